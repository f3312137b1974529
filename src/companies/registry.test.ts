import { describe, expect, test } from 'vitest';
import { readDirectory } from './directory.ts';
import { fullNameKey, nameKey } from './fold.ts';
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

describe('the directory', () => {
  /** As `found`, but a company by its own name once. */
  function companiesIn(text: string): string[] {
    return found(text).map((mention) => mention.replace(/^(.+) → \1$/, '$1'));
  }

  test.each([
    ['SK hynix will spend more on its fab.', ['SK hynix → SK Hynix']],
    ['SK Hynix, not SK Group, pays for the plant.', ['SK Hynix', 'SK Group']],
    ['Aker BP and Equinor approved the field.', ['Aker BP', 'Equinor']],
    ['Aker BP raised its budget.', ['Aker BP']],
    ['TotalEnergies and Eni signed it.', ['TotalEnergies', 'Eni']],
    ['Total said that it would spend $3 billion.', ['Total → TotalEnergies']],
    ['Gap said so, but the gap between them is wide.', ['Gap']],
    ['Arm will build chips. An arm hurts.', ['Arm']],
    ['A ball fell; Ball Corp makes cans.', ['Ball Corp']],
    ['The target range moved. Target Corp did not.', ['Target Corp → Target']],
    [
      'Samsung SDI and Samsung Electronics share Samsung Group money.',
      ['Samsung SDI', 'Samsung Electronics → Samsung', 'Samsung Group → Samsung'],
    ],
    ['Samsung Electro-Mechanics will expand.', ['Samsung Electro-Mechanics']],
    ['Hyundai Steel and Hyundai Motor will build it.', ['Hyundai Steel', 'Hyundai Motor']],
    [
      'Mitsubishi Chemical, Mitsubishi Heavy and Mitsubishi Corp spend.',
      ['Mitsubishi Chemical', 'Mitsubishi Heavy → Mitsubishi Heavy Industries', 'Mitsubishi Corp'],
    ],
    ['King Yuan Electronics and Powertech Technology expand.', ['King Yuan Electronics', 'Powertech Technology']],
    ['Hon Hai, also known as Foxconn, builds.', ['Hon Hai → Foxconn', 'Foxconn']],
    ['Foxconn Industrial Internet makes racks.', ['Foxconn Industrial Internet']],
    ['Tata Steel, Tata Power and Tata Communications are three.', ['Tata Steel', 'Tata Power', 'Tata Communications']],
    ['L&T, HPCL, BPCL and NTPC set their capex.', ['L&T → Larsen & Toubro', 'HPCL', 'BPCL', 'NTPC']],
    [
      'Reliance Jio and Bharti Airtel, or Airtel, spend.',
      ['Reliance Jio → Reliance Industries', 'Bharti Airtel', 'Airtel → Bharti Airtel'],
    ],
    ['Reliance Industries will spend more than Reliance Power did.', ['Reliance Industries']],
    ['Vodafone Idea is not Vodafone.', ['Vodafone Idea', 'Vodafone']],
    [
      'Adani Green, Adani Total Gas and Adani Airports plan.',
      ['Adani Green → Adani Green Energy', 'Adani Total Gas', 'Adani Airports → Adani Enterprises'],
    ],
    [
      'JSW Steel, JSW Energy and JSW Infrastructure are JSW firms.',
      ['JSW Steel', 'JSW Energy', 'JSW Infrastructure', 'JSW → JSW Group'],
    ],
    [
      'Saudi Aramco or Aramco; Petrobras; PTT; Sinopec; CNOOC',
      ['Saudi Aramco → Aramco', 'Aramco', 'Petrobras', 'PTT', 'Sinopec', 'CNOOC'],
    ],
    ['EDF, Enel, RWE, E.ON, Vattenfall and Orsted', ['EDF', 'Enel', 'RWE', 'E.ON', 'Vattenfall', 'Orsted → Ørsted']],
    ['Ørsted and Telefónica wrote; Telefonica too.', ['Ørsted', 'Telefónica', 'Telefonica → Telefónica']],
    ['América Móvil owns Telmex.', ['América Móvil', 'Telmex → América Móvil']],
    ['Iren SpA is Italian; IREN rents out GPUs.', ['Iren SpA', 'IREN']],
    ['Fluidstack, Firmus, Nscale, Nebius and Crusoe', ['Fluidstack', 'Firmus', 'Nscale', 'Nebius', 'Crusoe']],
    ['Humain and G42 build with Stargate.', ['Humain', 'G42', 'Stargate']],
    ['QTS is part of Blackstone.', ['QTS', 'Blackstone']],
    ['Waymo and YouTube belong to Google.', ['Waymo → Alphabet', 'YouTube → Alphabet', 'Google → Alphabet']],
    ['Zoox and Amazon Web Services', ['Zoox → Amazon', 'Amazon Web Services → Amazon']],
    ['Opel, Dacia, KLM and Vueling', ['Opel → Stellantis', 'Dacia → Renault', 'KLM → Air France-KLM', 'Vueling → IAG']],
    ['Sky and BT said so.', ['Sky → Comcast', 'BT']],
    ['Hikvision, BOE Technology and TCL Technology', ['Hikvision', 'BOE Technology → BOE', 'TCL Technology → TCL']],
    ['China Steel makes steel; China steel output fell.', ['China Steel']],
    [
      'State Grid Corporation of China and China Three Gorges',
      ['State Grid Corporation of China → State Grid', 'China Three Gorges'],
    ],
    ['Deutsche Bahn, SNCF Réseau and Network Rail', ['Deutsche Bahn', 'SNCF Réseau → SNCF', 'Network Rail']],
    [
      'Anglo American Platinum, De Beers and Kumba Iron Ore',
      ['Anglo American Platinum → Valterra Platinum', 'De Beers → Anglo American', 'Kumba Iron Ore → Kumba'],
    ],
    ['Snap on Tuesday cut its budget; Target last week said so.', ['Snap', 'Target']],
    ['Chevron Phillips Chemical is not Chevron.', ['Chevron Phillips Chemical', 'Chevron']],
    ['Coca-Cola Femsa and Coca-Cola HBC bottle Coca-Cola.', ['Coca-Cola Femsa', 'Coca-Cola HBC', 'Coca-Cola']],
    ['Walmart de México and Walmart Canada', ['Walmart de México', 'Walmart Canada → Walmart']],
    ['GE Vernova, GE HealthCare and GE Aerospace', ['GE Vernova', 'GE HealthCare', 'GE Aerospace → General Electric']],
    ['LG Innotek, LG Chem and LG Energy Solution', ['LG Innotek', 'LG Chem', 'LG Energy Solution']],
    ['Nippon Steel, Kobe Steel and JFE Steel', ['Nippon Steel', 'Kobe Steel', 'JFE Steel → JFE']],
    [
      'Siemens Gamesa, Siemens Energy and Siemens Healthineers',
      ['Siemens Gamesa → Siemens Energy', 'Siemens Energy', 'Siemens Healthineers'],
    ],
    ['Novo Holdings owns Novo Nordisk.', ['Novo Holdings', 'Novo Nordisk']],
    [
      'Canadian Natural, Suncor and Imperial Oil',
      ['Canadian Natural → Canadian Natural Resources', 'Suncor', 'Imperial Oil'],
    ],
    ['Tourmaline Oil and Whitecap Resources', ['Tourmaline Oil → Tourmaline', 'Whitecap Resources → Whitecap']],
    ['Port of Rotterdam will invest. It opened at the Port of Rotterdam.', ['Port of Rotterdam']],
    ['Cadence said it would build. The cadence slowed.', ['Cadence']],
    ['Great Wall Motor and BYD Electronic', ['Great Wall Motor', 'BYD Electronic']],
    ['A Tesla and a Rivian stood there.', ['Tesla', 'Rivian']],
    ['Dover is a port; Dover Corp makes pumps.', ['Dover Corp']],
    ['Wheaton, Illinois, is far from Wheaton Precious Metals.', ['Wheaton Precious Metals']],
    ['A rainy workday; Workday Inc sells software.', ['Workday Inc → Workday']],
    ['The robin in the hood saw Robinhood Markets.', ['Robinhood Markets → Robinhood']],
    [
      'Whole Foods, MGM and Whole Foods owner Amazon',
      ['Whole Foods → Amazon', 'MGM → MGM Resorts', 'Whole Foods owner Amazon → Amazon'],
    ],
    ['Hanwha Aerospace, Hanwha Ocean and Hanwha', ['Hanwha Aerospace', 'Hanwha Ocean', 'Hanwha']],
    ['Grupo México owns Southern Copper.', ['Grupo México', 'Southern Copper']],
    ['JD Logistics and ADNOC Gas are listed.', ['JD Logistics', 'ADNOC Gas']],
    ['Meta Compute, DeepMind and Azure spend.', ['Meta Compute → Meta', 'DeepMind → Alphabet', 'Azure → Microsoft']],
  ])('%s', (text, mentions) => {
    expect(companiesIn(text)).toEqual(mentions);
  });

  test.each([
    'Total spending will reach $5 billion.',
    'Total was $4 billion; the total rose.',
    'Total Solar Capacity Rises Again',
    'Block parties are fun; a block of flats is not.',
    'He is the Oracle of Omaha.',
    'Apple pie is sweet.',
    'Visa applications rose; visa rules changed.',
    'Stem cells and stem cuttings grew.',
    'Three workers died at Three Mile Island.',
    'Next year is the next step.',
    'Boots sell well. He wore boots.',
    'Best of all, the match was a snap.',
    'The Orange County plant uses orange juice.',
    'Frontier models need power at the frontier.',
    'The summit was in Vale, Oregon.',
    'Unity and progress are words.',
    'Shell companies and shell schemes were fined.',
    'Rain fell on the Cirque du Soleil.',
    'EPS rose 5%, and the ITC is worth 30%.',
    'An FCC order and an EPA rule came.',
    'RCF of $2 billion, USG and SAR approval',
    'Jacobs won it; Marc Jacobs did not.',
    'The Lotus position and lotus flowers',
    'Paramount importance; paramount',
    'Norwegian Air Force planes; Korean Air Force jets',
    'Juniper trees and juniper berries',
    'The Koch brothers met; Charles Koch spoke. Koch paid.',
    'Solid Power and plus power are not the same; solid power is.',
  ])('nothing in: %s', (text) => {
    expect(companiesIn(text)).toEqual([]);
  });

  test.each([
    ['Kubota', 'JP', '6326.T', null],
    ['Rapidus', 'JP', undefined, 's3'],
    ['Tokyo Metro', 'JP', undefined, 's3'],
    ['Larsen & Toubro', 'IN', 'LT.BO', 'e3'],
    ['Macquarie Technology', 'AU', undefined, 'e6'],
    ["Dick's Sporting Goods", 'US', undefined, 's1'],
    ['Parker Hannifin', 'US', 'PH', 'e6'],
    ['Microsoft', 'US', 'MSFT', 'e6'],
    ['TSMC', 'TW', '2330.TW', null],
    ['Network Rail', 'GB', undefined, 'e3'],
  ])('%s: %s, %s, %s', (name, country, ticker, year) => {
    const company = registry.resolve(name);
    const { endMonth, namedBy } = company?.fiscalYear ?? {};
    expect(company).toMatchObject({ name, country });
    expect(company?.ticker).toBe(ticker);
    expect(endMonth === undefined ? null : `${namedBy === 'end' ? 'e' : 's'}${endMonth}`).toBe(year);
  });

  test.each([
    ['SK Hynix', 'SK Group'],
    ['Arm', 'SoftBank'],
    ['Walmex', 'Walmart'],
    ['Neoenergia', 'Iberdrola'],
    ['QTS', 'Blackstone'],
    ['Nestlé India', 'Nestlé'],
    ['T-Mobile US', 'Deutsche Telekom'],
  ])('%s stands for itself and belongs to %s', (name, owner) => {
    const company = registry.resolve(name);
    expect(registry.byId(company?.parent ?? '')?.name).toBe(owner);
    expect(found(`${name} will build it.`)[0]).toMatch(new RegExp(`${company?.name}$`));
  });

  test.each(['Kubota|JP', '# shops\nKubota|JP'])('a line without a known sector is a bug: %j', (text) => {
    expect(() => readDirectory(text)).toThrow(/sector/i);
  });

  test('reads names, marks, country, ticker, year and parent', () => {
    expect(readDirectory('# telecom\n*Three=Three UK|GB - e12|CK Hutchison\nKubota|JP 6326.T\n')).toEqual({
      telecom: [
        {
          name: 'Three',
          aliases: ['Three UK'],
          ordinary: ['Three'],
          country: 'GB',
          fiscalYear: { endMonth: 12, namedBy: 'end' },
          parent: 'CK Hutchison',
          listed: false,
        },
        { name: 'Kubota', country: 'JP', ticker: '6326.T', listed: true },
      ],
    });
  });
});

describe('the data', () => {
  const { companies } = registry;

  test('ids are unique, and every parent is known', () => {
    expect(new Set(companies.map(({ id }) => id)).size).toBe(companies.length);
    expect(companies.filter(({ parent }) => parent !== undefined && registry.byId(parent) === null)).toEqual([]);
  });

  test('they are many, and most of those that news names have other names', () => {
    expect(companies.length).toBeGreaterThanOrEqual(2_500);
    expect(companies.filter(({ aliases }) => aliases.length > 0).length).toBeGreaterThanOrEqual(400);
  });

  test('names are unique, and so are tickers', () => {
    const repeated = (keys: readonly string[]) => keys.filter((key, i) => keys.indexOf(key) !== i);
    expect(repeated(companies.map(({ name }) => fullNameKey(name)))).toEqual([]);
    expect(repeated(companies.flatMap(({ ticker }) => ticker ?? []))).toEqual([]);
  });

  test('a ticker is of a listed company', () => {
    expect(companies.filter(({ ticker, listed }) => ticker !== undefined && !listed)).toEqual([]);
  });

  test('every country is a code of ISO 3166', () => {
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const known = (code: string) => /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined;
    expect(companies.filter(({ country }) => !known(country)).map(({ name }) => name)).toEqual([]);
  });

  test('years end in a month', () => {
    const bad = companies.filter(
      ({ fiscalYear }) => fiscalYear && !(fiscalYear.endMonth >= 1 && fiscalYear.endMonth <= 12),
    );
    expect(bad).toEqual([]);
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
