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
  talked spoke saying set posted disclosed approved picked signed shown denied confirmed earlier given made published outlined committed
  flagged revealed presented introduced proposed drafted projected raised cut lifted lowered trimmed revised updated reiterated
  acquired founded bought hired joined decided sanctioned abandoned`,
);
/** What opens, starts, ends, or stands still then. */
const OPENED = words(
  `opened started began completed open opens start starts begin begins opening starting beginning ready finish finished finishes built live
  operational complete completes online due launched launch launches scrapped dropped cancelled shelved completion commissioning commissioned startup
  delivered halted paused suspended stopped frozen mothballed hold ice idle delayed postponed deferred pushed slipped broke breaking
  groundbreaking inaugurated inauguration closed expire expires retire onstream stream rolled roll launching debut debuts opens option`,
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

/** "That was $20 billion until April", "not expected before 2030", "the first since 1968": how long something stood, or does not. */
export function datesFigure(tokens: readonly ReadToken[], at: number, mention: PeriodMention): boolean {
  const { expression, label } = mention;
  if (isDenied(tokens, at, mention) || isRecord(tokens, at, mention)) return true;
  if (expression.form !== 'by' || !/^(?:until|till|through)\b/i.test(label)) return false;
  return isMonth({ ...mention, expression: { ...expression, form: 'in' } }) && wasSo(tokens, at);
}

export function datesStatement(tokens: readonly ReadToken[], at: number, mention: PeriodMention): boolean {
  const { expression } = mention;
  if (opensWhenClause(tokens, at) || isOfStudy(tokens, at) || (isOnce(mention) && opensBehind(tokens, at))) return true;
  if (isEnded(tokens, at, mention)) return false;
  const prepositions = tokens[at - 1]?.key === 'the' ? tokens[at - 2]?.key : tokens[at - 1]?.key;
  if (QUALIFIED.has(tokens[at + 1]?.key ?? '')) return false;
  for (let i = at - 1; i >= Math.max(0, at - REACH_OPENED); i--) {
    const { key, kind } = tokens[i]!;
    if (expression.form !== 'ahead' && (OPENS.has(key) || (i >= at - REACH && opensAt(tokens, i)))) return true;
    const said = (i >= at - REACH && SAID.has(key)) || PROMISED.has(key);
    if (said && isOnce(mention) && prepositions !== 'for') return true;
    if (key === 'that' || kind === 'mark' || (kind === 'mention' && !isName(tokens[i]!))) return false;
    if (i < at - REACH && SPENDING.has(key)) return false;
  }
  return false;
}

/** "closed its fiscal 2025 with capital expenditure of": what is ended or begun is the year itself. */
function isEnded(tokens: readonly ReadToken[], at: number, { expression }: PeriodMention): boolean {
  if (expression.form !== 'in' || ['month', 'day'].includes(expression.at.grain)) return false;
  const verb = tokens[at - 1]?.key ?? '';
  return (
    /^(?:ended|closed|began|started|entered)$/.test(verb) || (verb === 'finished' && tokens[at + 1]?.key === 'with')
  );
}

/** "in last year's prefeasibility study": of a paper, and not of the money that it tells of. */
function isOfStudy(tokens: readonly ReadToken[], at: number): boolean {
  return tokens[at + 1]?.key === "'s" && tokens.slice(at + 2, at + 5).some(({ key }) => PAPERS.has(key));
}

const PAPERS = words('study studies assessment report survey presentation announcement filing application prospectus');

/** "Meta last year broke ground on a campus": what happened then was no spending. */
function opensBehind(tokens: readonly ReadToken[], at: number): boolean {
  return BROKE.has(tokens[at + 1]?.key ?? '') && periodAt(tokens[at])?.expression.form !== 'since';
}

const BROKE = words('broke opened began started announced inaugurated pledged promised unveiled');

/** "When work began in 2007 the estimate was …": the year of what it tells of. */
function opensWhenClause(tokens: readonly ReadToken[], at: number): boolean {
  if (tokens[0]?.key !== 'when') return false;
  const between = tokens.slice(1, at);
  return (
    between.length <= 14 &&
    between.some(({ key }) => SAID.has(key) || OPENED.has(key)) &&
    between.every(({ key, mention }) => key !== ',' && mention?.type !== 'amount')
  );
}

const SPENDING = words('spend spending spends spent invest investing invests invested pay paying put putting');

function isName({ mention }: ReadToken): boolean {
  return mention?.type === 'entity';
}

function opensAt(tokens: readonly ReadToken[], i: number): boolean {
  const { key } = tokens[i]!;
  if (key === 'off' || key === 'back') return PUT.has(tokens[i - 1]?.key ?? '');
  return OPENED.has(key) || isWork(tokens, i) || (key === 'first' && tokens[i - 1]?.key !== 'the');
}

/** "put off until after 2030" */
const PUT = words('put puts putting pushed push pushes');

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

/** "the first to be built in the county since 1968", "the most since 2014" */
function isRecord(tokens: readonly ReadToken[], at: number, { expression }: PeriodMention): boolean {
  if (expression.form !== 'since') return false;
  return tokens.slice(Math.max(0, at - REACH_OPENED), at).some(({ key }) => SUPERLATIVE.test(key));
}

const SUPERLATIVE =
  /^(?:first|most|least|worst|best|(?:larg|bigg|high|low|fast|slow|steep|small|strong|weak|deep)est)$/;

/** "$560 million if it is exercised by the end of next year", "$2.3 billion when work was restarted in 2022": of the condition. */
export function datesCondition(tokens: readonly ReadToken[], at: number, amount: number): boolean {
  return at > amount && tokens.slice(amount + 1, at).some(({ key }) => CONDITIONS.has(key));
}

const CONDITIONS = words('if unless when once');

/** "In 2018 the group said it would build them a harbour for $95 million", "In 2013 it was to cost $9 billion": when that was said. */
export function datesSaying(
  tokens: readonly ReadToken[],
  at: number,
  { expression }: PeriodMention,
  amount: number,
): boolean {
  if (expression.form !== 'in' && expression.form !== 'by') return false;
  if (at > amount) return AT_A_COST.test(keysOf(tokens, Math.max(0, amount - 12), amount));
  if (PRICED_THEN.test(keysOf(tokens, Math.max(at, amount - 8), amount))) return true;
  if (AT_A_COST_THEN.test(keysOf(tokens, Math.max(at, amount - 24), amount))) return true;
  return tokens[at - 1]?.key !== 'for' && SAID_THEN.test(keysOf(tokens, at + 1, Math.min(amount, at + 12)));
}

/** The words from one token to another, end exclusive, as a line. */
export function keysOf(tokens: readonly ReadToken[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');
}

/** Behind a date, with its subject between and no comma. */
const SAID_THEN =
  /^(?:[^,;: ]* ){0,6}?(?:said|saying|told|announced|promised|pledged|unveiled|outlined|proposed|agreed|given an? (?:estimate|figure)|laid out an? plan)\b/;
/** Before the amount: "was to cost", "had been put at". */
const PRICED_THEN =
  /\b(?:(?:was|were) (?:going )?to (?:have )?cost|would (?:have )?cost|(?:had been|was|were) (?:put|priced|estimated|budgeted) at)(?: [^,; ]*){0,3}$/;
/** "put the cost of the shell at $100 million in 2022" */
const AT_A_COST = /\b(?:put|estimated) (?:the |its |their )?(?:cost|price|bill|price tag)\b[^,;]* at(?: [^,; ]*){0,2}$/;

/** "In 2019 it put the price of the tower, which comes with an arena, at" */
const AT_A_COST_THEN = /\bput (?:the |its |their )?(?:cost|price|bill|price tag) of\b[^;]* at(?: [^,; ]*){0,2}$/;

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
