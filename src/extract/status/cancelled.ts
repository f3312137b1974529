/** Dropped, halted, shelved: whether a word of giving up is said of this amount, and not of something beside it. */
import { amountAt, type ReadToken } from '../reading.ts';

/** A word of giving up, at tokens `from … to`. */
export interface GivenUp {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** Beyond this a word of giving up is said of something else. */
const REACH = 20;
/** Tokens to the right, whatever asides stand there: "the $3 billion mill, resolved on in 2022, is withdrawn". */
const REACH_BEHIND = 18;
/** "isn't moving ahead with the campuses on which it had planned to spend $1 billion": what was once planned is near. */
const REACH_OF_OLD_PLAN = 40;

export function isGivenUp(tokens: readonly ReadToken[], at: number, word: GivenUp, oldPlan: boolean): boolean {
  if (!isNear(tokens, at, word, oldPlan) || negated(tokens, word.from)) return false;
  if (tokens.some(({ key }) => /^(?:resum|restart|reviv|unfroze|reinstat)/.test(key))) return false;
  if (word.to > at) return saidOf(tokens, at, word);
  return !endsClause(tokens, word) && holds(tokens.slice(word.to, at));
}

function isNear(tokens: readonly ReadToken[], at: number, { from, cost }: GivenUp, oldPlan: boolean): boolean {
  if (cost <= (oldPlan ? REACH_OF_OLD_PLAN : REACH)) return true;
  const between = tokens.slice(at + 1, from);
  return (
    from > at &&
    between.length <= REACH_BEHIND &&
    !between.some(({ key }, i) => key === 'and' && between[i - 1]?.key === ',')
  );
}

/** "has not paused", "never scrapped". */
function negated(tokens: readonly ReadToken[], from: number): boolean {
  return tokens.slice(Math.max(0, from - 3), from).some(({ key }) => /^(?:not|never|without|.*n't)$/.test(key));
}

const OTHER_THING =
  /^(?:buybacks?|repurchases?|dividends?|hiring|output|sales?|exports?|trading|payouts?|talks|shares?|stock)$/;
const NEW_CLAUSE = /^(?:but|while|whereas|although|though|;|•)$/;

/** Behind a comma, the verb of the clause around: "Honda, which last month shelved a car, will spend". */
const MAIN_VERB = /^(?:will|would|is|are|was|has|had|plans?|said|says|expects?|intends?|spent|announced|now)$/;

/** To the left: the amount is inside what the word takes ("scrapped plans for a $10 billion plant"). */
function holds(between: readonly ReadToken[]): boolean {
  if (between.some(({ key }) => OTHER_THING.test(key) || NEW_CLAUSE.test(key))) return false;
  if (between.some(({ key }, i) => MAIN_VERB.test(key) && between[i - 1]?.key === ',')) return false;
  if (between.some((_, i) => isDelay(between, i))) return false;
  const amount = between.findLastIndex(({ mention }) => mention?.type === 'amount');
  return amount < 0 || between.slice(amount).some(({ key }) => key === 'and' || key === 'as');
}

/** "halted a smelter and said it would defer the mine": the delay takes the sum. Not "halted the delayed mine". */
function isDelay(words: readonly ReadToken[], at: number): boolean {
  const { key } = words[at]!;
  if (/^(?:off|back)$/.test(key))
    return /^(?:put|puts|putting|push|pushed|pushes|pushing)$/.test(words[at - 1]?.key ?? '');
  return DELAY.test(key) && JOINS.test(words[at - 1]?.key ?? '');
}

const DELAY = /^(?:delay(?:s|ed|ing)?|defer(?:s|red|ring)?|postpon(?:e|es|ed|ing))$/;
const JOINS = /^(?:and|then|also|,|to|will|would|has|have|had|is|was|it|they|instead)$/;

/** A passive before a comma takes nothing: "the line that is now scrapped, …". */
function endsClause(tokens: readonly ReadToken[], { from, to }: GivenUp): boolean {
  return tokens[to]?.key === ',' && tokens.slice(Math.max(0, from - 3), from).some(({ key }) => BE.test(key));
}

const BE = /^(?:was|were|is|are|be|been|being|got|gets)$/;

/** To the right: a passive ("$10 billion plant has been put on hold"), a participle after a comma, or a relative clause. */
function saidOf(tokens: readonly ReadToken[], at: number, { from, to }: GivenUp): boolean {
  const between = tokens.slice(at + 1, from);
  if (/^(?:idea|plan|project)$/.test(tokens[to - 1]!.key)) return between.every((token) => amountAt(token) === null);
  if (between.some((token, i) => (NEW_CLAUSE.test(token.key) && !goesOn(between, i)) || amountAt(token) !== null))
    return false;
  if (/^(?:on|been|not|no|was|is|will|isn't|wasn't|aren't)$/.test(tokens[from]!.key)) return true;
  if (between.slice(-4).some(({ key }) => BE.test(key)) || between.at(-1)?.key === ',') return true;
  const relative = between.some(({ key }) => key === 'that' || key === 'which');
  return relative && !takesObject(tokens[to]);
}

/** "$14 billion plant, but work has been halted": the clause is about the same thing. */
function goesOn(between: readonly ReadToken[], clause: number): boolean {
  const subject = between.slice(clause + 1).find(({ key }) => key !== 'the');
  return subject !== undefined && SAME_THING.test(subject.key);
}

const SAME_THING = /^(?:work|construction|building|it|this|that|plans?|project)$/;

function takesObject(next: ReadToken | undefined): boolean {
  return next !== undefined && /^(?:a|an|the|its|their|plans?|work|construction|all)$/.test(next.key);
}
