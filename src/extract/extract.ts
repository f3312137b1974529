/**
 * Article → claims. Pure and synchronous: the registry and the publication date are arguments. Gate, then think: amounts
 * first; names, periods and tags only where an amount stands in reach of a word of capital expenditure.
 */
import { type Article, type Claim, calendarDay, type Evidence } from '../claim.ts';
import { nameKey } from '../companies/fold.ts';
import type { Registry } from '../companies/registry.ts';
import { defaultDollar } from './dollar.ts';
import { mayClaim } from './gate.ts';
import { mergeClaims } from './merge.ts';
import { type AmountMention, findAmounts } from './money/scan.ts';
import { type Passage, passagesOf, quote } from './passage.ts';
import { findPeriods } from './period/scan.ts';
import { readPassages } from './read.ts';
import { type Mention, mentionsOf, type Reading, readSentence } from './reading.ts';
import { findSentences, type Sentence } from './sentences.ts';
import { type Entity, findEntities } from './spender/entities.ts';
import { EXTRACTOR } from './version.ts';

/** Why an amount was kept or dropped. `evidence` is the amount itself. */
export interface Decision {
  /** `spend/verb`, `not-capex/revenue`. */
  readonly rule: string;
  readonly outcome: 'kept' | 'dropped';
  readonly reason: string;
  readonly evidence: Evidence;
}

export interface Extraction {
  readonly claims: Claim[];
  readonly decisions: Decision[];
}

/** Same article in, same claims out; time linear in the text. */
export function extractClaims(article: Article, registry: Registry): Extraction {
  const { claims, decisions } = readArticle(article, registry);
  return { claims, decisions };
}

/** What {@link extractClaims} gives, and the sentences as they were read: none where the gate spared the article. */
export interface ArticleRead extends Extraction {
  readonly tagged: readonly TaggedPassage[];
}

export function readArticle(article: Article, registry: Registry): ArticleRead {
  const passages = passagesOf(article);
  const dollar = defaultDollar(article);
  const scanned = passages.map((passage) => ({
    passage,
    amounts: findAmounts(passage.text, { defaultDollar: dollar, implied: true }),
  }));
  if (scanned.every(({ amounts }) => amounts.length === 0)) return { claims: [], decisions: [], tagged: [] };
  if (!scanned.some(({ passage, amounts }) => mayClaim(passage.text, amounts)))
    return { claims: [], decisions: scanned.flatMap(gated), tagged: [] };
  const entities = entitiesOf(passages, registry, article.publisher);
  const tagged = scanned.map(({ passage, amounts }, i) => tag(passage, amounts, entities[i]!));
  const { claims, decisions } = readPassages(article, tagged, {
    published: calendarDay(article.published),
    extractor: EXTRACTOR,
  });
  return { claims: mergeClaims(claims), decisions, tagged };
}

function gated({ passage, amounts }: { passage: Passage; amounts: readonly AmountMention[] }): Decision[] {
  return amounts.map((amount) => ({
    rule: 'gate/no-trigger',
    outcome: 'dropped',
    reason: 'no word of capital expenditure near an amount',
    evidence: quote(passage, amount),
  }));
}

/** A passage with its sentences as they were read. */
export interface TaggedPassage {
  readonly passage: Passage;
  readonly readings: readonly Reading[];
}

/** Entities of each passage, looked for in all of them at once: a name that the text makes sure is known in the title too.
 * The article's own outlet spends nothing; a company that publishes is in its own headline. */
function entitiesOf(passages: readonly Passage[], registry: Registry, publisher: string | null): Entity[][] {
  const title = passages[0]?.in === 'title' ? { start: 0, end: passages[0].text.length } : null;
  const own = publisher === null ? null : nameKey(publisher);
  const found = findEntities(passages.map(({ text }) => text).join(PASSAGE_BREAK), registry, title).filter(
    ({ unlisted, name }) => unlisted !== true || nameKey(name) !== own || passages[0]!.text.includes(name),
  );
  let offset = 0;
  return passages.map(({ text }) => {
    const [from, to] = [offset, offset + text.length];
    offset = to + PASSAGE_BREAK.length;
    return found
      .filter(({ start, end }) => start >= from && end <= to)
      .map((entity) => ({ ...entity, start: entity.start - from, end: entity.end - from }));
  });
}

const PASSAGE_BREAK = '\n\n';

function tag(passage: Passage, amounts: readonly AmountMention[], entities: readonly Entity[]): TaggedPassage {
  const sentences = passage.in === 'title' ? titleSentence(passage) : findSentences(passage.text);
  const mentions = mentionsOf(amounts, entities, findPeriods(passage.text));
  return { passage, readings: readAll(passage, sentences, mentions) };
}

function titleSentence({ text }: Passage): Sentence[] {
  return [{ start: 0, end: text.length, paragraph: 0, line: 0 }];
}

function readAll(passage: Passage, sentences: readonly Sentence[], mentions: readonly Mention[]): Reading[] {
  let at = 0;
  return sentences.map((sentence) => {
    while (at < mentions.length && mentions[at]!.end <= sentence.start) at++;
    let to = at;
    while (to < mentions.length && mentions[to]!.start < sentence.end) to++;
    return readSentence(passage, sentence, mentions.slice(at, to));
  });
}
