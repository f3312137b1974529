/** Later sentences that change what earlier ones said: denials, "it isn't capital expenditure", "it is now …". */
import type { Claim } from '../claim.ts';
import type { Draft } from './draft.ts';

const DENIED =
  /\b(?:denied (?:it|this|that|the report|the figure|the claim|having|any|such)|denies (?:it|the|this)|is (?:incorrect|untrue|false|not true|wrong|inaccurate|not accurate)|was (?:untrue|false|incorrect)|are (?:incorrect|untrue|not true|groundless|false|wrong)|were (?:groundless|untrue|false)|pure speculation|utterly false|categorically den|called the report (?:false|inaccurate)|no such plan|dismissed the report|rejected the report|refuted|groundless|unfounded)\b/i;

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

const MIXED =
  /\b(?:(?:sum|figure|number|total|pledge|amount|it|that|commitment)(?: also)? (?:isn't|is not|isn’t|was not|wasn't) (?:all |really )?(?:capital|capex)|(?:sum|figure|number|total|pledge|amount|commitment|company|it)(?: also)? (?:includes?|counts?|covers?|mixes)\b[^.]{0,80}\b(?:wages|salaries|suppliers|operating costs|running costs|operations as well|payroll|purchases from))/i;

/** Drafts of a pledge that the article says mixes in other money: those of the last few sentences with no word of capex. */
export function mixed(sentence: string, index: number, drafts: readonly Draft[]): Draft[] {
  if (!MIXED.test(sentence)) return [];
  return drafts.filter(({ claim, sentence: at }) => index - at <= 4 && index > at && claim.rule !== 'capex/named');
}

/** Whether a plan that a claim gives takes the place of an earlier one. */
export function replaces(next: Claim, earlier: Claim): boolean {
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
