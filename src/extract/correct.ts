/** Later sentences that change what earlier ones said: denials, "it isn't capital expenditure", "it is now …". */
import type { Claim } from '../claim.ts';
import type { Draft } from './draft.ts';
import { FORMER } from './status/earlier.ts';

const DENIED =
  /\b(?:denied (?:it|this|that|the report|the figure|the claim|having|any|such)|denies (?:it|the|this)|is (?:incorrect|untrue|false|not true|wrong|inaccurate|not accurate)|was (?:untrue|false|incorrect|wrong|inaccurate|not true)|are (?:incorrect|untrue|not true|groundless|false|wrong)|were (?:groundless|untrue|false)|pure speculation|utterly false|categorically den|called the report (?:false|inaccurate)|no such plan|dismissed the report|rejected the report|refuted|groundless|unfounded)\b/i;

/** Drafts that a denial answers: the latest ones that rest on unnamed people or another outlet, of the last few sentences. */
export function denied(sentence: string, index: number, drafts: readonly Draft[]): Draft[] {
  if (!DENIED.test(sentence)) return [];
  const answered = drafts.filter(
    ({ claim, sentence: at }) =>
      index - at <= 4 && (claim.attribution.kind === 'sources' || claim.attribution.kind === 'media'),
  );
  const latest = answered.at(-1);
  return latest === undefined ? [] : answered.filter(({ sentence: at }) => at === latest.sentence);
}

const DROPPED =
  /^(?:["“]\s*)?(?:The|That|This|Its|Those|Both|It|Work on (?:it|the)|Construction(?: of (?:it|the))?|Plans? for)\b[^.;$€£¥]{0,40}\b(?:has|have|was|were|is|are|had)(?: since)?(?: been)? (?:since |later |now |then |indefinitely |quietly )?(?:scrapped|cancell?ed|shelved|abandoned|dropped|halted|paused|put on (?:hold|ice)|on hold|suspended|called off|axed|mothballed|frozen|withdrawn)\b/;

/** "We've dropped it", "That promise is now void". */
const GAVE_UP =
  /\b(?:we|they|it|he|she|the company)(?:['’]ve| have| has| had)? (?:since |later |now |then |quietly )?(?:dropped|scrapped|cancell?ed|abandoned|shelved|axed|ditched|terminated|killed|halted|suspended|called off|walked away from|pulled out of|pulled the plug on) (?:it|that|them|both|the (?:plan|project|idea))\b|^(?:That|This|The|Its) (?:promise|pledge|plan|project|commitment|offer|idea) (?:is|was) (?:now |since |already )?(?:void|dead|off|off the table|no more)\b/i;

/** Drafts that a sentence about the project behind them gives up ("The plant was later scrapped"): the latest, and those of its sentence. */
export function dropped(sentence: string, index: number, drafts: readonly Draft[]): Draft[] {
  const asSuch = GAVE_UP.test(sentence);
  if (!asSuch && !DROPPED.test(sentence)) return [];
  const latest = drafts.at(-1);
  if (latest === undefined || index - latest.sentence > 2 || index === latest.sentence) return [];
  return drafts
    .slice(-4)
    .filter(
      ({ claim, sentence: at }) =>
        at === latest.sentence &&
        (asSuch || claim.scope === 'project') &&
        (claim.status === 'planned' || claim.status === 'possible'),
    );
}

const MIXED =
  /\b(?:(?:sum|figure|number|total|pledge|amount|it|that|commitment)(?: also)? (?:isn't|is not|isn’t|was not|wasn't) (?:all |really )?(?:capital|capex)|(?:sum|figure|number|total|pledge|amount|commitment|company|it)(?: also)? (?:includes?|counts?|covers?|mixes)\b[^.]{0,80}\b(?:wages|salaries|suppliers|operating costs|running costs|operations as well|payroll|purchases from))/i;

/** Drafts of a pledge that the article says mixes in other money: those of the last few sentences with no word of capex. */
export function mixed(sentence: string, index: number, drafts: readonly Draft[]): Draft[] {
  if (!MIXED.test(sentence)) return [];
  return drafts.filter(({ claim, sentence: at }) => index - at <= 4 && index > at && claim.rule !== 'capex/named');
}

/** "now", "took it up to": the sentence gives what has come of a plan. */
const NEWER =
  /\bnow\b|\b(?:took|taken|raised|lifted|brought|cut|lowered|trimmed|increased|reduced|scaled) (?:it|that|this|them) (?:up |down |back )?to\b/i;
const FORMERLY = new RegExp(FORMER, 'i');

/** A plan that is told as of a former time: "In 2013 it was to cost $9 billion". */
export function isFormerly({ claim }: Draft): boolean {
  return claim.status === 'planned' && FORMERLY.test(wordsOf(claim));
}

/** Earlier drafts whose plan a later one takes the place of. */
export function outdated(next: Draft, drafts: readonly Draft[]): Draft[] {
  const before = drafts
    .slice(-RECENT)
    .filter(({ sentence }) => sentence < next.sentence && next.sentence - sentence <= 4);
  if (before.length === 0) return [];
  const isNew = NEWER.test(wordsOf(next.claim));
  return before.filter(
    (earlier) =>
      (isNew && replaces(next.claim, earlier.claim)) ||
      (next.sentence - earlier.sentence <= 2 && isFormerly(earlier) && succeeds(next.claim, earlier.claim, isNew)),
  );
}

/** The sentence of a claim, with plain blanks. */
function wordsOf({ evidence }: Claim): string {
  return evidence[0]!.quote.replace(/\s+/g, ' ');
}

/** Latest claims that a newer one may replace. */
const RECENT = 8;

/** Whether a claim is the next figure for what another gave as of a former time. */
function succeeds(next: Claim, former: Claim, isNew: boolean): boolean {
  if (next.company !== former.company || next.amount.currency !== former.amount.currency) return false;
  if (next.measure !== 'level' || next.attribution.kind === 'analyst') return false;
  return next.status === 'planned' || next.status === 'superseded' || (next.status === 'actual' && isNew);
}

/** Whether a plan that a claim gives takes the place of an earlier one. */
function replaces(next: Claim, earlier: Claim): boolean {
  if (next.company !== earlier.company || earlier.status !== 'planned' || next.status !== 'planned') return false;
  if (
    next.scope !== earlier.scope ||
    next.amount.currency !== earlier.amount.currency ||
    next.measure !== earlier.measure
  )
    return false;
  if (next.measure !== 'level' || next.attribution.kind === 'analyst' || earlier.attribution.kind === 'analyst')
    return false;
  return next.period?.end === earlier.period?.end;
}
