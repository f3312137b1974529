/** Which wire or outlet a text is a copy of, as the page says it. */
import { getDomain } from 'tldts';

/** News agencies whose credit opens or closes a copy. Source: member lists of EANA and MINDS, and press usage. */
const WIRES: ReadonlyArray<readonly [name: string, credit: string]> = [
  ['Reuters', 'reuters|thomson reuters'],
  ['AP', 'ap|associated press|the associated press|ap news'],
  ['AFP', 'afp|agence france-presse|agence france presse'],
  ['Bloomberg', 'bloomberg|bloomberg news'],
  ['Dow Jones Newswires', 'dow jones|dow jones newswires'],
  ['UPI', 'upi'],
  ['dpa', 'dpa|dpa-afx'],
  ['PA Media', 'pa|pa media|press association'],
  ['Canadian Press', 'the canadian press|canadian press'],
  ['AAP', 'aap|australian associated press'],
  ['Kyodo News', 'kyodo|kyodo news'],
  ['Yonhap', 'yonhap|yonhap news agency'],
  ['Xinhua', 'xinhua'],
  ['PTI', 'pti|press trust of india'],
  ['ANI', 'ani'],
  ['IANS', 'ians'],
  ['EFE', 'efe'],
  ['ANSA', 'ansa'],
  ['TASS', 'tass'],
  ['CNN', 'cnn|cnn business'],
  ['PR Newswire', 'pr newswire|prnewswire'],
  ['Business Wire', 'business wire|businesswire'],
  ['GlobeNewswire', 'globe newswire|globenewswire'],
];
const NAME_OF = new Map(
  WIRES.flatMap(([name, credits]) => credits.split('|').map((credit) => [credit, name] as const)),
);

/** "TOKYO, May 3 (Reuters) – " and "(AP) —", within the first paragraph. */
const DATELINE = /^[^()]{0,80}\(([A-Za-z][A-Za-z .-]{1,30})\)\s*[-–—:]/;
/** "LONDON /PRNewswire/ --", "NEW YORK--(BUSINESS WIRE)--" */
const RELEASE = /^[^/()]{0,120}(?:\/([A-Za-z ]{3,20})\/|--\(([A-Z ]{3,20})\)--)/;
const PIECE =
  '(?:this|the) (?:article|story|post|piece|report|column|essay|analysis) (?:(?:was|is|has been|has|also) ){0,3}';
/** What a copy says of where it comes from. That it was reprinted elsewhere makes the others the copies. */
const REPUBLISHED = new RegExp(
  String.raw`\b(?:${PIECE}(?:originally |first )(?:published|produced|reported|appeared|posted|ran)(?: here)? (?:on|in|by|at|with)|${PIECE}(?:published|appeared|ran) (?:first |originally )(?:on|in|by|at)|${PIECE}(?:appeared (?:on|in)|(?:published|provided|supplied|distributed) by)|originally (?:published|appeared|posted) (?:on|in|by|at)|(?:republished|reprinted|syndicated|reproduced|reposted)(?: here)? (?:from|with (?:the |kind )?permission (?:from|of)))\s+(?:the )?([^.,;:()\n]{2,60})`,
  'i',
);
/** "in March", "on Monday": when, not where. */
const WHEN =
  /^(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december|print|full|part|english)\b)/i;

/** How an agency's copy ends: "(Reporting by …; Editing by …)" is one agency's house style. */
const SIGNED_REPORT =
  /\((?:additional )?reporting by [^()]{3,400}; ?(?:writing by [^()]{3,200}; ?)?editing by [^()]{3,200}\)/i;
/** "With inputs from PTI", "– AFP", "Source: dpa", "© 2026 AFP" as the last words. */
const CLOSING_CREDIT =
  /(?:^|\n|[.!?”"] ?)(?:\W{0,3}(?:\(|©(?: \d{4})? ?|[–—-]{1,2} ?|\/|source: |(?:with )?(?:inputs?|files|reporting|material) (?:by|from) (?:the )?))([A-Za-z][A-Za-z /.-]{1,30}?)\)?\.?\s*$/i;

export interface Sourced {
  readonly text: string;
  readonly publisher: string | null;
  readonly byline: readonly string[];
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  /** Address that the page names as the source of its text (`syndication-source`). */
  readonly sourceUrl?: string | null;
}

/** The wire or outlet by name, else the domain that the page names as canonical; an outlet's own text is no copy of itself. */
export function originOf({ text, publisher, byline, url, canonicalUrl, sourceUrl = null }: Sourced): string | null {
  const found =
    byDateline(text) ??
    byNote(text) ??
    byByline(byline) ??
    byClosing(text) ??
    otherDomain(url, sourceUrl) ??
    otherDomain(url, canonicalUrl);
  return found === null || (publisher !== null && sameOutlet(found, publisher)) ? null : found;
}

function otherDomain(url: string | null, canonicalUrl: string | null): string | null {
  const own = url === null ? null : getDomain(url);
  const canonical = canonicalUrl === null ? null : getDomain(canonicalUrl);
  return own === null || canonical === null || own === canonical ? null : canonical;
}

function byDateline(text: string): string | null {
  const opening = text.slice(0, 300);
  const credit =
    DATELINE.exec(opening)?.[1] ??
    RELEASE.exec(opening)
      ?.slice(1)
      .find((name) => name !== undefined);
  return NAME_OF.get(credit?.trim().toLowerCase() ?? '') ?? null;
}

function byNote(text: string): string | null {
  const ends = text.length <= 3_000 ? text : `${text.slice(0, 1_000)}\n${text.slice(-2_000)}`;
  const name = REPUBLISHED.exec(ends)?.[1]
    ?.replace(/\s+(?:on|under|and|here|with|in|as)\b.*$/i, '')
    .trim();
  return name === undefined || name === '' || WHEN.test(name) ? null : (NAME_OF.get(name.toLowerCase()) ?? name);
}

/** "Reuters Staff", or an agency beside the name of its reporter. */
function byByline(byline: readonly string[]): string | null {
  for (const name of byline) {
    const wire = NAME_OF.get(name.toLowerCase().replace(/ (?:staff|news agency|newswires?)$/, ''));
    if (wire !== undefined) return wire;
  }
  return null;
}

function byClosing(text: string): string | null {
  const end = text.slice(-700);
  if (SIGNED_REPORT.test(end)) return 'Reuters';
  return NAME_OF.get(CLOSING_CREDIT.exec(end)?.[1]?.trim().toLowerCase() ?? '') ?? null;
}

function sameOutlet(a: string, b: string): boolean {
  const fold = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return fold(b).startsWith(fold(a)) || fold(a).startsWith(fold(b)) || NAME_OF.get(b.toLowerCase()) === a;
}
