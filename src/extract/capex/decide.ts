/** Whether an amount is capital expenditure: the cue that stands nearest to it decides, and what that cue still needs. */
import { tooSmall } from '../gate.ts';
import { amountAt, type Reading } from '../reading.ts';
import { awarded } from './award.ts';
import { companyBought } from './bought.ts';
import { boundCues, isNounOrNot, isPaidByOthers } from './bound.ts';
import { judge } from './judge.ts';
import { orderedAtListPrice } from './list-price.ts';
import { calledOther, notOneSum, otherFrame, runningCost, STEP } from './other-money.ts';
import {
  comparedTo,
  comparedWith,
  isGapped,
  isListedBehind,
  isPartOfIt,
  isRemainder,
  listedWith,
  ofWhich,
  referringBack,
  saidOfOtherMoney,
} from './refers.ts';
import { dropped, kept, type Topic, type Verdict } from './verdict.ts';

export function decide(reading: Reading, at: number, topic: Topic, last: Verdict | null): Verdict {
  const before = last?.rule === STEP ? null : last;
  const amount = amountAt(reading.tokens[at])!;
  if (amount.exchangeRate) return dropped('not-capex/rate', 'an exchange rate');
  if (amount.perUnit !== null) return dropped('not-capex/unit', `a price per ${amount.perUnit}`);
  if (amount.negative) return dropped('not-capex/cash', 'a negative amount');
  if (tooSmall(amount)) return dropped('amount/too-small', 'too small to be capital expenditure');
  const award = awarded(reading, at) ?? orderedAtListPrice(reading, at);
  if (award !== null) return award;
  const other =
    companyBought(reading, at) ??
    otherFrame(reading, at) ??
    notOneSum(reading, at) ??
    calledOther(reading, at) ??
    listedWith(reading, at, before);
  if (other !== null) return other;
  if (before !== null && !before.capex && (isPartOfIt(reading, at) || isGapped(reading, at))) return before;
  if (before?.capex && isListedBehind(reading, at)) return { ...before, trigger: null };
  const bound = boundCues(reading, at);
  if (before?.capex && ofWhich(reading, at) && !isPaidByOthers(bound)) return kept('topic/part', null);
  if (before?.capex && isRemainder(reading, at)) return kept('topic/part', null);
  const running = runningCost(reading, at, bound);
  if (running !== null) return running;
  const object = bound.find(({ right, cost, cue }) => right && cost <= 2.6 && isNounOrNot(cue));
  const inherited =
    (object === undefined ? comparedWith(reading, at, before) : null) ?? comparedTo(reading, at, before, topic);
  if (inherited !== null) return inherited;
  if (bound.length > 0) return judge(reading, at, bound, topic);
  return saidOfOtherMoney(before) ? before : referringBack(reading, at, topic);
}
