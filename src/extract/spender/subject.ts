/** Who spends: possessive, by-agent, subject, relative clause, pronoun, and last the company that the talk is of. */
import type { Cue } from '../capex/cues.ts';
import { amountAt, entityAt, type Reading, type ReadToken } from '../reading.ts';
import { endedClauses } from '../relative.ts';
import { AUXILIARIES, CLAUSE_VERBS, COMPANY_NOUNS, NOT_NAMES } from './lexicon.ts';
import {
  isAnybody,
  isAnybodyAt,
  isCapital,
  isOfTrade,
  isSpentByNobody,
  isUnnamed,
  NOBODY,
  spendsAt,
} from './nobody.ts';
import {
  antecedent,
  fallback,
  formerOrLatter,
  impersonal,
  isBased,
  isCompanyNoun,
  isGovernmentNoun,
  isPluralNoun,
  located,
  PLURAL,
  SINGULAR,
} from './reference.ts';
import { canSpend, eligible, type Focus, isDescribing, isObject, type Spender, spenderOf, UNITS } from './spender.ts';
import { looksLikePersonOrPlace } from './tagger.ts';

const NOUN_KINDS = new Set(['capex', 'project', 'plan', 'cost']);

export function findSpender(reading: Reading, at: number, trigger: Cue | null, focus: Focus): Spender | null {
  const found = searchSpender(reading, at, trigger, focus);
  return found === NOBODY ? null : found;
}

function searchSpender(reading: Reading, at: number, trigger: Cue | null, focus: Focus): Spender | null {
  const { tokens } = reading;
  const kind = trigger?.value.role === 'capex' ? trigger.value.kind : null;
  const anchor = trigger === null ? at : Math.min(trigger.from, at);
  const noun = kind === null || NOUN_KINDS.has(kind);
  if (
    isUnnamed(tokens, anchor) ||
    isSpentByNobody(tokens, trigger, at) ||
    isOfTrade(tokens, trigger, at) ||
    strangerSpends(reading, trigger, at)
  )
    return null;
  return (
    shareOf(tokens, at) ??
    payerOf(tokens, trigger, at, focus) ??
    costOf(tokens, trigger) ??
    atCompany(tokens, at) ??
    nextSubject(tokens, at) ??
    nearSubject(tokens, trigger, at) ??
    (noun ? ownerOf(tokens, trigger?.from ?? at, focus) : null) ??
    agentAfter(tokens, trigger?.to ?? at + 1, kind === 'capex' || kind === 'plan', focus) ??
    (noun ? ownerOf(tokens, at, focus) : null) ??
    relativeSubject(tokens, at, focus) ??
    whichSpends(tokens, anchor) ??
    subjectBefore(tokens, anchor, focus) ??
    speakerAfter(tokens, at) ??
    fallback(focus)
  );
}

/** "Tottenham spent £1bn on theirs": a name that is no spender's, directly before the verb. */
function strangerSpends({ passage, tokens }: Reading, trigger: Cue | null, at: number): boolean {
  if (trigger?.value.role !== 'capex' || trigger.value.kind !== 'spend' || trigger.from > at) return false;
  let i = trigger.from - 1;
  if (tokens[i]?.key === 'to' && MEANS_TO.test(tokens[i - 1]?.key ?? '')) i -= 2;
  while (i > 0 && AUXILIARIES.has(tokens[i]!.key)) i--;
  const name = tokens[i];
  if (name === undefined || name.kind !== 'word' || COMPANY_NOUNS.has(name.key)) return false;
  const word = passage.text.slice(name.start, name.end);
  if (!/^\p{Lu}\p{Ll}/u.test(word) || NOT_NAMES.has(word)) return false;
  if (tokens.slice(Math.max(0, i - 5), i).some(({ key }) => LEADS.test(key))) return false;
  if (tokens[i - 1]?.key === 'of' && entityAt(tokens[i - 2]) !== null) return false;
  return i > 0 ? tokens[i - 1]!.kind === 'word' && !isOpening(tokens[i - 1]!.key) : looksLikePersonOrPlace(word);
}

/** Whose plans are the company's. */
const LEADS = /^(?:ceo|cfo|coo|cto|chief|executive|officer|chairman|chairwoman|president|director|head|boss|founder)$/;

const MEANS_TO = /^(?:plans?|wants?|intends?|hopes?|aims?|expects?|going|set)$/;

const isOpening = (key: string): boolean => /^(?:that|but|and|while|as|if|when|because|said)$/.test(key);

/** "of which National Grid's share is £2.4 billion". */
function shareOf(tokens: readonly ReadToken[], at: number): Spender | null {
  for (let i = at - 1; i >= Math.max(2, at - 5); i--) {
    if (!['share', 'portion', 'part', 'contribution'].includes(tokens[i]!.key) || tokens[i - 1]!.key !== "'s") continue;
    const owner = eligible(tokens, i - 2);
    return owner === null ? null : { entities: [owner], found: 'possessive' };
  }
  return null;
}

/** "will cost Aldermoor Borough Council £11.6m", "set the city back $2 billion": who pays stands between verb and price. */
function payerOf(tokens: readonly ReadToken[], trigger: Cue | null, at: number, focus: Focus): Spender | null {
  if (trigger === null || !/^costs?$|^costing$/.test(trigger.phrase) || trigger.to >= at || at - trigger.to > 5)
    return null;
  for (let i = trigger.to; i < at; i++) {
    const payer = eligible(tokens, i);
    if (payer !== null) return spenderOf(tokens, i, payer, 'agent');
    if (tokens[i]!.key === 'it' || tokens[i]!.key === 'them') return antecedent(tokens, trigger.from, focus, false);
  }
  return null;
}

/** "Cost of EDF's flagship reactor jumps": the owner of what it is the cost of. */
function costOf(tokens: readonly ReadToken[], trigger: Cue | null): Spender | null {
  if (trigger === null || !/^(?:cost|price|bill)\b.* of$/.test(trigger.phrase)) return null;
  const owner = eligible(tokens, trigger.to);
  return owner !== null && tokens[trigger.to + 1]?.key === "'s"
    ? spenderOf(tokens, trigger.to, owner, 'possessive')
    : null;
}

/** "Alphabet had guided to $175 billion, and Meta, the week before, to $115 billion": a name between two amounts that opens a clause. */
function nextSubject(tokens: readonly ReadToken[], at: number): Spender | null {
  for (let i = at - 1; i > 0; i--) {
    if (amountAt(tokens[i]) !== null && amountAt(tokens[i])!.conversionOf === null) return null;
    const entity = eligible(tokens, i);
    const opens =
      OPENS_CLAUSE.has(tokens[i - 1]!.key) ||
      (tokens[i - 1]!.key === ',' && i === at - 1) ||
      (tokens[i - 1]!.key === 'that' && SAYING.test(tokens[i - 2]?.key ?? ''));
    if (entity === null || !opens || (tokens[i + 1]?.key === "'s" && !standsAlone(tokens, i + 2))) continue;
    return tokens.slice(0, i).some((token) => amountAt(token) !== null)
      ? { entities: [entity], found: 'subject' }
      : null;
  }
  return null;
}

/** "and Microsoft's was $88 billion", "and Amazon's $131 billion": what is theirs is left out. */
function standsAlone(tokens: readonly ReadToken[], next: number): boolean {
  return (
    amountAt(tokens[next]) !== null ||
    /^(?:was|were|is|are|will|came|rose|fell|about|some)$/.test(tokens[next]?.key ?? '')
  );
}

/** "…, and Microsoft's was $88 billion": of the same kind and time as the sum before it. */
export function isElliptical(tokens: readonly ReadToken[], at: number): boolean {
  const verb = /^(?:was|were|is|are)$/.test(tokens[at - 1]?.key ?? '');
  const owner = verb ? at - 3 : at - 2;
  return (
    tokens[owner + 1]?.key === "'s" &&
    eligible(tokens, owner) !== null &&
    OPENS_CLAUSE.has(tokens[owner - 1]?.key ?? '')
  );
}

/** "Capex was $4 billion at Oracle", "against $17 billion at Meta". */
export function atCompany(tokens: readonly ReadToken[], at: number): Spender | null {
  const company = tokens[at + 1]?.key === 'at' ? eligible(tokens, at + 2) : null;
  if (company?.kind !== 'company') return null;
  const next = tokens[at + 3];
  const ends =
    next === undefined || next.kind === 'mark' || /^(?:in|for|last|this|and|while|during|over|by)$/.test(next.key);
  return ends || next.mention?.type === 'period' ? { entities: [company], found: 'agent' } : null;
}

const OPENS_CLAUSE = new Set(['and', 'while', ';', 'but', 'whereas', '—', '–']);

/** A subject with its verb between a trigger to the left and the amount: a clause of its own ("; Tolland says Shell may exceed $27 billion"). */
function nearSubject(tokens: readonly ReadToken[], trigger: Cue | null, at: number): Spender | null {
  if (trigger === null || trigger.to > at) return null;
  for (let i = at - 1; i >= trigger.to; i--) {
    const entity = eligible(tokens, i);
    if (entity === null || isObject(tokens, i) || isInside(tokens, i, at)) continue;
    return CLAUSE_VERBS.has(tokens[i + 1]?.key ?? '') && i + 1 < at ? spenderOf(tokens, i, entity, 'subject') : null;
  }
  return null;
}

/** "Meta's $72 billion budget", "its capital spending". */
function ownerOf(tokens: readonly ReadToken[], at: number, focus: Focus): Spender | null {
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    const { key, kind } = tokens[i]!;
    if (key === "'s" || key === "'" || key === '’') {
      const owner = eligible(tokens, i - 1);
      if (owner !== null) return spenderOf(tokens, i - 1, owner, 'possessive');
      if (isCompanyNoun(tokens, i - 1)) return antecedent(tokens, i - 1, focus, false);
      return null;
    }
    if (key === 'its' || key === 'their' || key === 'whose') return antecedent(tokens, i, focus, key === 'their');
    if (kind === 'mention' && entityAt(tokens[i]) !== null) {
      const adjacent = i === at - 1 && !isObject(tokens, i) ? eligible(tokens, i) : null;
      return adjacent === null ? null : spenderOf(tokens, i, adjacent, 'possessive');
    }
    if (kind === 'mark' || VERBS_BETWEEN.has(key)) return null;
  }
  return null;
}

const VERBS_BETWEEN = new Set(
  'is was will would has had were are be been to said says that came rose fell by of at'.split(' '),
);

/** "spending by Meta", "capital expenditure at Meta", "spent by Meta". */
function agentAfter(tokens: readonly ReadToken[], to: number, spending: boolean, focus: Focus): Spender | null {
  for (let i = to; i < Math.min(tokens.length - 1, to + 6); i++) {
    const { key, kind } = tokens[i]!;
    if (kind === 'mark') return null;
    const near = i - to <= 1;
    if (key === 'by' || (near && (key === 'at' || key === 'of' || (spending && key === 'from')))) {
      if (key === 'by' && isAnybody(tokens, i + 1)) return NOBODY;
      let place = i + 1;
      while (
        place < i + 4 &&
        tokens[place] !== undefined &&
        (tokens[place]!.key === 'the' || isDescribing(tokens, place))
      )
        place++;
      const agent = eligible(tokens, place);
      if (agent !== null && tokens[place + 1]?.key !== "'s") return spenderOf(tokens, place, agent, 'agent');
      if (key === 'by' && isCompanyNoun(tokens, i + 2)) return antecedent(tokens, i + 1, focus, false);
    }
  }
  return null;
}

/** "a $10 billion plant that Intel is building". */
function relativeSubject(tokens: readonly ReadToken[], at: number, focus: Focus): Spender | null {
  for (let i = at + 1; i < Math.min(tokens.length - 1, at + 8); i++) {
    const { key, kind } = tokens[i]!;
    if (kind === 'mark') return null;
    if (key !== 'that' && key !== 'which') continue;
    if (isGovernmentNoun(tokens, i + 2))
      return focus.government === null ? NOBODY : { entities: [focus.government], found: 'pronoun' };
    const place = nameBehind(tokens, i + 1);
    const subject = place === null ? null : entityAt(tokens[place]);
    if (place !== null && subject !== null && canSpend(subject) && paysIn(tokens, place + 1)) {
      return spenderOf(tokens, place, subject, 'subject');
    }
    if (['it', 'they'].includes(tokens[i + 1]!.key))
      return antecedent(tokens, i + 1, focus, tokens[i + 1]!.key === 'they');
  }
  return null;
}

/** The name at a place, or behind the words that describe it: "crosstown rival Novartis". */
function nameBehind(tokens: readonly ReadToken[], at: number): number | null {
  for (let i = at; i < Math.min(tokens.length, at + 4); i++) {
    if (entityAt(tokens[i]) !== null) return i;
    if (
      tokens[i]!.kind !== 'word' ||
      CLAUSE_VERBS.has(tokens[i]!.key) ||
      /^(?:it|they|the|an?|its)$/.test(tokens[i]!.key)
    )
      return null;
  }
  return null;
}

/** "…, the third for Saluda Data, whose plant …": a relative clause that has not ended speaks of the name before it. */
function whichSpends(tokens: readonly ReadToken[], anchor: number): Spender | null {
  for (let i = anchor - 1; i > 1; i--) {
    const { key } = tokens[i]!;
    if (key === ',' || key === ';' || (entityAt(tokens[i]) !== null && eligible(tokens, i) !== null)) return null;
    if (!['which', 'whose', 'who'].includes(key) || tokens[i - 1]!.key !== ',') continue;
    const owner = eligible(tokens, i - 2);
    return owner === null ? null : spenderOf(tokens, i - 2, owner, 'subject');
  }
  return null;
}

const PAYING =
  /^(?:will|plans?|is|are|has|had|would|wants|intends|expects|build|builds|building|spend|spends|spent|put|puts|promised|promises|invest|invested|invests|announced|pledged|budgeted|earmarked|paid|could|may|might|to|now|also|said|committed|approved)$/;

/** Whether a verb of paying follows: "that Intel is building", not "that the government is backing". */
function paysIn(tokens: readonly ReadToken[], at: number): boolean {
  const [verb, next] = [tokens[at]?.key ?? '', tokens[at + 1]?.key ?? ''];
  return (
    PAYING.test(verb) &&
    (!/^(?:is|are|was|has|had)$/.test(verb) ||
      PAYING.test(next) ||
      /^(?:planning|investing|spending|constructing|putting|set|going|considering)$/.test(next))
  );
}

/** Nearest name or pronoun to the left that can be a subject. */
function subjectBefore(tokens: readonly ReadToken[], anchor: number, focus: Focus): Spender | null {
  const aside = endedClauses(tokens, anchor);
  for (let i = anchor - 1; i >= 0; i--) {
    const { key } = tokens[i]!;
    if (aside.has(i)) continue;
    const entity = eligible(tokens, i);
    if (entity !== null && tokens[i - 1]?.key === 'its' && UNITS.has(tokens[i + 1]?.key ?? ''))
      return antecedent(tokens, i - 1, focus, false);
    if (entity !== null && !isObject(tokens, i) && !isInside(tokens, i, anchor))
      return spenderOf(tokens, i, entity, 'subject');
    if (SINGULAR.has(key) && !impersonal(tokens, i)) return antecedent(tokens, i, focus, false);
    if (PLURAL.has(key)) return antecedent(tokens, i, focus, true);
    if (isBased(tokens, i) || isCompanyNoun(tokens, i)) return antecedent(tokens, i, located(tokens, i, focus), false);
    if (isPluralNoun(tokens, i)) return antecedent(tokens, i, focus, true);
    const listed = formerOrLatter(tokens, i, focus);
    if (listed !== null) return listed;
    if (isGovernmentNoun(tokens, i))
      return focus.government === null ? NOBODY : { entities: [focus.government], found: 'pronoun' };
    if (isCapital(tokens, i) || (isAnybodyAt(tokens, i) && spendsAt(tokens, i + 1, anchor))) return NOBODY;
  }
  return null;
}

/** "a campus that the French government is backing, at a cost of …": a name within a relative clause that has ended. */
function isInside(tokens: readonly ReadToken[], at: number, anchor: number): boolean {
  const that = tokens[at - 1]?.key === 'the' ? at - 2 : at - 1;
  if (!['that', 'which', 'whom'].includes(tokens[that]?.key ?? '')) return false;
  const noun = tokens[that - 1];
  if (noun === undefined || noun.kind !== 'word' || SAYING.test(noun.key)) return false;
  return tokens.slice(at, anchor).some(({ key }) => key === ',');
}

const SAYING =
  /^(?:said|says|say|saying|told|reported|reports|showed|shows|show|means|meant|expects?|expected|believes?|thinks?|thought|estimates?|estimated|announced|confirmed|wrote|writes|added|adds|is|was|so|him|them|reporters|investors|analysts|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** "…, Northwind said." behind a sentence that begins with what was said. */
function speakerAfter(tokens: readonly ReadToken[], at: number): Spender | null {
  const own = tokens.slice(0, at).some(({ key }) => key === 'we' || key === 'our');
  for (let i = at + 1; i < tokens.length; i++) {
    const entity = eligible(tokens, i);
    if (entity === null) continue;
    const says = SPEAKS.test(tokens[i + 1]?.key ?? '');
    if (says || (own && tokens.slice(at, i + 8).some(({ key }) => SPEAKS.test(key))))
      return spenderOf(tokens, i, entity, 'speaker');
  }
  return null;
}

const SPEAKS = /^(?:said|says|told|announced|reported)$/;
