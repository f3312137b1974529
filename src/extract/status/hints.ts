/** The words of certainty around an amount, and whether they are said of it. */
import type { Cue } from '../capex/cues.ts';
import { distance, type Reading, type ReadToken } from '../reading.ts';
import { findPhrases, lexicon, type PhraseMatch } from '../words.ts';
import { STATUS_CUES, type StatusHint } from './lexicon.ts';

const LEXICON = lexicon<StatusHint>(STATUS_CUES);

export interface Hint {
  readonly status: Exclude<StatusHint, 'neutral'>;
  readonly cost: number;
  readonly phrase: string;
  /** Its tokens, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Every word of certainty in a sentence, in order. */
export function cuesIn(tokens: readonly ReadToken[]): PhraseMatch<StatusHint>[] {
  return findPhrases(LEXICON, tokens);
}

/** Nouns of a plan. */
export const PLAN_WORDS = new Set(['budget', 'guidance', 'forecast', 'target', 'plan', 'outlook']);

/** Words of certainty that bear on the amount at token `at`, the nearest first. */
export function hintsFor(reading: Reading, at: number, trigger: Cue | null): Hint[] {
  const { tokens } = reading;
  return cuesIn(tokens)
    .filter((match) => match.value !== 'neutral' && counts(tokens, match, at, trigger) && isSaidOf(reading, match))
    .map((match) => ({
      status: changesResult(reading, match, at) ? 'actual' : (match.value as Hint['status']),
      cost: distance(tokens, match.from, match.to, at),
      phrase: match.phrase,
      from: match.from,
      to: match.to,
    }))
    .sort((a, b) => a.cost - b.cost);
}

const RAISED = new Set(['lifted', 'raised', 'cut', 'trimmed']);

/** "lifted first-quarter capital expenditure to $540 million": what came of it, and not a plan for it. */
function changesResult({ tokens, passage }: Reading, { phrase, to }: PhraseMatch<StatusHint>, at: number): boolean {
  const time = tokens[to]?.mention?.type === 'period' ? tokens[to] : null;
  if (!RAISED.has(phrase) || time === null || at < to) return false;
  const short = /quarter|half|\bQ[1-4]\b/i.test(passage.text.slice(time.start, time.end));
  return short && !tokens.slice(to, at).some(({ key }) => PLAN_WORDS.has(key));
}

/** "the $410 billion the four spent in 2025", "of which $2.8 billion had gone out". */
function spentBehind(tokens: readonly ReadToken[], match: PhraseMatch<StatusHint>, at: number): boolean {
  const between = tokens.slice(at + 1, match.from);
  if (between.some(({ kind, mention }) => kind === 'mark' || mention?.type === 'amount')) return false;
  return (
    between.length <=
    (/^(?:has |had |have |been )?(?:spent|invested|paid|gone|put|used|sunk)/.test(match.phrase) ? 4 : 0)
  );
}

/** To the right only a passive or a denial bears on the amount: "$7 billion would be spent", "… was put on hold". */
function counts(
  tokens: readonly ReadToken[],
  match: PhraseMatch<StatusHint>,
  at: number,
  trigger: Cue | null,
): boolean {
  if (match.from < at) return true;
  if (match.value === 'cancelled') return true;
  if (match.value === 'actual') return spentBehind(tokens, match, at);
  if (match.value !== 'planned' && match.value !== 'possible') return false;
  const beforeTrigger = trigger !== null && trigger.from > at && match.from <= trigger.to;
  return (
    (beforeTrigger || match.from - at <= 2) && !tokens.slice(at + 1, match.from).some(({ kind }) => kind === 'mark')
  );
}

/** Past and base form are one word: "will cost", "to put". */
const SAME_FORM = new Set(['cost', 'put into', 'hit']);
const MODALS = new Set(['will', 'would', 'to', 'could', 'may', 'might', 'can', 'should', 'must', "'ll", "'d", 'now']);

/** Before the verb "projects"; else it is a noun ("capital projects in 2025"). */
const PROJECTS_IT = new Set(['it', 'company', 'now', 'also', 'firm', 'he', 'she', 'bank']);

/** Not an infinitive, and no participle behind a capital good ("chips bought at home"). */
function isSaidOf({ passage, tokens, cues }: Reading, match: PhraseMatch<StatusHint>): boolean {
  if (isInfinitive(tokens, match)) return false;
  const before = tokens[match.from - 1];
  if (match.phrase === 'may' && isMonth(passage.text, tokens, match.from)) return false;
  if (match.phrase === 'cost' && isPrice(tokens, match.from)) return false;
  if (match.phrase === 'projects') return before?.mention?.type === 'entity' || PROJECTS_IT.has(before?.key ?? '');
  if (match.phrase !== 'bought' && match.phrase !== 'used') return true;
  return !cues.some(({ to, value }) => to === match.from && value.role === 'capex' && value.kind === 'project');
}

/** "MUMBAI, May 18 - JSW", "set in May". */
function isMonth(text: string, tokens: readonly ReadToken[], at: number): boolean {
  if (text[tokens[at]!.start] !== 'M') return false;
  const [before, next] = [tokens[at - 1]?.key ?? '', tokens[at + 1]];
  return (
    next === undefined ||
    next.kind !== 'word' ||
    /^(?:in|of|since|until|from|by|this|last|early|late|mid|\d+)$/.test(before)
  );
}

/** "Project cost $16 billion" is a noun, and "they cost $2 billion" of no time. */
function isPrice(tokens: readonly ReadToken[], at: number): boolean {
  const before = tokens[at - 1]?.key ?? '';
  const first = at === 1 || /^[•:;.–*-]$/.test(tokens[at - 2]?.key ?? '');
  return PLURALS.has(before) || (first && PRICED.has(before));
}

const PLURALS = new Set(['they', 'these', 'those', 'both']);
const PRICED = new Set(['project', 'capital', 'total', 'construction', 'plant']);

function isInfinitive(tokens: readonly ReadToken[], { from, phrase }: PhraseMatch<StatusHint>): boolean {
  return SAME_FORM.has(phrase) && tokens.slice(Math.max(0, from - 3), from).some(({ key }) => MODALS.has(key));
}
