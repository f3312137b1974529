/** Periods that date something else than spending: what was said when, what opens when. */
import { findDays } from './period/days.ts';
import type { PeriodMention } from './period/scan.ts';
import { periodAt, type ReadToken } from './reading.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Verbs of promising: a past date behind their amount is the promise's ("pledged more than $1 billion in 2021"). */
export const PROMISED = words('pledged announced promised committed unveiled outlined signed approved earmarked');

/** A past date behind them is that of a statement: "budgeted in January". Behind "for" it is not: "budgeted for 2026". */
const SAID = words(
  `said say told announced reported budgeted forecast guided promised pledged unveiled predicted wrote noted estimated agreed
  talked spoke set posted disclosed approved picked signed shown denied confirmed earlier given made published outlined committed
  flagged revealed presented introduced proposed drafted projected raised cut lifted lowered trimmed revised updated reiterated
  acquired founded bought hired joined`,
);
/** What opens, starts, ends, or stands still then. */
const OPENED = words(
  `opened started began completed open opens start starts begin begins opening starting beginning ready finish finished finishes built live
  operational complete completes online due launched launch launches scrapped dropped cancelled shelved completion commissioning commissioned startup
  delivered halted paused suspended stopped frozen mothballed hold ice idle delayed postponed deferred pushed slipped broke breaking
  groundbreaking inaugurated inauguration closed expire expires retire onstream stream rolled roll launching debut debuts opens`,
);
/** Nouns that date an opening where a word of beginning leads to them: "first production in 2027". */
const WORKS = words(
  'production output operations operation construction deliveries shipments service work test testing trials',
);
const BEGINNING = words(
  'first commercial mass volume full initial start begin series enter entering under into in begins starts began started',
);
/** Behind a period that is said of them: "raised its 2026 budget" dates no raise. */
const QUALIFIED = words(
  `capex capital spending spend investment investments budget budgets guidance forecast forecasts plan plans outlay outlays expenditure
  expenditures target targets outlook projection estimate estimates program programme 's cash purchases`,
);
const REACH = 3;
/** Behind a verb of opening its object may stand: "to open a second plant near Leipzig in 2027". */
const REACH_OPENED = 8;
/** Verbs whose object is what opens. */
const OPENS = words(
  'open opens opening opened start starts begin begins began launch launches launched complete completed finish finishes inaugurate',
);

/** "That was $20 billion until April", "not expected before 2030": how long something stood, or does not. */
export function datesFigure(tokens: readonly ReadToken[], at: number, mention: PeriodMention): boolean {
  const { expression, label } = mention;
  if (isDenied(tokens, at, mention)) return true;
  if (expression.form !== 'by' || !/^(?:until|till|through)\b/i.test(label)) return false;
  return isMonth({ ...mention, expression: { ...expression, form: 'in' } }) && wasSo(tokens, at);
}

export function datesStatement(tokens: readonly ReadToken[], at: number, mention: PeriodMention): boolean {
  const { expression } = mention;
  const prepositions = tokens[at - 1]?.key === 'the' ? tokens[at - 2]?.key : tokens[at - 1]?.key;
  if (QUALIFIED.has(tokens[at + 1]?.key ?? '')) return false;
  for (let i = at - 1; i >= Math.max(0, at - REACH_OPENED); i--) {
    const { key, kind } = tokens[i]!;
    if (expression.form !== 'ahead' && (OPENS.has(key) || (i >= at - REACH && opensAt(tokens, i)))) return true;
    if (i >= at - REACH && SAID.has(key) && isOnce(mention) && prepositions !== 'for') return true;
    if (key === 'that' || kind === 'mark' || (kind === 'mention' && !isName(tokens[i]!))) return false;
    if (i < at - REACH && SPENDING.has(key)) return false;
  }
  return false;
}

const SPENDING = words('spend spending spends spent invest investing invests invested pay paying put putting');

function isName({ mention }: ReadToken): boolean {
  return mention?.type === 'entity';
}

function opensAt(tokens: readonly ReadToken[], i: number): boolean {
  const { key } = tokens[i]!;
  return OPENED.has(key) || isWork(tokens, i) || (key === 'first' && tokens[i - 1]?.key !== 'the');
}

function isWork(tokens: readonly ReadToken[], i: number): boolean {
  const led = BEGINNING.has(tokens[i - 1]?.key ?? '') || BEGINNING.has(tokens[i - 2]?.key ?? '');
  return WORKS.has(tokens[i]!.key) && led;
}

/** A point at which something may have been said. */
function isOnce({ expression: { form } }: PeriodMention): boolean {
  return form === 'in' || form === 'back' || form === 'since' || form === 'before' || form === 'after';
}

/** "is not expected before 2030" */
function isDenied(tokens: readonly ReadToken[], at: number, { expression, label }: PeriodMention): boolean {
  if (expression.form !== 'before' && !/^(?:until|till|before)\b/i.test(label)) return false;
  return tokens.slice(Math.max(0, at - 5), at).some(({ key }) => key === 'not' || key === "n't" || key === "isn't");
}

/** "That was $20 billion until April": how long the figure stood. */
function wasSo(tokens: readonly ReadToken[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 6), at).some(({ key }) => key === 'was' || key === 'been' || key === 'stood');
}

/** "in January": when something was said or opened, hardly ever a spending period. */
export function isMonth({ expression }: PeriodMention): boolean {
  if (expression.form !== 'in') return false;
  const { at, edge } = expression;
  return (
    at.grain === 'month' || at.grain === 'day' || edge === 'earlier' || (at.grain === 'current' && at.unit === 'month')
  );
}

/** True where the token is a period that says when money is spent, as far as its own words tell. */
export function isSpendingPeriod(tokens: readonly ReadToken[], at: number): boolean {
  const mention = periodAt(tokens[at]);
  if (mention === null || isMonth(mention)) return false;
  return !datesFigure(tokens, at, mention) && !datesStatement(tokens, at, mention);
}

/** The day on which a plan was made known, where the words before its period give one: "unveiled on January 21, 2025". */
export function announcedOn(before: string, published: string | null): string | null {
  if (!ANNOUNCING.test(before)) return null;
  return findDays(before, published).at(-1) ?? null;
}

const ANNOUNCING = /\b(?:unveil|announc|pledg|promis|launch|sign|commit|said|declar|outlin)/i;
