import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Claim, GoldArticle } from '../claim.ts';
import { registry } from '../companies/registry.ts';
import { projectPath } from '../project.ts';
import { extractClaims } from './extract.ts';

/** What says the same in other characters, or says something else beside it, changes no claim. */

const folder = projectPath('fixtures/gold');
/** One article in thirty by its name; all of them in `npm run test:long`. */
const STEP = process.env.OUTLAY_TEST_LONG === '1' ? 1 : 30;
const golds = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .filter((_, i) => i % STEP === 0)
  .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as GoldArticle);

type Words = Pick<GoldArticle, 'title' | 'text'>;
type Change = (words: Words) => Words;

const ASIDES = [
  'The museum across the road is closed on Mondays.',
  'It rained in the morning. In the afternoon the sky cleared and children went out to play.',
  'A reader asks why herons stand on one leg. Nobody knows for sure.',
  'Letters to the editor should be no longer than a page.',
];
const PLAIN_WORDS = 'herons rain bread the old a blue under slowly children lake and over walked sang quiet door'.split(
  ' ',
);

/** A paragraph about nothing that the article is about: no name, no amount, no date. */
const aside = fc.oneof(
  fc.constantFrom(...ASIDES),
  fc.array(fc.constantFrom(...PLAIN_WORDS), { minLength: 3, maxLength: 20 }).map((words) => `Then ${words.join(' ')}.`),
);

const everywhere =
  (replace: (text: string) => string): Change =>
  ({ title, text }) => ({ title: title === null ? null : replace(title), text: replace(text) });

const curly = everywhere((text) =>
  text
    .replace(/(^|[\s([—–-])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([—–-])'/g, '$1‘')
    .replaceAll("'", '’'),
);
const hyphens = everywhere((text) => text.replaceAll('–', '-'));
const nonBreaking = everywhere((text) => text.replaceAll(' ', '\u00a0'));
/** As typesetters set them: "$5 billion", "2 June", "No 7", "SAR 3bn" do not break. */
const nonBreakingNumbers = everywhere((text) =>
  text.replace(/(?<=\d) (?=\p{L})|(?<=[\p{L}\p{Sc}]) (?=\d)/gu, '\u00a0'),
);

/** More places than an article has paragraphs. */
const MAX_PLACE = 60;

function withParagraph(text: string, paragraph: string, place: number): string {
  const all = text.split('\n\n');
  const at = place % (all.length + 1);
  return [...all.slice(0, at), paragraph, ...all.slice(at)].join('\n\n');
}

const CHANGES = {
  'curly quotes': fc.constant(curly),
  'hyphens for en dashes': fc.constant(hyphens),
  'non-breaking spaces beside numbers': fc.constant(nonBreakingNumbers),
  'non-breaking spaces throughout': fc.constant(nonBreaking),
  'an unrelated paragraph before': aside.map(
    (one): Change =>
      ({ title, text }) => ({ title, text: `${one}\n\n${text}` }),
  ),
  'an unrelated paragraph after': aside.map(
    (one): Change =>
      ({ title, text }) => ({ title, text: `${text}\n\n${one}` }),
  ),
  'an unrelated paragraph between': fc.tuple(aside, fc.nat(MAX_PLACE)).map(
    ([one, place]): Change =>
      ({ title, text }) => ({ title, text: withParagraph(text, one, place) }),
  ),
  'unrelated paragraphs in either order': fc.tuple(aside, aside, fc.nat(MAX_PLACE), fc.nat(MAX_PLACE)).map(
    ([one, other, place, second]): Change =>
      ({ title, text }) => ({ title, text: withParagraph(withParagraph(text, one, place), other, second) }),
  ),
} as const satisfies Record<string, fc.Arbitrary<Change>>;

type Named = keyof typeof CHANGES;

function articleOf(gold: GoldArticle, { title, text }: Words): Article {
  return {
    url: gold.url ?? null,
    canonicalUrl: null,
    title,
    byline: [],
    publisher: gold.publisher ?? null,
    published: gold.published,
    modified: null,
    language: 'en',
    text,
    publishedFrom: gold.published === null ? null : 'given',
    truncated: false,
    paywalled: false,
    section: null,
    origin: null,
    repaired: false,
  };
}

/** The claims without quotes and offsets, in characters that no change touches. */
function claimsIn(gold: GoldArticle, words: Words): string[] {
  const { claims } = extractClaims(articleOf(gold, words), registry);
  return claims.map(({ evidence, ...claim }: Claim) => plain(JSON.stringify(claim))).sort();
}

function plain(json: string): string {
  return json
    .replaceAll('\u00a0', ' ')
    .replaceAll('–', '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]|\\"/g, "''");
}

describe.each(Object.keys(CHANGES) as Named[])('%s', (name) => {
  test.each(golds.map((gold) => [gold.id, gold] as const))('%s', (_, gold) => {
    const before = claimsIn(gold, gold);
    fc.assert(
      fc.property(CHANGES[name], (change) => {
        expect(claimsIn(gold, change(gold))).toEqual(before);
      }),
      { numRuns: name.includes('paragraph') ? 8 : 1 },
    );
  });
});
