/** Frames in which the money buys a company, a part of one, or a right: no capital good. */
import { keysOf } from '../period-dates.ts';
import { amountAt, entityAt, type Reading } from '../reading.ts';
import { COMPANY_NOUNS } from '../spender/lexicon.ts';
import { isProject } from './bound.ts';
import { dropped, type Verdict } from './verdict.ts';

const COMPANY_BOUGHT = new Set(
  'company companies business businesses unit division arm firm maker operator rival start-up startup stake stakes shares subsidiary team'.split(
    ' ',
  ),
);
const BUYS = new Set(
  'buy buys bought buying acquire acquires acquired acquiring purchase purchased purchasing'.split(' '),
);
/** Tokens before an amount in which a purchase is looked for. */
const NEAR = 9;
const FAR = 28;

export function companyBought(reading: Reading, at: number): Verdict | null {
  const { tokens, passage } = reading;
  const left = tokens.slice(Math.max(0, at - NEAR), at);
  const next = tokens.slice(at + 1, at + 4);
  if (ownersBought(left) || nameBought(reading, at) || toAcquire(reading, at))
    return dropped('not-capex/acquisition', 'a company is bought');
  if (isShare(next.map(({ key }) => key))) return dropped('not-capex/acquisition', 'a part of a company is bought');
  if (!/^(?:paid|pays|pay|paying)$/.test(left.at(-1)?.key ?? '')) return null;
  if (paidForNameOrPart(reading, at)) return dropped('not-capex/acquisition', 'paid for a company or a part of one');
  const behind =
    next[0]?.key === 'for' &&
    (entityAt(next[1]) !== null || (next[1]?.kind === 'word' && ['and', 'in', 'last'].includes(next[2]?.key ?? '')));
  const isCompany = (key: string) => COMPANY_BOUGHT.has(key) || COMPANY_NOUNS.has(key);
  const company = next[0]?.key === 'for' && tokens.slice(at + 2, at + 5).some(({ key }) => isCompany(key));
  const part = next[0]?.key === 'for' && isPartOfCompany(tokens, at + 2);
  return company || part || isNameBeforeWhich(passage.text, left) || (behind && next[1]?.key !== 'the')
    ? dropped('not-capex/acquisition', 'paid for a company or a right')
    : null;
}

/** "paid £7.9bn for Western Power Distribution", "paid $2.6 billion last year for half of the project". */
function paidForNameOrPart({ tokens, passage, cues }: Reading, at: number): boolean {
  const pays = tokens.slice(at + 1, at + 4).findIndex(({ key }) => key === 'for');
  if (pays < 0 || tokens.slice(at + 1, at + 1 + pays).some(({ kind }) => kind === 'mark')) return false;
  const from = at + pays + 2;
  if (PART_OF.test(keysOf(tokens, from, from + 5))) return true;
  if (cues.some((cue) => isProject(cue) && cue.from >= from && cue.from < from + 5)) return false;
  const bought = tokens[from];
  return bought !== undefined && /^\p{Lu}/u.test(passage.text[bought.start] ?? '');
}

const PART_OF = /^(?:(?:half|part|most|all|control) of|a (?:share|third|quarter|fifth|half|part|slice) of)/;

/** "paying €240m for the road haulage network of Turkey's Ekol". */
function isPartOfCompany(tokens: Reading['tokens'], from: number): boolean {
  const of = tokens.slice(from, from + 6).findIndex(({ key }) => key === 'of');
  if (of < 0) return false;
  return tokens.slice(from + of + 1, from + of + 4).some((token) => entityAt(token)?.kind === 'company');
}

/** "bought its rival", "buy the unit". */
function ownersBought(left: Reading['tokens']): boolean {
  const buys = left.findLastIndex(({ key }) => BUYS.has(key));
  return buys >= 0 && left.slice(buys).some(({ key }) => COMPANY_BOUGHT.has(key));
}

/** "agreed to buy Hollis Foods for $2bn", "closed its purchase of Hollis Foods, which …, for $2bn", "in a deal put at $2bn". */
function nameBought(reading: Reading, at: number): boolean {
  const { passage, tokens, cues } = reading;
  const from = Math.max(0, at - FAR);
  const between = tokens.slice(from, at);
  const buys = between.findLastIndex(({ key }, i) =>
    key === 'purchase' ? between[i + 1]?.key === 'of' : BUYS.has(key),
  );
  if (buys < 0) return false;
  if (isWhichOfGood(reading, from + buys)) return false;
  const rest = between.slice(buys + 1);
  const linked = /^(?:for|at)$/.test(rest.at(-1)?.key ?? '') || rest.some(({ key }) => key === 'deal');
  if (!linked || rest.some((token) => amountAt(token) !== null)) return false;
  if (cues.some((cue) => isProject(cue) && cue.from > from + buys && cue.from < at)) return false;
  if (
    /^(?:\d[\d.]*%?|half|all)$/.test(rest[0]?.key ?? '') &&
    rest.slice(0, 4).some(({ key }) => /^(?:percent|per|cent|of)$|%$/.test(key))
  )
    return true;
  const bought = rest.slice(0, rest[0]?.key === 'of' ? 6 : 5);
  return bought.some(({ key, start }) => COMPANY_BOUGHT.has(key) || /\p{Lu}/u.test(passage.text[start]!));
}

/** "an older fab, which it bought from GlobalFoundries for $236m": what is bought stands before the relative. */
function isWhichOfGood({ tokens, cues }: Reading, buys: number): boolean {
  const which = tokens.slice(Math.max(0, buys - 3), buys).findLastIndex(({ key }) => key === 'which' || key === 'that');
  if (which < 0) return false;
  const place = Math.max(0, buys - 3) + which;
  return cues.some((cue) => isProject(cue) && cue.to <= place && place - cue.to <= 6);
}

/** "spent $3bn last year to acquire a controlling stake". */
function toAcquire({ tokens }: Reading, at: number): boolean {
  const behind = tokens.slice(at + 1, at + 14);
  const buys = behind.findIndex(({ key }, i) => BUYS.has(key) && /^(?:to|on|for)$/.test(behind[i - 1]?.key ?? ''));
  if (buys < 0 || buys > 5 || behind.slice(0, buys).some((token) => amountAt(token) !== null)) return false;
  return behind.slice(buys, buys + 6).some(({ key }) => COMPANY_BOUGHT.has(key));
}

/** "Neelachal Ispat Nigam, for which it paid": a name is a company's; land is a capital good. */
function isNameBeforeWhich(text: string, left: Reading['tokens']): boolean {
  const which = left.findIndex(({ key }, i) => key === 'for' && left[i + 1]?.key === 'which');
  const noun = left[left[which - 1]?.key === ',' ? which - 2 : which - 1];
  return noun !== undefined && /\p{Lu}/u.test(text[noun.start]!);
}

/** "for 51%", "for 51 percent", "for a fifth". */
function isShare([preposition, first = '', second = '']: readonly string[]): boolean {
  const share =
    /^\d.*%$/.test(first) || /^(?:percent|per|half|third|fifth|quarter|majority|minority|stake)$/.test(second);
  return preposition === 'for' && share;
}
