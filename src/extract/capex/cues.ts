/** Cues: the phrases of a sentence that say what its money is, or is not. */
import type { Purpose } from '../../claim.ts';
import { findPhrases, type Lexicon, lexicon, type PhraseMatch, type Token } from '../words.ts';
import { NEAR, NEUTRAL, NOT_CAPEX, type NotCapexReason } from './not-capex.ts';
import {
  BUILD_VERBS,
  CAPEX_NOUNS,
  COMMIT_VERBS,
  COST_NOUNS,
  PLAN_NOUNS,
  PROJECT_NOUNS,
  SHARE_VERBS,
  SPEND_VERBS,
  type Tense,
  verbForms,
} from './triggers.ts';

export type TriggerKind = 'capex' | 'spend' | 'commit' | 'build' | 'cost' | 'plan' | 'project' | 'share';

export type CueValue =
  | { readonly role: 'capex'; readonly kind: TriggerKind; readonly tense?: Tense; readonly purpose?: Purpose }
  | { readonly role: 'not'; readonly reason: NotCapexReason; readonly near: boolean }
  | { readonly role: 'neutral' };

export type Cue = PhraseMatch<CueValue>;

const trigger = (kind: TriggerKind, more: { tense?: Tense; purpose?: Purpose } = {}): CueValue => ({
  role: 'capex',
  kind,
  ...more,
});

function verbs(table: string, kind: TriggerKind): Array<[string, CueValue]> {
  return verbForms(table).map(([form, tense]) => [form, trigger(kind, { tense })]);
}

/** Earlier lists win where two have the same phrase. */
const CUES: Lexicon<CueValue> = lexicon<CueValue>([
  [NEUTRAL, { role: 'neutral' }],
  [CAPEX_NOUNS, trigger('capex')],
  ...verbs(SPEND_VERBS, 'spend'),
  ...verbs(COMMIT_VERBS, 'commit'),
  ...verbs(BUILD_VERBS, 'build'),
  ...verbs(SHARE_VERBS, 'share'),
  [COST_NOUNS, trigger('cost')],
  ...Object.entries(PROJECT_NOUNS).map(([purpose, phrases]): [string, CueValue] => [
    phrases,
    trigger('project', { purpose: purpose as Purpose }),
  ]),
  [PLAN_NOUNS, trigger('plan')],
  ...Object.entries(NOT_CAPEX).map(([reason, phrases]): [string, CueValue] => [
    phrases,
    { role: 'not', reason: reason as NotCapexReason, near: false },
  ]),
  ...NEAR.map(([phrases, reason]): [string, CueValue] => [phrases, { role: 'not', reason, near: true }]),
]);

export function findCues(tokens: readonly Token[]): Cue[] {
  return findPhrases(CUES, tokens).filter((cue) => cue.value.role !== 'neutral');
}
