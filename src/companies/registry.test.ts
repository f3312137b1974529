import { describe, expect, test } from 'vitest';
import { nameKey } from './fold.ts';
import { registry } from './registry.ts';

/** Mentions as `words in the text → company`. */
function found(text: string): string[] {
  return registry.find(text).map(({ start, end, company }) => `${text.slice(start, end)} → ${company.name}`);
}

describe('resolve', () => {
  test.each([
    ['Alphabet', 'Alphabet'],
    ['google', 'Alphabet'],
    ['Google Cloud', 'Alphabet'],
    ['Alphabet Inc.', 'Alphabet'],
    ['Meta Platforms, Inc.', 'Meta'],
    ["Meta's", 'Meta'],
    ['AWS', 'Amazon'],
    ['the TikTok owner', 'ByteDance'],
    ['the Facebook parent', 'Meta'],
    ['iPhone maker', 'Apple'],
    ['the maker of the iPhone', 'Apple'],
    ['Windows maker', 'Microsoft'],
    ['Mark Zuckerberg', 'Meta'],
    ['Taiwan Semiconductor Manufacturing Co., Ltd.', 'TSMC'],
    ['SK hynix', 'SK Hynix'],
    ['HUAWEI TECHNOLOGIES CO LTD', 'Huawei'],
    ['Soft Bank Group Corp', 'SoftBank'],
  ])('%s → %s', (alias, name) => {
    expect(registry.resolve(alias)?.name).toBe(name);
  });

  test.each(['', 'the', 'Inc', 'Northwind', 'meta analysis'])('%j → nothing', (alias) => {
    expect(registry.resolve(alias)).toBeNull();
  });
});

describe('find', () => {
  test.each([
    ['Alphabet Inc and Microsoft spent more.', ['Alphabet Inc → Alphabet', 'Microsoft → Microsoft']],
    ['Nvidia’s chips go to Oracle’s halls.', ['Nvidia → Nvidia', 'Oracle → Oracle']],
    ['Meta Platforms, Inc. raised it.', ['Meta Platforms, Inc → Meta']],
    ['The Facebook owner will build.', ['Facebook owner → Meta']],
    ['Facebook owner Meta will build.', ['Facebook owner Meta → Meta']],
    ["Google's parent said so.", ["Google's parent → Alphabet"]],
    ['a budget at the parent of TikTok', ['parent of TikTok → ByteDance']],
    ['the ChatGPT-maker said', ['ChatGPT-maker → OpenAI']],
    ['said Mark Zuckerberg', ['Mark Zuckerberg → Meta']],
    [
      'Taiwan Semiconductor Manufacturing Co. (TSMC) spends',
      ['Taiwan Semiconductor Manufacturing Co → TSMC', 'TSMC → TSMC'],
    ],
    ['Amazon.com Inc plans', ['Amazon.com Inc → Amazon']],
    ['xAI, OpenAI and ByteDance', ['xAI → xAI', 'OpenAI → OpenAI', 'ByteDance → ByteDance']],
    ['An Nvidia-backed start-up', []],
    ['Samsung Fire & Marine insured it, not Samsung.', ['Samsung → Samsung']],
  ])('%s', (text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });

  test.each([
    ['Apple will invest more.', ['Apple → Apple']],
    ['A plan by Oracle to build', ['Oracle → Oracle']],
    ['Chipmaker Micron is building', ['Micron → Micron']],
    ['Meta Raises Its Capital Budget Again This Year', ['Meta → Meta']],
    ['Apple growers lost their crop.', []],
    ['Fires in the Amazon spread; Amazon rainforest land burned.', []],
    ['Arm movements hurt. Block parties are fun. Meta analysis helps.', []],
    ['They ordered the Switch, an arm and a block.', []],
    ['Premier Doug Ford toured the plant. Ford said it was big.', []],
    ['The plant in Oakville will cost Ford $2 billion.', ['Ford → Ford']],
    [
      'The Facebook parent and U.S. Steel build; META, too.',
      ['Facebook parent → Meta', 'U.S. Steel → U.S. Steel', 'META → Meta'],
    ],
    ['Shell and TotalEnergies have each set it aside.', ['Shell → Shell', 'TotalEnergies → TotalEnergies']],
    ['- Shell: $20 billion', ['Shell → Shell']],
    ['A rack goes for $3M; 3M makes tape.', ['3M → 3M']],
    ['Meta said so. Analysts shrugged. Meta shrugged too.', ['Meta → Meta', 'Meta → Meta']],
  ])('ordinary words: %s', (text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });

  test('gives offsets into the text it was given', () => {
    const text = '“Mémoire”: the ﬁrst to pay is Société ASML NV.';
    const [mention] = registry.find(text);
    expect(text.slice(mention?.start, mention?.end)).toBe('ASML NV');
  });

  test('reads a long hostile text in time linear in its length', () => {
    const time = (n: number) => {
      const text = 'Google Taiwan Semiconductor '.repeat(n) + '.'.repeat(n);
      const start = performance.now();
      registry.find(text);
      return performance.now() - start;
    };
    time(2_000);
    expect(time(40_000)).toBeLessThan(60 * (time(4_000) + 5));
  });
});

describe('the data', () => {
  const { companies } = registry;

  test('ids are unique, and every parent is known', () => {
    expect(new Set(companies.map(({ id }) => id)).size).toBe(companies.length);
    expect(companies.filter(({ parent }) => parent !== undefined && registry.byId(parent) === null)).toEqual([]);
  });

  test('no two companies share a name', () => {
    const shared = companies.flatMap((company) =>
      [company.name, ...company.aliases].filter((alias) => registry.resolve(alias) !== company),
    );
    expect(shared).toEqual([]);
  });

  test('every name says something once folded', () => {
    expect(
      companies.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => nameKey(name).length < 2),
    ).toEqual([]);
  });

  test.each([
    ['Microsoft', 6, 'end'],
    ['Oracle', 5, 'end'],
    ['Nvidia', 1, 'end'],
    ['Apple', 9, 'end'],
    ['Micron', 8, 'end'],
    ['SoftBank', 3, 'start'],
  ])('%s ends its year in month %i', (name, endMonth, namedBy) => {
    expect(registry.resolve(name)?.fiscalYear).toEqual({ endMonth, namedBy });
  });
});
