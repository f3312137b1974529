/** Who an article introduces by name and role: "Mining Minister Aurora Williams" is a government's, wherever "Williams said" stands later. */
import type { Attribution } from '../../claim.ts';
import { ANALYST_ROLE, EXECUTIVE, OFFICIAL_ROLE, SAY } from './lexicon.ts';
import { findSpeaker, introductionsIn } from './speaker.ts';

export interface Person {
  readonly name: string;
  readonly kind: Attribution['kind'];
}

/** People by surname. */
export type People = ReadonlyMap<string, Person>;

/** Everybody whom the sentences introduce with a role; the first role of a name counts. */
export function peopleIn(sentences: Iterable<string>): People {
  const people = new Map<string, Person>();
  for (const sentence of sentences) {
    for (const { name, role } of introductionsIn(sentence)) {
      const kind = kindOfRole(role);
      const surname = surnameOf(name);
      if (kind !== null && !people.has(surname)) people.set(surname, { name, kind });
    }
  }
  return people;
}

function kindOfRole(role: string): Attribution['kind'] | null {
  if (ANALYST_ROLE.test(role)) return 'analyst';
  if (OFFICIAL_ROLE.test(role)) return 'government';
  return EXECUTIVE.test(role) ? 'company' : null;
}

export function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** Who speaks in a sentence, by full name or surname, if the article introduces them. */
export function speakerOf(sentence: string, people: People): Person | null {
  const named = findSpeaker(sentence, (name) => people.has(surnameOf(name)));
  return named === null ? knownSpeaker(sentence, people) : people.get(surnameOf(named))!;
}

const SURNAME_SAYS = new RegExp(
  String.raw`(?:^|[^\p{L}])(?<after>\p{Lu}[\p{L}’'-]+) (?:has |had |also |later |then |again |only )?(?:${SAY}|sees|talked|spoke|was talking|called)\b|\b(?:said|says|according to|by) (?<before>\p{Lu}[\p{L}’'-]+)(?=[,.;)]|$| in )`,
  'gu',
);

/** The person whose surname alone a sentence gives as its speaker. */
export function knownSpeaker(sentence: string, people: People): Person | null {
  for (const { groups } of sentence.matchAll(SURNAME_SAYS)) {
    const person = people.get(groups!.after ?? groups!.before!);
    if (person !== undefined) return person;
  }
  return null;
}
