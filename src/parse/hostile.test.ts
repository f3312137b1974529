/** Pages built to exhaust a parser: an Article or a clear failure, soon. Sizes are a tenth of those in `hostile.long.test.ts`. */
import { expect, test } from 'vitest';
import type { FailureCode } from '../failure.ts';
import { parsePage } from './article.ts';
import { parseText } from './text.ts';

const P = '<p>The company will spend more on its plants this year, it said on Monday.</p>';
const MAX_MS = 10_000;

const pages: ReadonlyArray<readonly [name: string, html: string, outcome: 'ok' | FailureCode]> = [
  ['nothing', '', 'NO_TEXT'],
  ['deep nesting', '<div>'.repeat(200_000) + P, 'PARSE_FAILED'],
  ['deep nesting hidden by stray end tags', '<div></span>'.repeat(20_000) + P, 'PARSE_FAILED'],
  ['deep nesting hidden by comments', '<div><!--</div>-->'.repeat(20_000) + P, 'PARSE_FAILED'],
  ['inline tags never closed', '<b>'.repeat(20_000) + P, 'PARSE_FAILED'],
  ['nesting just below the bound', '<div>'.repeat(1_400) + P, 'ok'],
  ['paragraphs never closed', '<p>The plant opens on Monday, they said. '.repeat(20_000), 'ok'],
  ['one line of 2 MB', `<p>${'The plant opens. '.repeat(120_000)}</p>`, 'ok'],
  ['only angle brackets', '<'.repeat(1_000_000), 'ok'],
  ['only ampersands', `<p>${'&'.repeat(1_000_000)}`, 'ok'],
  ['a million attributes', `<div ${'a '.repeat(1_000_000)}>${P}`, 'ok'],
  ['more attributes than any page', `<div ${'a '.repeat(1_600_000)}>${P}`, 'PARSE_FAILED'],
  ['more elements than any page', '<i></i>'.repeat(410_000) + P, 'PARSE_FAILED'],
  ['very many top-level elements', '<p>x</p>'.repeat(100_000) + P, 'ok'],
  ['JSON-LD nested without end', `<script type="application/ld+json">${'{"a":'.repeat(200_000)}</script>${P}`, 'ok'],
  [
    'JSON-LD that is a wide array',
    `<script type="application/ld+json">[${'[],'.repeat(200_000)}[]]</script>${P}`,
    'ok',
  ],
  ...[',', '} ', '--> ', '/* ', '\\', '"author":{"'].map(
    (part) =>
      [
        `broken JSON-LD of ${part}`,
        `<script type="application/ld+json">{"@type":"Article",${part.repeat(200_000)} x</script>${P}`,
        'ok',
      ] as const,
  ),
  ['dates in one link', `${P}<a href="/b">${'<b>x</b>'.repeat(100_000)}${'<time>x</time>'.repeat(2_000)}</a>`, 'ok'],
  ['times without dates', `<p>${'<b>x</b><time class="a">none</time>'.repeat(50_000)}</p>${P}`, 'ok'],
  ['a byline of very many', `<div class="byline">${'<span>Ana Ruiz</span>'.repeat(100_000)}</div>${P}`, 'ok'],
  ['marks piled on one letter', `<p>a${'\u0301\u0323'.repeat(200_000)}</p>${P}`, 'ok'],
  ['marks in a row', `<p>a${'\u0301'.repeat(2_000_000)}</p>${P}`, 'ok'],
  ['a headline of symbols', `<h1>${'😀('.repeat(1_000_000)}</h1>${P}`, 'ok'],
  ['class names without end', `<div class="${'ad-'.repeat(500_000)}">${P}</div>`, 'ok'],
  [
    'frames within frames',
    `<iframe srcdoc="<p>x">${'<iframe src="/"><frameset><frame>'.repeat(50_000)}`,
    'PARSE_FAILED',
  ],
  ['frames around the text', `${'<frameset><noframes>'.repeat(700)}${P}`, 'ok'],
  ['a state nested without end', `<script>window.s = ${'{"a":'.repeat(200_000)}</script>`, 'NO_TEXT'],
  ['a state of many values', `<script type="application/json">[${'["a b"],'.repeat(300_000)}0]</script>`, 'NO_TEXT'],
  ['a state that never ends its string', `<script>window.s = {"a": "${'\\"x '.repeat(500_000)}</script>`, 'NO_TEXT'],
  ['a state of one long text', `<script>window.s = {"body": "${'The plant opens. '.repeat(200_000)}"}</script>`, 'ok'],
  ['a state of entities', `<script>window.s = {"body": "<p>${'&amp;'.repeat(500_000)} x"}</script>${P}`, 'ok'],
  ...['a={b:', 'f(f({a:', '="', '=[', '=function(a,a,a', 'return {', 'self.__next_f.push('].map(
    (part) => [`a script of ${part}`, `<script>${part.repeat(100_000)}</script>${P}`, 'ok'] as const,
  ),
  [
    'rows that name each other',
    `<script>self.__next_f.push([1,${JSON.stringify(Array.from({ length: 30_000 }, (_, i) => `${i.toString(16)}:["$","p",null,{"children":["$${((i * 7) % 30_000).toString(16)}","x y"]}]`).join('\n'))}])</script>${P}`,
    'ok',
  ],
  [
    'a state that names one value very often',
    `<script type="application/json">[{"a":1},[${'2,'.repeat(100_000)}2],"${'word and more '.repeat(50_000)}"]</script>${P}`,
    'ok',
  ],
  [
    'a stated body of tags',
    `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${'<p>'.repeat(500_000)}"}</script>${P}`,
    'ok',
  ],
  ['words without end', `<p>${'a'.repeat(2_000_000)}</p>${P}`, 'ok'],
  [
    'dates without end',
    `<p>${'1.1.2026 '.repeat(20_000)}</p>${'<p>May 5, 2026 a a a a a a a a a</p>'.repeat(20_000)}${P}`,
    'ok',
  ],
  ['more than 32 MiB', ' '.repeat(32 * 1024 * 1024 + 1), 'INPUT_TOO_LARGE'],
];

test.each(pages)('%s', { timeout: MAX_MS }, (_, html, outcome) => {
  const result = parsePage({ html, url: 'https://example.com/a' });
  expect(result.ok ? 'ok' : result.code).toBe(outcome);
});

test.each([
  ['line breaks', `${'\n'.repeat(1_000_000)}x`],
  ['carriage returns', `${'\r'.repeat(1_000_000)}x`],
  ['spaces', `${' '.repeat(1_000_000)}x`],
])('a text of %s', { timeout: MAX_MS }, (_, text) => {
  expect(parseText(text, {})).toMatchObject({ ok: true, value: { text: 'x' } });
});
