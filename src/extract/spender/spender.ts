/** A spender, whom the talk is of, and how names stand in a sentence: as owners, objects, lists and units. */
import { isCompanyVerb } from '../../companies/position.ts';
import { amountAt, entityAt, type Reading, type ReadToken } from '../reading.ts';
import type { Entity } from './entities.ts';
import { groupName } from './groups.ts';
import { COMPANY_ADJECTIVES, COMPANY_NOUNS, MODIFIED_NOUNS, OBJECT_PREPOSITIONS } from './lexicon.ts';
import { isPlaceWord } from './places.ts';

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
  /** The company that was named last in the paragraph, as more than an object. */
  readonly named: Entity | null;
  /** The government that "the government" and "ministers" stand for. */
  readonly government: Entity | null;
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
  while (i >= 0 && (tokens[i]!.key === 'the' || isListed(tokens, i) || isDescribing(tokens, i) || isOrigin(tokens, i)))
    i--;
  if (i > 0 && i === at - 1 && CHOOSES.has(tokens[i]!.key)) return true;
  if (tokens[i]?.key === 'as' && tokens.slice(Math.max(0, i - 8), i).some(({ key }) => CALLED.test(key))) return true;
  if (tokens[i]?.key === 'of' && RUNS.has(tokens[i - 1]?.key ?? '')) return false;
  if (i === 0 && ['for', 'at'].includes(tokens[0]!.key)) return false; // "At Meta, …" names whom the sentence is about
  if (tokens[i]?.key === 'by' && PLANS.has(tokens[i - 1]?.key ?? '') && tokens[at + 1]?.key === 'to') return false;
  if (isOwnInitials(tokens, at)) return isObject(tokens, at - 2);
  if (CONJUNCTIONS.has(tokens[i]?.key ?? '') && isCompanyVerb(tokens[at + 1]?.key ?? '')) return false;
  return i >= 0 && OBJECT_PREPOSITIONS.has(tokens[i]!.key);
}

/** "with the Texas Department of Licensing (TDLR)": the initials stand as the name does. */
function isOwnInitials(tokens: readonly ReadToken[], at: number): boolean {
  if (tokens[at - 1]?.key !== '(' || entityAt(tokens[at - 2])?.name !== entityAt(tokens[at])?.name) return false;
  return tokens.slice(Math.max(0, at - 5), at - 2).some(({ key }) => key === 'with');
}

/** Before a name with its verb they begin a clause: "a day after easyJet announced". */
const CONJUNCTIONS = new Set(['after', 'before', 'until', 'than']);

/** "The board of Abu Dhabi National Oil approved": who acts for a company. */
const RUNS = new Set('board directors management executives bosses owners'.split(' '));

/** "a plan by the State Railway to build": who plans. */
const PLANS = new Set(
  'plan plans proposal proposals bid decision move application request project pledge promise'.split(' '),
);

/** "Toyota picks Randolph County": whom somebody chooses, beats or joins. */
const CHOOSES = new Set(
  'picks picked chose chooses chosen selects selected taps tapped hires hired beats beat joins joined follows followed overtakes overtook overtaking sues sued'.split(
    ' ',
  ),
);

/** "with the Texas Department of Licensing". */
const isOrigin = (tokens: readonly ReadToken[], at: number): boolean =>
  tokens[at]!.kind === 'word' && isPlaceWord(tokens[at]!.key) && tokens[at - 1]?.key === 'the';

/** "known until January only as Cattail". */
const CALLED = /^(?:known|called|described|registered|listed|named|identified)$/;

/** "for the contract manufacturer Catalent": what stands between a preposition and a name. */
export function isDescribing(tokens: readonly ReadToken[], at: number): boolean {
  const { key } = tokens[at]!;
  return COMPANY_NOUNS.has(key) || COMPANY_ADJECTIVES.has(key) || /maker$/.test(key);
}

/** Inside a list of names: "Meta, Alphabet and" before "Microsoft". */
function isListed(tokens: readonly ReadToken[], at: number): boolean {
  const { key } = tokens[at]!;
  if (entityAt(tokens[at]) !== null) return true;
  return (key === ',' || key === 'and' || key === '&') && entityAt(tokens[at - 1]) !== null;
}

/** The names listed with the one at `at`: "X, Y and Z". */
function listAround(tokens: readonly ReadToken[], at: number): Entity[] {
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

export function spenderOf(tokens: readonly ReadToken[], at: number, entity: Entity, found: Spender['found']): Spender {
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

export const UNITS = new Set('unit arm subsidiary division business'.split(' '));

/** "Blackstone's QTS unit", "Allegheny Health Network, part of Highmark Health": a unit spends its owner's money. */
function parentOf(tokens: readonly ReadToken[], at: number): Entity | null {
  if (tokens[at + 1]?.key === ',' && entityAt(tokens[at])?.company?.listed !== true) {
    const noun = ['a', 'an', 'the', 'now'].includes(tokens[at + 2]?.key ?? '') ? at + 3 : at + 2;
    const owned = UNITS.has(tokens[noun]?.key ?? '') || tokens[noun]?.key === 'part';
    if (owned && tokens[noun + 1]?.key === 'of') {
      const owner = tokens[noun + 2]?.key === 'the' ? noun + 3 : noun + 2;
      return entityAt(tokens[owner])?.kind === 'company' ? entityAt(tokens[owner]) : null;
    }
  }
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

/** The last company of a sentence that does something: it has a verb, or is not behind a preposition. */
export function lastNamed({ tokens }: Reading): Entity | null {
  const at = tokens.findLastIndex(
    (_, i) =>
      eligible(tokens, i)?.kind === 'company' && (!isObject(tokens, i) || isCompanyVerb(tokens[i + 1]?.key ?? '')),
  );
  return at < 0 ? null : entityAt(tokens[at]);
}

export function nameOf(entity: Entity): string {
  return entity.kind === 'group' ? groupName(entity.name) : entity.name;
}
