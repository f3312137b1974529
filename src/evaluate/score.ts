/** Scores answers against gold articles: one-to-one matches, then figures over all of them. Pure. */
import type { Article, Evidence, GoldArticle, GoldClaim } from '../claim.ts';
import { findSentences } from '../extract/sentences.ts';
import type { Failure } from '../failure.ts';
import { claimsMatch, FIELD_NAMES, FIELDS, type Field, STRICT_FIELDS, sameAmount } from './match.ts';

/** The claims found in an article, or why there are none to score. */
export type Answer = readonly AnsweredClaim[] | Failure;

/** A claim of an answer, with how sure the extractor is of it. */
export type AnsweredClaim = GoldClaim & { readonly confidence?: number };

/** Claims of the answers by confidence, `from` up to the next band: in a good scale `right` is within the band. */
export interface Band {
  readonly from: number;
  readonly claims: number;
  /** Share that gold has too. */
  readonly right: number;
}

/** One thing that is wrong, with the words that it is about. */
export interface ScoreError {
  readonly article: string;
  /** `missed`: in gold alone. `false`: in the answer alone. `field`: a match that is not strict. `no_answer`: a failure. */
  readonly kind: 'missed' | 'false' | 'field' | 'no_answer';
  readonly company: string | null;
  readonly amount: GoldClaim['amount'] | null;
  /** The sentence of the first evidence. */
  readonly sentence: string;
  /** Fields that disagree, `field` only: what gold and the answer say. */
  readonly wrong?: Partial<Record<Field, readonly [gold: string, answer: string]>>;
  /** The company that the answer gives this amount to, `missed` only. */
  readonly takenAs?: string;
  /** Why there is no answer. */
  readonly reason?: string;
}

/** Figures of 0 to 1 are rounded to three places. */
export interface Scores {
  readonly articles: number;
  readonly gold: number;
  readonly predicted: number;
  readonly matched: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly strictF1: number;
  /** Missed claims whose amount the answer has, with another company. */
  readonly rightAmountWrongCompany: number;
  /** Share of the matches in which a field agrees. */
  readonly accuracy: Readonly<Record<Field, number>>;
  /** Claims of the answers with a quote that does not stand at its offsets. */
  readonly badEvidence: number;
  /** Articles without an answer. */
  readonly failed: number;
}

export interface Evaluation extends Scores {
  /** From the surest down; without those that hold no claim. */
  readonly calibration: readonly Band[];
  readonly errors: readonly ScoreError[];
}

/** Scores `answerFor` each gold article. The same figures whatever the order of the articles. */
export function evaluate(articles: readonly GoldArticle[], answerFor: (article: GoldArticle) => Answer): Evaluation {
  const results = articles.map((article) => scoreArticle(article, answerFor(article)));
  return { ...figures(results), calibration: calibrationOf(results), errors: results.flatMap(({ errors }) => errors) };
}

interface Result {
  readonly gold: number;
  readonly predicted: number;
  readonly pairs: readonly Pair[];
  readonly rightAmountWrongCompany: number;
  readonly badEvidence: number;
  readonly failed: boolean;
  readonly errors: readonly ScoreError[];
  readonly answered: ReadonlyArray<{ readonly confidence: number; readonly right: boolean }>;
}

interface Pair {
  readonly gold: GoldClaim;
  readonly answer: AnsweredClaim;
  readonly right: ReadonlySet<Field>;
}

function scoreArticle(article: GoldArticle, answer: Answer): Result {
  if ('ok' in answer) return noAnswer(article, answer);
  const pairs = pairUp(article.claims, answer);
  const missed = without(article.claims, new Set(pairs.map(({ gold }) => gold)));
  const extra = without(answer, new Set(pairs.map((pair) => pair.answer)));
  const errors = [
    ...pairs.filter((pair) => !isStrict(pair)).map((pair) => fieldError(article, pair)),
    ...missed.map((gold) => missedError(article, gold, extra)),
    ...extra.map((claim) => errorOf(article, 'false', claim)),
  ];
  return {
    gold: article.claims.length,
    predicted: answer.length,
    pairs,
    rightAmountWrongCompany: missed.filter((gold) => extra.some((claim) => sameAmount(gold, claim))).length,
    badEvidence: answer.filter((claim) => !hasGoodEvidence(article, claim)).length,
    failed: false,
    errors,
    answered: answer.flatMap((claim) =>
      claim.confidence === undefined ? [] : [{ confidence: claim.confidence, right: !extra.includes(claim) }],
    ),
  };
}

function noAnswer(article: GoldArticle, { code, message }: Failure): Result {
  const reason = `${code}: ${message}`;
  const error = { article: article.id, kind: 'no_answer', company: null, amount: null, sentence: '', reason } as const;
  const gold = article.claims.length;
  return {
    gold,
    predicted: 0,
    pairs: [],
    rightAmountWrongCompany: 0,
    badEvidence: 0,
    failed: true,
    errors: [error],
    answered: [],
  };
}

/** Pairs claims that match, those that agree in most fields first; ties go to the earlier gold claim, then answer. */
function pairUp(gold: readonly GoldClaim[], answers: readonly AnsweredClaim[]): Pair[] {
  const candidates = gold.flatMap((claim) =>
    answers.filter((answer) => claimsMatch(claim, answer)).map((answer) => pairOf(claim, answer)),
  );
  candidates.sort((a, b) => b.right.size - a.right.size);
  const taken = new Set<GoldClaim>();
  return candidates.filter((pair) => {
    if (taken.has(pair.gold) || taken.has(pair.answer)) return false;
    taken.add(pair.gold).add(pair.answer);
    return true;
  });
}

function pairOf(gold: GoldClaim, answer: AnsweredClaim): Pair {
  return { gold, answer, right: new Set(FIELD_NAMES.filter((field) => FIELDS[field](gold, answer))) };
}

function isStrict({ right }: Pair): boolean {
  return STRICT_FIELDS.every((field) => right.has(field));
}

function without<T>(all: readonly T[], some: ReadonlySet<T>): T[] {
  return all.filter((one) => !some.has(one));
}

function hasGoodEvidence(article: Pick<Article, 'title' | 'text'>, { evidence }: GoldClaim): boolean {
  return (
    evidence.length > 0 && evidence.every((one) => sourceText(article, one).slice(one.start, one.end) === one.quote)
  );
}

function sourceText(article: Pick<Article, 'title' | 'text'>, evidence: Evidence): string {
  return evidence.in === 'title' ? (article.title ?? '') : article.text;
}

function figures(results: readonly Result[]): Scores {
  const sum = (count: (result: Result) => number) => results.reduce((total, result) => total + count(result), 0);
  const [gold, predicted] = [sum((result) => result.gold), sum((result) => result.predicted)];
  const pairs = results.flatMap((result) => result.pairs);
  const loose = harmonic(pairs.length, predicted, gold);
  const share = (field: Field) => ratio(pairs.filter(({ right }) => right.has(field)).length, pairs.length);
  return {
    articles: results.length,
    gold,
    predicted,
    matched: pairs.length,
    precision: round(ratio(pairs.length, predicted)),
    recall: round(ratio(pairs.length, gold)),
    f1: round(loose),
    strictF1: round(harmonic(pairs.filter(isStrict).length, predicted, gold)),
    rightAmountWrongCompany: sum((result) => result.rightAmountWrongCompany),
    accuracy: Object.fromEntries(FIELD_NAMES.map((field) => [field, round(share(field))])) as Record<Field, number>,
    badEvidence: sum((result) => result.badEvidence),
    failed: sum((result) => (result.failed ? 1 : 0)),
  };
}

const BANDS = [0.95, 0.9, 0.8, 0.7, 0.5, 0];

function calibrationOf(results: readonly Result[]): Band[] {
  const answered = results.flatMap((result) => result.answered);
  return BANDS.flatMap((from, i) => {
    const inside = answered.filter(({ confidence }) => confidence >= from && (i === 0 || confidence < BANDS[i - 1]!));
    const right = inside.filter((claim) => claim.right).length;
    return inside.length === 0 ? [] : [{ from, claims: inside.length, right: round(ratio(right, inside.length)) }];
  });
}

/** F1 of `hits` among `predicted` and `gold`. */
function harmonic(hits: number, predicted: number, gold: number): number {
  const [precision, recall] = [ratio(hits, predicted), ratio(hits, gold)];
  return ratio(2 * precision * recall, precision + recall);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function errorOf(article: GoldArticle, kind: ScoreError['kind'], claim: GoldClaim): ScoreError {
  const { company, amount } = claim;
  return { article: article.id, kind, company, amount, sentence: sentenceOf(article, claim) };
}

function missedError(article: GoldArticle, gold: GoldClaim, extra: readonly GoldClaim[]): ScoreError {
  const takenAs = extra.find((claim) => sameAmount(gold, claim))?.company;
  return { ...errorOf(article, 'missed', gold), ...(takenAs !== undefined && { takenAs }) };
}

function fieldError(article: GoldArticle, { gold, answer, right }: Pair): ScoreError {
  const wrong = FIELD_NAMES.filter((field) => !right.has(field)).map(
    (field) => [field, [saidOf(gold, field), saidOf(answer, field)]] as const,
  );
  return { ...errorOf(article, 'field', gold), wrong: Object.fromEntries(wrong) };
}

function saidOf(claim: GoldClaim, field: Field): string {
  if (field === 'period') return claim.period ? `${claim.period.start ?? '…'} to ${claim.period.end ?? '…'}` : 'none';
  if (field === 'qualifier') return claim.amount.qualifier;
  if (field === 'attribution') return claim.attribution.kind;
  if (field === 'outlet') return claim.attribution.outlet ?? 'none';
  return claim[field];
}

/** The whole sentence that holds the claim's first evidence. */
function sentenceOf(article: GoldArticle, { evidence }: GoldClaim): string {
  const first = evidence[0];
  if (first === undefined) return '';
  const text = sourceText(article, first);
  const sentence = findSentences(text).find(({ start, end }) => start <= first.start && first.start < end);
  return sentence === undefined ? first.quote : text.slice(sentence.start, sentence.end);
}
