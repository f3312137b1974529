/** What the ledger's terms are called on the pages, for someone who sees them for the first time. */
import type { PublishedFrom, Purpose, Status } from '../claim.ts';
import type { Role } from '../reconcile/facts.ts';
import type { LetGo } from '../store/schema.ts';

export const STATUS_MEANS: Record<Status, string> = {
  actual: 'spent, or reported as spent',
  planned: 'guided, budgeted, announced or under way',
  possible: 'considered or conditional',
  superseded: 'an earlier plan that was changed since',
  cancelled: 'dropped, halted or denied',
};

export const ROLE_WORDS: Record<Role, string> = {
  current: 'current',
  repeats: 'same figure',
  earlier: 'earlier figure',
  differs: 'differs',
};

export const ROLE_MEANS: Record<Role, string> = {
  current: 'the statement that stands now',
  repeats: 'gives the current figure too',
  earlier: 'what was said before',
  differs: 'another figure that does not replace the current one',
};

export const PUBLISHED_FROM_WORDS: Record<PublishedFrom, string> = {
  'json-ld': 'from the page’s structured data',
  meta: 'from the page’s metadata',
  time: 'from a date on the page',
  url: 'from the address',
  text: 'from the text',
  script: 'from the page’s own data',
  given: 'given with the article',
};

export const PURPOSE_WORDS: Record<Purpose, string> = {
  ai: 'AI',
  data_center: 'data centres',
  chips: 'chips',
  cloud: 'cloud',
  network: 'networks',
  semiconductor_fab: 'chip fabs',
  energy: 'energy',
  manufacturing: 'manufacturing',
  logistics: 'logistics',
  mining: 'mining',
  oil_gas: 'oil and gas',
  telecom: 'telecoms',
  automotive: 'cars',
  retail: 'retail',
  space: 'space',
  other: 'other',
};

export const LET_GO_WORDS: Record<LetGo, string> = {
  noarchive: 'its publisher asks for that',
  unavailable_after: 'its publisher named this day',
  unclaimed: 'it had no claim',
  age: 'it was old',
};
