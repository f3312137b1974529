/** Aircraft on order at list prices: told of whoever ordered them, a claim; told as the maker's business, none. */
import { keysOf } from '../period-dates.ts';
import { amountAt, type Reading } from '../reading.ts';
import { subjectOf } from '../spender/spender.ts';
import { keptFor, type Verdict } from './verdict.ts';

/** Behind the amount: "at list prices", "at current catalogue prices". */
const BEHIND = /^(?:in total )?at (?:\S+ )?(?:list|catalogue|catalog) prices?(?: |$)/;
/** Before it: "a list value of", "At list prices the planes would cost". */
const BEFORE = /\b(?:list|catalogue|catalog) (?:value|prices?)(?: \S+){0,8}$/;
const ORDERS = /^(?:order|orders|ordered|ordering|buy|buys|bought|buying|take|takes|signed|agreed)$/;
const ORDERED = /^(?:purchase|jets?|planes?|aircraft|airliners)$/;
/** Tokens before the amount in which the list price is looked for. */
const REACH = 9;
/** Tokens before it in which the order is: keeps time linear. */
const SENTENCE = 60;

/** "Qantas ordered 20 jets, worth $4.6 billion at list prices". Makers of aircraft are of another trade. */
export function orderedAtListPrice(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { perUnit, amount } = amountAt(tokens[at])!;
  if (perUnit !== null || (amount.low ?? amount.high ?? 0) < LEAST) return null;
  const told = BEHIND.test(keysOf(tokens, at + 1, at + 7)) || BEFORE.test(keysOf(tokens, Math.max(0, at - REACH), at));
  if (!told) return null;
  const from = Math.max(0, at - SENTENCE);
  const before = tokens.slice(from, at);
  const verb = before.findLastIndex(({ key }) => ORDERS.test(key));
  const order = verb < 0 ? before.findLastIndex(({ key }) => ORDERED.test(key)) : verb;
  const subject = subjectOf(reading)?.entities[0];
  const isNamed = subject !== undefined && (subject.company === null || subject.company.sector === 'transport');
  const isMeant = subject === undefined && before.some(({ key }) => MEANT.test(key) || (verb < 0 && ORDERED.test(key)));
  if (order < 0 || !(isNamed || isMeant)) return null;
  return keptFor('order/list-price', tokens, from + order, 'build');
}

/** Words for whoever was named before. */
const MEANT = /^(?:it|its|airline|carrier|company|group)$/;

/** Less is the price of one. */
const LEAST = 5e8;
