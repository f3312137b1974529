/** The person or body that a sentence names as saying it. */
import { SAY } from './lexicon.ts';

const INITIALS = String.raw`(?:\p{Lu}\.? ?(?:\p{Lu}\. ?)?)?`;
const PERSON = String.raw`${INITIALS}\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}\.|de|van|der|von|al|bin|el|da|di|le))*(?: \p{Lu}[\p{L}’'-]+){1,2}`;
const ROLE = String.raw`(?:chief|finance|financial|executive|officer|chairman|chairwoman|chair|president|CEO|CFO|COO|CTO|minister|secretary|governor|Gov\.|Sen\.|Rep\.|premier|mayor|senator|head|director|boss|founder|spokes\p{L}+|chancellor|commissioner|deputy|senior|vice|managing|operating|technology|strategy|analyst|strategist|economist|and|MD|prime|commerce|foreign|treasury|general|manager)`;
/** The same word with a capital: "Chief Financial Officer Dana Ruiz". */
const ROLE_ANY = ROLE.replace(/[|(?:]([a-z])(?=[a-z])/g, (whole, first: string) =>
  whole.endsWith(first) ? `${whole.slice(0, -1)}[${first}${first.toUpperCase()}]` : whole,
);
const ADVERB = '(?:has |had |also |later |then |again )?';

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:${ROLE_ANY} )+(?:of (?:the )?\p{Lu}\p{L}+ )?,? ?(?<name>${PERSON})(?:,| \(| of \p{Lu}| ${ADVERB}(?:${SAY}|went|used)\b|['’]s\b)`,
    'u',
  ),
  new RegExp(String.raw`(?<name>${PERSON})(?:,[^,.]{3,60},| \([^)]*\))? ${ADVERB}(?:${SAY})\b`, 'u'),
  new RegExp(
    String.raw`\b(?:said|says|according to|by|told)(?: (?:the |its |their )?(?:[\p{Ll}-]+ ){0,4}(?:${ROLE} )*)? ?(?<name>${PERSON})(?:,|\.|$)`,
    'u',
  ),
  new RegExp(
    String.raw`(?<name>${PERSON}), (?:the |its |their |a |deputy |senior )?(?:[\p{L}’']+ ){0,4}${ROLE}\b`,
    'u',
  ),
];

const TITLE = new RegExp(String.raw`^(?:(?:Sir|Mr|Mrs|Ms|Dr|Lord|Gov|Prime|${ROLE_ANY})\.? )+(?=\p{Lu})`, 'u');

export function findSpeaker(sentence: string, isName: (name: string) => boolean): string | null {
  for (const pattern of PATTERNS) {
    const name = pattern.exec(sentence)?.groups?.name;
    if (name !== undefined && isName(name)) return withoutTitle(name);
  }
  return null;
}

function withoutTitle(name: string): string {
  const bare = name.replace(TITLE, '');
  return bare === '' ? name : bare;
}

const ROLE_THEN_NAME = new RegExp(
  String.raw`(?<role>(?:\b[\p{L}’'.&-]+ ){0,3}\b${ROLE_ANY}(?: (?:of|at|for) (?:the )?\p{Lu}\p{L}+)?),? (?<name>${PERSON})`,
  'gu',
);
const NAME_THEN_ROLE = new RegExp(
  String.raw`(?<name>${PERSON}), (?<role>(?:[\p{L}’'.&-]+ ){0,7}?${ROLE_ANY}\b(?: [\p{Ll}]+){0,2})`,
  'gu',
);

/** People with the role that stands beside their names: "finance chief Dana Ruiz", "Brad Smith, its president". */
export function introductionsIn(sentence: string): Array<{ name: string; role: string }> {
  return [ROLE_THEN_NAME, NAME_THEN_ROLE].flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map(({ groups }) => ({ name: withoutTitle(groups!.name!), role: groups!.role! })),
  );
}
