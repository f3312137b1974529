/** Who spends: possessive, by-agent, subject, relative clause, pronoun, and last the company that the talk is of. */
import type { Cue } from '../capex/cues.ts';
import { amountAt, entityAt, type Reading, type ReadToken } from '../reading.ts';
import type { Entity } from './entities.ts';
import { groupName } from './groups.ts';
import { COMPANY_ADJECTIVES, COMPANY_NOUNS, MODIFIED_NOUNS, OBJECT_PREPOSITIONS } from './lexicon.ts';

/** One or several spenders, and how they were found. */
export interface Spender {
  readonly entities: readonly Entity[];
  /** The group's own name, where its members are listed behind it: "Big Tech companies X, Y and Z". */
  readonly named?: Entity;
  readonly found: 'possessive' | 'agent' | 'subject' | 'pronoun' | 'speaker' | 'topic';
}

/** Who earlier sentences were about, the latest subject; `main` is whom the article is about. */
export interface Focus {
  readonly subject: Spender | null;
  readonly main: Entity | null;
  /** The government that "the government" and "ministers" stand for. */
  readonly government: Entity | null;
}

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
  if (isUnnamed(tokens, anchor) || isSpentByNobody(tokens, trigger, at)) return null;
  return (
    shareOf(tokens, at) ??
    payerOf(tokens, trigger, at, focus) ??
    nextSubject(tokens, at) ??
    nearSubject(tokens, trigger, at) ??
    (noun ? ownerOf(tokens, trigger?.from ?? at, focus) : null) ??
    agentAfter(tokens, trigger?.to ?? at + 1, focus) ??
    (noun ? ownerOf(tokens, at, focus) : null) ??
    relativeSubject(tokens, at, focus) ??
    whichSpends(tokens, anchor) ??
    subjectBefore(tokens, anchor, focus) ??
    speakerAfter(tokens, at) ??
    fallback(focus)
  );
}

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

/** "Alphabet had guided to $175 billion, and Meta, the week before, to $115 billion": a name between two amounts that opens a clause. */
function nextSubject(tokens: readonly ReadToken[], at: number): Spender | null {
  for (let i = at - 1; i > 0; i--) {
    if (amountAt(tokens[i]) !== null && amountAt(tokens[i])!.conversionOf === null) return null;
    const entity = eligible(tokens, i);
    const opens =
      OPENS_CLAUSE.has(tokens[i - 1]!.key) ||
      (tokens[i - 1]!.key === ',' && i === at - 1) ||
      (tokens[i - 1]!.key === 'that' && SAYING.test(tokens[i - 2]?.key ?? ''));
    if (entity === null || !opens || tokens[i + 1]?.key === "'s") continue;
    return tokens.slice(0, i).some((token) => amountAt(token) !== null)
      ? { entities: [entity], found: 'subject' }
      : null;
  }
  return null;
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

/** "He thinks that $3 trillion will be spent": a company's word on what others spend. An outlet's word is on its subject. */
function isSpentByNobody(tokens: readonly ReadToken[], trigger: Cue | null, at: number): boolean {
  if (trigger === null || trigger.from < at || trigger.value.role !== 'capex' || trigger.value.kind !== 'spend')
    return false;
  if (
    tokens[trigger.from - 1]?.key !== 'be' ||
    tokens.slice(trigger.to, trigger.to + 8).some(({ key }) => key === 'by')
  )
    return false;
  const thinks = tokens
    .slice(0, at)
    .findLastIndex(({ key }) =>
      /^(?:thinks?|thought|predicts?|predicted|reckons?|forecasts?|estimates?|estimated|believes?|expects?|sees)$/.test(
        key,
      ),
    );
  return thinks > 0 && tokens.slice(thinks, at).every((token) => entityAt(token) === null);
}

const CLAUSE_VERBS = new Set(
  'will would may might could plans plan is has had was spent invested put puts expects said says'.split(' '),
);
const UNNAMED_NOUNS = new Set(
  'client customer hyperscaler company buyer tenant operator developer firm investor provider group consortium'.split(
    ' ',
  ),
);

/** "a client … might spend $9 billion": nobody is named. Not "Northwind, a company that …". */
function isUnnamed(tokens: readonly ReadToken[], anchor: number): boolean {
  for (let i = anchor - 1; i >= Math.max(0, anchor - 12); i--) {
    const { key, kind } = tokens[i]!;
    if (kind === 'mention' && entityAt(tokens[i]) !== null) return false;
    if (key === 'whoever') return true;
    if (['it', 'its', 'they', 'which', 'the'].includes(key)) return false;
    if (!UNNAMED_NOUNS.has(key)) continue;
    for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
      if (['a', 'an', 'one', 'unnamed', 'undisclosed', 'unidentified', 'another'].includes(tokens[j]!.key))
        return tokens[j - 1]?.kind !== 'mark';
    }
    return false;
  }
  return false;
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
function agentAfter(tokens: readonly ReadToken[], to: number, focus: Focus): Spender | null {
  for (let i = to; i < Math.min(tokens.length - 1, to + 6); i++) {
    const { key, kind } = tokens[i]!;
    if (kind === 'mark') return null;
    const near = i - to <= 1;
    if (key === 'by' || (near && (key === 'at' || key === 'of' || key === 'from'))) {
      if (key === 'by' && isAnybody(tokens, i + 1)) return NOBODY;
      let place = i + 1;
      while (
        place < i + 4 &&
        tokens[place] !== undefined &&
        (tokens[place]!.key === 'the' || isDescribing(tokens, place))
      )
        place++;
      const agent = entityAt(tokens[place]);
      if (agent !== null && canSpend(agent) && tokens[place + 1]?.key !== "'s")
        return spenderOf(tokens, place, agent, 'agent');
      if (key === 'by' && isCompanyNoun(tokens, i + 2)) return antecedent(tokens, i + 1, focus, false);
    }
  }
  return null;
}

/** "by all non-financial companies", "by whoever comes next". */
function isAnybody(tokens: readonly ReadToken[], at: number): boolean {
  if (['whoever', 'others', 'everybody', 'investors', 'industry'].includes(tokens[at]?.key ?? '')) return true;
  const words = tokens.slice(at, at + 5);
  const noun = words.findIndex(({ key }) =>
    /^(?:companies|firms|businesses|producers|operators|manufacturers|providers|customers|governments)$/.test(key),
  );
  return (
    noun >= 0 &&
    words
      .slice(0, noun)
      .every((token) => token.kind === 'word' && !['the', 'these', 'those', 'its', 'both'].includes(token.key))
  );
}

/** "a $10 billion plant that Intel is building". */
function relativeSubject(tokens: readonly ReadToken[], at: number, focus: Focus): Spender | null {
  for (let i = at + 1; i < Math.min(tokens.length - 1, at + 8); i++) {
    const { key, kind } = tokens[i]!;
    if (kind === 'mark') return null;
    if (key !== 'that' && key !== 'which') continue;
    if (isGovernmentNoun(tokens, i + 2))
      return focus.government === null ? NOBODY : { entities: [focus.government], found: 'pronoun' };
    const subject = entityAt(tokens[i + 1]);
    if (subject !== null && canSpend(subject) && paysIn(tokens, i + 2)) {
      return spenderOf(tokens, i + 1, subject, 'subject');
    }
    if (['it', 'they'].includes(tokens[i + 1]!.key))
      return antecedent(tokens, i + 1, focus, tokens[i + 1]!.key === 'they');
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
  /^(?:will|plans?|is|are|has|had|would|wants|intends|expects|build|builds|building|spend|spends|spent|put|puts|invest|invested|invests|announced|pledged|budgeted|earmarked|paid|could|may|might|to|now|also|said|committed|approved)$/;

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

/** Tokens of relative clauses that have ended: "Novo, whose parent bought Catalent, expects". */
function asides(tokens: readonly ReadToken[], anchor: number): ReadonlySet<number> {
  const inside = new Set<number>();
  for (let i = 1; i < anchor; i++) {
    if (tokens[i - 1]!.key !== ',' || !['which', 'whose', 'who', 'where'].includes(tokens[i]!.key)) continue;
    const end = tokens.findIndex(({ key }, at) => at > i && key === ',');
    if (end < 0 || end >= anchor) return inside;
    for (let at = i; at < end; at++) inside.add(at);
    i = end;
  }
  return inside;
}

/** Nearest name or pronoun to the left that can be a subject. */
function subjectBefore(tokens: readonly ReadToken[], anchor: number, focus: Focus): Spender | null {
  const aside = asides(tokens, anchor);
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
    if (isCompanyNoun(tokens, i)) return antecedent(tokens, i, focus, false);
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

const SINGULAR = new Set(['it', 'its', 'itself']);
const PLURAL = new Set(['they', 'their', 'both']);

/** "it is likely that", "it takes". */
function impersonal(tokens: readonly ReadToken[], at: number): boolean {
  return (
    tokens[at]!.key === 'it' &&
    ['is', 'was'].includes(tokens[at + 1]?.key ?? '') &&
    ['unclear', 'likely', 'possible', 'clear', 'not'].includes(tokens[at + 2]?.key ?? '')
  );
}

/** "…, Northwind said." behind a sentence that begins with what was said. */
function speakerAfter(tokens: readonly ReadToken[], at: number): Spender | null {
  for (let i = at + 1; i < tokens.length - 1; i++) {
    const entity = eligible(tokens, i);
    if (entity !== null && ['said', 'says', 'told', 'announced', 'reported'].includes(tokens[i + 1]!.key)) {
      return spenderOf(tokens, i, entity, 'speaker');
    }
  }
  return null;
}

function fallback({ subject, main }: Focus): Spender | null {
  if (subject !== null) return { ...subject, found: 'topic' };
  return main === null ? null : { entities: [main], found: 'topic' };
}

/** Whom a pronoun or "the company" stands for: the nearest subject before it in the sentence, else the focus. */
function antecedent(tokens: readonly ReadToken[], at: number, focus: Focus, plural: boolean): Spender | null {
  for (let i = at - 1; i >= 0; i--) {
    const entity = eligible(tokens, i);
    if (entity === null || isObject(tokens, i)) continue;
    const spender = spenderOf(tokens, i, entity, 'pronoun');
    if (!plural || spender.entities.length > 1 || entity.kind === 'group') return spender;
  }
  const back = fallback(focus);
  if (back !== null) return { ...back, found: 'pronoun' };
  const named = tokens.slice(0, at).findLastIndex((_, i) => eligible(tokens, i) !== null);
  return named < 0 ? null : spenderOf(tokens, named, eligible(tokens, named)!, 'pronoun');
}

export function canSpend({ kind }: Entity): boolean {
  return kind === 'company' || kind === 'group' || kind === 'government';
}

/** Entity at a token, unless it only modifies a noun ("Nvidia chips") or cannot spend. */
export function eligible(tokens: readonly ReadToken[], at: number): Entity | null {
  const entity = entityAt(tokens[at]);
  if (entity === null || !canSpend(entity)) return null;
  const next = tokens[at + 1];
  return next !== undefined && (MODIFIED_NOUNS.has(next.key) || isModel(tokens, at + 1)) ? null : entity;
}

/** "A330neo", "A 320": the name of a product behind its maker's. */
function isModel(tokens: readonly ReadToken[], at: number): boolean {
  const [letters, number] = [tokens[at]!, tokens[at + 1]];
  if (letters.kind === 'number') return !/^(?:19|20)\d\d$/.test(letters.key);
  return letters.kind === 'word' && number?.kind === 'number' && number.start === letters.end;
}

/** Whether a name stands behind a preposition, as no subject does. */
export function isObject(tokens: readonly ReadToken[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && (tokens[i]!.key === 'the' || isListed(tokens, i) || isDescribing(tokens, i))) i--;
  if (i === 0 && ['for', 'at'].includes(tokens[0]!.key)) return false; // "At Meta, …" names whom the sentence is about
  return i >= 0 && OBJECT_PREPOSITIONS.has(tokens[i]!.key);
}

/** "for the contract manufacturer Catalent": what stands between a preposition and a name. */
function isDescribing(tokens: readonly ReadToken[], at: number): boolean {
  const { key } = tokens[at]!;
  return COMPANY_NOUNS.has(key) || COMPANY_ADJECTIVES.has(key) || /maker$/.test(key);
}

/** Inside a list of names: "Meta, Alphabet and" before "Microsoft". */
function isListed(tokens: readonly ReadToken[], at: number): boolean {
  const { key } = tokens[at]!;
  if (entityAt(tokens[at]) !== null) return true;
  return (key === ',' || key === 'and' || key === '&') && entityAt(tokens[at - 1]) !== null;
}

function isCompanyNoun(tokens: readonly ReadToken[], at: number): boolean {
  return (
    tokens[at] !== undefined &&
    COMPANY_NOUNS.has(tokens[at]!.key) &&
    !/s$/.test(tokens[at]!.key.replace(/ss$/, '')) &&
    determined(tokens, at)
  );
}

function isPluralNoun(tokens: readonly ReadToken[], at: number): boolean {
  return (
    /^(?:companies|partners|firms|four|five|pair|duo|trio|majors)$/.test(tokens[at]!.key) &&
    tokens[at - 1]?.key === 'the'
  );
}

/** A spender who is not named: a claim is not made of him, nor of anybody else. */
const NOBODY: Spender = { entities: [], found: 'subject' };

/** "The former is building …": of the two that the sentence before was about. */
function formerOrLatter(tokens: readonly ReadToken[], at: number, { subject }: Focus): Spender | null {
  const { key } = tokens[at]!;
  if ((key !== 'former' && key !== 'latter') || tokens[at - 1]?.key !== 'the' || subject?.entities.length !== 2)
    return null;
  return { entities: [subject.entities[key === 'former' ? 0 : 1]!], found: 'pronoun' };
}

const CAPITALS = new Set(
  'tokyo beijing washington berlin london paris delhi seoul taipei brussels rome madrid ottawa canberra riyadh'.split(
    ' ',
  ),
);

/** People who are nobody in particular: "Americans spent $485 billion". */
const ANYBODY = new Set(
  'americans britons europeans consumers households people shoppers investors customers drivers companies firms businesses clients visitors tourists passengers patients students voters residents taxpayers fans'.split(
    ' ',
  ),
);

/** "Americans", "the world". */
function isAnybodyAt(tokens: readonly ReadToken[], at: number): boolean {
  const { key } = tokens[at]!;
  return ANYBODY.has(key) || (['world', 'industry', 'sector'].includes(key) && tokens[at - 1]?.key === 'the');
}

/** Nothing but auxiliaries up to the verb. */
function spendsAt(tokens: readonly ReadToken[], from: number, verb: number): boolean {
  return tokens
    .slice(from, verb)
    .every(({ key }) => /^(?:will|would|could|may|might|have|has|had|also|now|still|are|is)$/.test(key));
}

/** "Since 2021 Tokyo has set aside …": a capital that acts is its government. */
function isCapital(tokens: readonly ReadToken[], at: number): boolean {
  return CAPITALS.has(tokens[at]!.key) && CLAUSE_VERBS.has(tokens[at + 1]?.key ?? '') && !isObject(tokens, at);
}

/** "the government", "ministers", "the Treasury". */
function isGovernmentNoun(tokens: readonly ReadToken[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  if (key === 'ministers' || key === 'cabinet' || key === 'parliament' || key === 'lawmakers') return true;
  return (
    ['government', 'treasury', 'state', 'chancellor', 'country', 'ministry'].includes(key) &&
    ['the', 'same'].includes(tokens[at - 1]?.key ?? '') &&
    !isObject(tokens, at - 1)
  );
}

function determined(tokens: readonly ReadToken[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const { key, kind } = tokens[i]!;
    if (key === 'the' || key === 'this') return true;
    if (kind === 'mark' || (!COMPANY_ADJECTIVES.has(key) && key !== "'s" && kind !== 'number')) return false;
  }
  return false;
}

/** The names listed with the one at `at`: "X, Y and Z". */
export function listAround(tokens: readonly ReadToken[], at: number): Entity[] {
  const left: Entity[] = [];
  const right: Entity[] = [];
  for (let i = at; ; ) {
    const before = i - 1;
    const joined = tokens[before]?.key === 'and' || tokens[before]?.key === ',' || tokens[before]?.key === '&';
    const place = joined && tokens[before - 1]?.key === ',' ? before - 2 : before - 1;
    const entity = joined ? entityAt(tokens[place]) : null;
    if (entity === null || !canSpend(entity) || entity.kind === 'group') break;
    left.unshift(entity);
    i = place;
  }
  for (let i = at; ; ) {
    const after = i + 1;
    const joined = tokens[after]?.key === 'and' || tokens[after]?.key === ',' || tokens[after]?.key === '&';
    const place = joined && tokens[after + 1]?.key === 'and' ? after + 2 : after + 1;
    const entity = joined ? entityAt(tokens[place]) : null;
    if (entity === null || !canSpend(entity) || entity.kind === 'group' || tokens[after + 2]?.key === "'s") break;
    right.push(entity);
    i = place;
  }
  const all = [...left, entityAt(tokens[at])!, ...right];
  const commasOnly =
    all.length > 1 && !tokens.some(({ key }, i) => (key === 'and' || key === '&') && entityAt(tokens[i + 1]) !== null);
  return commasOnly ? [entityAt(tokens[at])!] : all;
}

function spenderOf(tokens: readonly ReadToken[], at: number, entity: Entity, found: Spender['found']): Spender {
  const parent = parentOf(tokens, at);
  if (parent !== null) return { entities: [parent], found };
  const list = entity.kind === 'group' ? [entity] : listAround(tokens, at);
  const names = new Set<string>();
  const entities = list.filter(({ name }) => !names.has(name) && names.add(name));
  const group = entities.length > 1 ? groupBefore(tokens, entities[0]!) : null;
  return group === null ? { entities, found } : { entities, found, named: group };
}

/** "Big Tech companies Amazon, Alphabet and Meta": the group that the list spells out. */
function groupBefore(tokens: readonly ReadToken[], first: Entity): Entity | null {
  const at = tokens.findIndex((token) => entityAt(token) === first);
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const entity = entityAt(tokens[i]);
    if (entity?.kind === 'group') return entity;
    if (!['companies', 'firms', 'giants', ',', '(', 'like', 'groups', '—'].includes(tokens[i]!.key)) return null;
  }
  return null;
}

const UNITS = new Set('unit arm subsidiary division business'.split(' '));

/** "Blackstone's QTS unit": a unit that no list holds spends its owner's money. */
function parentOf(tokens: readonly ReadToken[], at: number): Entity | null {
  if (!UNITS.has(tokens[at + 1]?.key ?? '')) return null;
  return tokens[at - 1]?.key === "'s" ? eligible(tokens, at - 2) : null;
}

/** The subject that a sentence leaves in mind: its first name that is not behind a preposition, else null. */
export function subjectOf({ tokens }: Reading): Spender | null {
  for (let i = 0; i < tokens.length; i++) {
    const entity = eligible(tokens, i);
    if (entity !== null && !isObject(tokens, i)) return spenderOf(tokens, i, entity, 'subject');
    if (amountAt(tokens[i]) !== null && i > 12) return null;
  }
  return null;
}

export function nameOf(entity: Entity): string {
  return entity.kind === 'group' ? groupName(entity.name) : entity.name;
}
