/** The person or body that a sentence names as saying it. */
import { SAY } from './lexicon.ts';

const PERSON = String.raw`(?:\p{Lu}\.? ?(?:\p{Lu}\. ?)?)?\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}\.|de|van|der|von|al|bin|el|da|di|le))*(?: \p{Lu}[\p{L}’'-]+){1,2}`;
const ROLE = String.raw`(?:chief|finance|financial|executive|officer|chairman|chairwoman|president|CEO|CFO|COO|CTO|minister|secretary|governor|mayor|head|director|boss|founder|spokes\p{L}+|chancellor|deputy|senior|vice|managing|operating|technology|strategy|analyst|and|MD|prime|commerce|foreign|treasury)`;

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:${ROLE} )+(?:of (?:the )?\p{Lu}\p{L}+ )?,? ?(?<name>${PERSON})(?:,| \(| (?:has |had |also |later |then |again )?(?:${SAY}|went|used)\b|'s\b)`,
    'u',
  ),
  new RegExp(
    String.raw`(?<name>${PERSON})(?:,[^,.]{3,60},| \([^)]*\))? (?:has |had |also |later |then |again )?(?:${SAY})\b`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:said|says|according to|by|told)(?: (?:the |its |their )?(?:[\p{Ll}-]+ ){0,4}(?:${ROLE} )*)? ?(?<name>${PERSON})(?:,|\.|$)`,
    'u',
  ),
  new RegExp(
    String.raw`(?<name>${PERSON}), (?:the |its |their |a |deputy |senior )?(?:[\p{L}’']+ ){0,4}${ROLE}\b`,
    'u',
  ),
];

export function findSpeaker(sentence: string, isName: (name: string) => boolean): string | null {
  for (const pattern of PATTERNS) {
    const name = pattern.exec(sentence)?.groups?.name;
    if (name !== undefined && isName(name))
      return name.replace(
        /^(?:Sir|Mr|Mrs|Ms|Dr|Lord|Gov|President|Governor|Minister|Mayor|Executive|Chief|Chairman|Secretary|Prime Minister)\.? /u,
        '',
      );
  }
  return null;
}
