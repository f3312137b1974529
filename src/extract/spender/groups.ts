/** Groups whose members' spending is summed: "the hyperscalers", "Big Tech", "the four biggest cloud companies". */
import type { Entity } from './entities.ts';

const COUNT = '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{2,3})';
const KIND =
  '(?:hyperscalers?|hyperscale (?:companies|operators|cloud providers)|cloud (?:giants|providers|companies|operators|titans)|tech(?:nology)? (?:giants|companies|groups|firms|titans)|oil (?:majors|companies|groups)|' +
  'chipmakers|chip companies|carmakers|automakers|utilities|telcos|telecom operators|carriers|miners|majors|internet companies|AI companies|chip and technology companies|' +
  'shipping lines|airlines|state oil companies|supermajors|banks|railroads|steelmakers|memory makers|drugmakers|makers|companies)';

const WHOSE =
  "(?:[Ii]nvestor-owned|[Ss]tate-owned|biggest|largest|big|top|leading|major|Western|U\\.?S\\.?|American|Chinese|European|Japanese|Korean|Indian|Gulf|Taiwan's|China's|Japan's|Korea's|America's|Europe's|India's|world's|global|oil|tech|cloud|chip|technology|and|listed|state|private|public|hyperscale|AI|internet|main|Asian|German|British|Taiwanese)";

/** Groups by what they buy or sell, in numbers only: "the five largest U.S. buyers of AI infrastructure". */
const TRADE =
  '(?:buyers|spenders|operators|providers|producers|owners|builders|developers|retailers|importers|users)(?: of (?:AI |data |electric |oil |[a-z]+ )?[a-z]+)?';

const FUNCTION = '(?:of|for|by|from|to|at|in|on|per|percent|billion|million|trillion|and|or|other|than|more|such)\\b';

const PATTERNS: readonly RegExp[] = [
  /\b(?:Big Tech|Big Oil|Big Four|Big Five|Magnificent (?:Seven|7)|Mag ?7)\b/gu,
  new RegExp(`\\b(?:${COUNT} )?(?:${WHOSE} ){1,5}${KIND}\\b`, 'gu'),
  new RegExp(`\\b${COUNT} ${KIND}\\b`, 'giu'),
  new RegExp(`\\b\\d{2,3} (?:(?!${FUNCTION})[a-z]+(?:-[a-z]+)* ){1,3}${KIND}\\b`, 'gu'),
  new RegExp(`\\b${COUNT} (?:${WHOSE} ){1,5}${TRADE}\\b`, 'gu'),
  /\b[Hh]yperscalers\b/gu,
];

/** Leading words of a match that belong to the sentence and not to the group's name. */
const LEAD =
  /^(?:(?:that|of|for|by|from|and|the|which|as|are|is|an|a|to|with|at|says?|said|its|in|on|all|but|if|because) )+/iu;

export function findGroups(text: string): Entity[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Entity[] => {
      const words = match[0].replace(LEAD, '');
      const start = match.index + match[0].length - words.length;
      const name = `${isCounted(words, text.slice(Math.max(0, start - THE), start)) ? 'the ' : ''}${words}`;
      return words === '' ? [] : [{ start, end: match.index + match[0].length, kind: 'group', name, company: null }];
    }),
  );
}

/** Characters of "the " and of one before it: no more of the text is looked at for each name. */
const THE = 5;

/** "The four hyperscalers" are a group of their own, "add Oracle and you get five hyperscalers" are the hyperscalers. */
function isCounted(words: string, before: string): boolean {
  return /^\w+ hyperscalers$/i.test(words) && /\bthe $/i.test(before);
}

/** Names of one group that differ in wording only. */
export function groupName(name: string): string {
  return /hyperscale/i.test(name) && !/^\w+ \w+ \w+/.test(name) ? 'hyperscalers' : name;
}
