/** What the rules saw in each sentence, and what they decided: what an author of rules works with. */
import type { Article, Claim, Evidence, Period, Span } from '../claim.ts';
import type { Registry } from '../companies/registry.ts';
import type { CueValue } from './capex/cues.ts';
import { type Decision, type Extraction, readArticle, type TaggedPassage } from './extract.ts';
import { type Passage, quote } from './passage.ts';
import { datedWords } from './period/dated.ts';
import { amountAt, entityAt, periodAt, type Reading } from './reading.ts';

/** Words of a sentence and what they were taken for. Offsets count into the passage. */
export interface Seen extends Span {
  readonly quote: string;
  readonly as: string;
}

/** A sentence in which something was seen. `evidence` is the whole of it. */
export interface SentenceSeen {
  readonly evidence: Evidence;
  readonly amounts: readonly Seen[];
  readonly periods: readonly Seen[];
  readonly names: readonly Seen[];
  readonly triggers: readonly Seen[];
  readonly decisions: readonly Decision[];
}

export interface Explanation extends Extraction {
  readonly sentences: readonly SentenceSeen[];
}

export function explainClaims(article: Article, registry: Registry): Explanation {
  const { claims, decisions, tagged } = readArticle(article, registry);
  const sentences = tagged.flatMap((passage) => seenIn(passage, decisions, claims));
  return { claims, decisions, sentences };
}

function seenIn(
  { passage, readings }: TaggedPassage,
  decisions: readonly Decision[],
  claims: readonly Claim[],
): SentenceSeen[] {
  const own = decisions.filter(({ evidence }) => (evidence.in ?? 'text') === passage.in);
  let next = 0;
  return readings.flatMap((reading) => {
    const from = next;
    while (next < own.length && own[next]!.evidence.start < reading.sentence.end) next++;
    const seen = {
      ...mentionsSeen(reading, periodsOf(claims, reading)),
      triggers: triggersSeen(reading),
      decisions: own.slice(from, next),
    };
    const nothing = seen.amounts.length + seen.periods.length + seen.names.length + seen.triggers.length === 0;
    return nothing ? [] : [{ evidence: quote(passage, reading.sentence), ...seen }];
  });
}

/** By their words, what claims took the periods of a sentence for: only there are relative ones certain to have their dates. */
function periodsOf(claims: readonly Claim[], { passage, sentence }: Reading): ReadonlyMap<string, Period> {
  const isHere = (evidence: Evidence) =>
    (evidence.in ?? 'text') === passage.in && evidence.start < sentence.end && evidence.end > sentence.start;
  const periods = claims.flatMap(({ evidence, period }) => (period !== null && evidence.some(isHere) ? [period] : []));
  return new Map(periods.map((period) => [period.label ?? '', period]));
}

function mentionsSeen(
  { passage, tokens }: Reading,
  taken: ReadonlyMap<string, Period>,
): Pick<SentenceSeen, 'amounts' | 'periods' | 'names'> {
  const amounts = tokens.flatMap((token) => {
    const amount = amountAt(token)?.amount;
    if (amount === undefined) return [];
    const ends = [...new Set([amount.low, amount.high])].map((end) => (end === null ? '…' : String(end)));
    return [seen(passage, token, `${amount.currency} ${ends.join('–')} (${amount.qualifier})`)];
  });
  const periods = tokens.flatMap((token) => {
    const period = periodAt(token);
    if (period === null) return [];
    const claimed = taken.get(period.label);
    return [seen(passage, token, claimed === undefined ? period.label : datedWords(claimed))];
  });
  const names = tokens.flatMap((token) => {
    const entity = entityAt(token);
    return entity === null ? [] : [seen(passage, token, `${entity.name} (${entity.kind})`)];
  });
  return { amounts, periods, names };
}

function triggersSeen({ passage, tokens, cues }: Reading): Seen[] {
  return cues.map(({ from, to, value }) =>
    seen(passage, { start: tokens[from]!.start, end: tokens[to - 1]!.end }, meaningOf(value)),
  );
}

/** `spend`, `project`; of other money its reason: `not revenue`. */
function meaningOf(value: CueValue): string {
  if (value.role === 'capex') return value.kind;
  return value.role === 'not' ? `not ${value.reason}` : 'neutral';
}

function seen(passage: Passage, { start, end }: Span, as: string): Seen {
  return { quote: passage.original.slice(start, end), start, end, as };
}
