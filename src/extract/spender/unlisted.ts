/**
 * Companies that no list holds, found by where a capitalised name stands: with a legal form, behind "chipmaker", before
 * "plans to spend", as the owner of a budget. A name found once is known in the whole text.
 */
import type { Span } from '../../claim.ts';
import { ANALYST_SUFFIXES } from '../attribution/analysts.ts';
import type { Entity } from './entities.ts';
import { NAME_DESCRIPTORS, NAME_SUFFIXES, NOT_NAMES } from './lexicon.ts';
import { CITIES, COUNTRIES, DEMONYMS, REGIONS } from './places.ts';
import { looksLikePersonOrPlace } from './tagger.ts';

const NAME =
  /\p{Lu}[\p{L}\p{N}]*(?:[-&.’'](?!s\b)[\p{L}\p{N}]+)*(?: (?:(?:of|and|&|de|du|del|da|do|dos|la|le|van|der|den|von|y) )?\p{Lu}[\p{L}\p{N}]*(?:[-&’'](?!s\b)[\p{L}\p{N}]+)*){0,4}/gu;

const PLACES = new Set(
  [COUNTRIES, REGIONS, CITIES, DEMONYMS].flatMap((list) => list.split(/[,\n]/).map((name) => name.trim())),
);
const ANALYST_ENDINGS = new Set(ANALYST_SUFFIXES.split(' '));
const POSSESSED =
  /^(?:, whose (?:[\p{L}-]+ ){0,3}[$€£¥₹\d]|['’]s (?:[\p{L}-]+ ){0,4}(?:capex|capital|budget|spending|plan|plant|factory|campus|fab|investment|data|network|programme|program|project|outlay|expansion|board|own|finance (?:chief|director|head)|chief (?:executive|financial|engineer)|boss|shareholders|balance sheet|[$£€¥]))/u;
const TITLED =
  /(?:Mr|Mrs|Ms|Dr|Sir|Lord|Gov|Sen|Rep|President|Minister|Governor|Mayor|Secretary|Senator|chairman|chairwoman|executive|officer|chief|boss|analyst|strategist|economist|head|said|says|founder|minister|secretary) ?$/;

/** What shows that a name is a company's: words that no person or place has, or a verb that others have too. */
type Shown = 'surely' | 'likely' | null;

interface Candidate extends Span {
  readonly name: string;
  readonly shown: Shown;
}

/** `headline` is where the title stands in `text`. */
export function findUnlisted(text: string, known: readonly Entity[], headline: Span | null = null): Entity[] {
  const candidates = outside(candidatesOf(text), known);
  const names = new Set(candidates.filter(({ shown }) => shown !== null).map(({ name }) => name));
  const sure = new Set(candidates.filter(({ shown }) => shown === 'surely').map(({ name }) => name));
  for (const name of listedBeside(text, candidates, names)) names.add(name);
  const called = headline === null ? new Map<string, string>() : calledInHeadline(text, candidates, headline);
  for (const name of called.values()) names.add(name);
  const vetoed = new Set(
    [...names].filter(
      (name) =>
        !hasCompanyEnding(name) && !sure.has(name) && (looksLikePersonOrPlace(name) || isSurname(name, candidates)),
    ),
  );
  const shorter = shortNames(names);
  const analysts = new Set(
    candidates.filter(({ start }) => STUDIES.test(text.slice(Math.max(0, start - 24), start))).map(({ name }) => name),
  );
  return candidates.flatMap(({ start, end, name }): Entity[] => {
    const full = called.get(name) ?? shorter.get(name) ?? (names.has(name) ? name : undefined);
    if (full === undefined || vetoed.has(full)) return [];
    const kind =
      analysts.has(full) || ANALYST_ENDINGS.has(full.split(' ').at(-1)!.toLowerCase()) ? 'analyst' : 'company';
    return [{ start, end, kind, name: withoutLegalForm(full), company: null, unlisted: true }];
  });
}

/** "research firm Harrogate Energy Partners": who counts others' money. */
const STUDIES =
  /\b(?:[Rr]esearch (?:firm|house|group|company)|[Cc]onsultancy|[Cc]onsultant|[Bb]roker|[Bb]rokerage|think tank|[Rr]ating agency) $/;

/** "Musk" where the text has "Elon Musk". */
function isSurname(name: string, candidates: readonly Candidate[]): boolean {
  if (name.includes(' ')) return false;
  const full = candidates.find((one) => one.name.endsWith(` ${name}`) && one.name.split(' ').length === 2);
  return full !== undefined && looksLikePersonOrPlace(full.name);
}

/** "Northwind" for "Northwind Semiconductors", "Lingnan Lithium" for "Lingnan Lithium Materials". */
function shortNames(names: ReadonlySet<string>): Map<string, string> {
  const shorter = new Map<string, string>();
  const shared = new Set<string>();
  for (const name of names) {
    const words = name.split(' ');
    const first = words[0]!;
    if (first.length <= 3 || NOT_NAMES.has(first) || PLACES.has(first)) continue;
    for (let n = 1; n < words.length; n++) {
      const short = words.slice(0, n).join(' ');
      const known = shorter.get(short);
      if (known === undefined || name.startsWith(`${known} `)) shorter.set(short, name);
      else if (!known.startsWith(`${name} `)) shared.add(short);
    }
  }
  for (const short of shared) if (names.has(short)) shorter.delete(short);
  return shorter;
}

/** A verb, a possessive or a colon behind a name of the headline. */
const ACTS =
  /^(?: (?!(?:on|of|in|at|for|to|by|with|from|and|or|as|makers?|companies|firms|giants|chips|prices|stocks|suppliers|producers|industry|sector|market|spending|capex|wins?|won|gets?|lands|welcomes|hails|awaits)\b)\p{Ll}|['’]s |:)/u;

/** Whom the headline is about, where the text names it again, shorter or longer: "Nordhavn orders six ships", "Nordhavn Lines". */
function calledInHeadline(text: string, candidates: readonly Candidate[], { start, end }: Span): Map<string, string> {
  const called = new Map<string, string>();
  const inside = candidates.filter(
    (one) => one.end <= end && text.slice(start, one.start).trim().split(' ').length <= 1,
  );
  const outside = candidates.filter((one) => one.start >= end || one.end <= start);
  const others = [...new Set(outside.filter((one) => isName(text, one)).map(({ name }) => name))];
  for (const one of inside) {
    if (!ACTS.test(text.slice(one.end, one.end + 14)) || (one.name.includes('&') && one.name.length < 4)) continue;
    const again = others.filter((name) => holds(name, one.name) || holds(one.name, name));
    if (again.length === 0) continue;
    const full = [one.name, ...again].reduce((longest, name) => (holds(name, longest) ? name : longest));
    for (const name of [one.name, ...again]) called.set(name, full);
  }
  return called;
}

/** A single word that only opens a sentence may be any: "Copper has had a good hundred years". */
function isName(text: string, { name, start, shown }: Candidate): boolean {
  return name.includes(' ') || shown !== null || /[\p{L}\p{N},;)’'] $/u.test(text.slice(Math.max(0, start - 2), start));
}

/** Whether every word of `part` stands in `whole`. */
function holds(whole: string, part: string): boolean {
  const words = new Set(whole.toLowerCase().split(' '));
  return part
    .toLowerCase()
    .split(' ')
    .every((word) => words.has(word));
}

function hasCompanyEnding(name: string): boolean {
  const last = name.split(' ').at(-1)!;
  return NAME_SUFFIXES.has(last) || (name.includes(' ') && ANALYST_ENDINGS.has(last.toLowerCase()));
}

function candidatesOf(text: string): Candidate[] {
  const matches = [...text.matchAll(NAME)].map((match) => ({ words: match[0], at: match.index }));
  const brands = possessiveNames(text);
  const alone = new Set(matches.map(({ words }) => words));
  return matches.flatMap((match) =>
    parted(match, alone).flatMap(({ words, at }) => {
      const span = trimName(words, at, endsName(text.slice(at + words.length, at + words.length + 12)));
      if (span === null || isThing(text, span)) return [];
      const called = brands.has(span.name) ? { ...span, end: span.end + 2, name: `${span.name}'s` } : span;
      return [{ ...called, shown: shownBy(text, called) ?? (called === span ? null : 'likely') }];
    }),
  );
}

const isThing = (text: string, { start, name }: Span & { readonly name: string }): boolean =>
  THINGS.test(name) || (/ Line$/.test(name) && /\b[Tt]he $/.test(text.slice(Math.max(0, start - 4), start)));

/** "Corley's said", "Corley's to spend": names that end as possessives do, where they never stand without it. */
function possessiveNames(text: string): ReadonlySet<string> {
  const names = new Set([...text.matchAll(SAYS_POSSESSIVE)].map(([, name]) => name!));
  if (names.size === 0) return names;
  for (const { 0: first, index } of text.matchAll(CAPITALISED)) {
    const second = /^ \p{Lu}\p{L}+/u.exec(text.slice(index + first.length, index + first.length + MAX_WORD))?.[0] ?? '';
    for (const name of [first, first + second]) {
      const next = index + name.length;
      if (names.has(name) && !/^['’]s\b/.test(text.slice(next, next + 3))) names.delete(name);
    }
  }
  return names;
}

/** One word of a name, and how long the next may be. Linear: each place is looked at once. */
const CAPITALISED = /(?<!\p{L})\p{Lu}\p{L}{2,}/gu;
const MAX_WORD = 40;

const SAYS_POSSESSIVE =
  /(?<![\p{L}\p{N}] |\p{L})(\p{Lu}[\p{L}]{2,}(?: \p{Lu}\p{L}+)?)['’]s (?:said|says|told|will|would|may|might|could|plans to|expects to|has|had|to (?:spend|invest|build|open|add|put|buy))\b/gu;

interface Words {
  readonly words: string;
  readonly at: number;
}

/** "Solbrink and Maro Gas" is two names where the text has one of them alone, or each has a form of its own. */
function parted({ words, at }: Words, alone: ReadonlySet<string>): Words[] {
  const and = words.indexOf(' and ');
  if (and < 0) return [{ words, at }];
  const [first, second] = [words.slice(0, and), words.slice(and + ' and '.length)];
  const two = alone.has(first) || alone.has(second) || first.includes(' ') || /[&.]/.test(first);
  if (!two) return [{ words, at }];
  return [{ words: first, at }, ...parted({ words: second, at: at + and + ' and '.length }, alone)];
}

/** Names in one list with a company's: "Korenaar, Vos & Zoon and De Markt will spend". */
function listedBeside(text: string, candidates: readonly Candidate[], shown: ReadonlySet<string>): string[] {
  const found: string[] = [];
  let listed = false;
  for (let i = candidates.length - 2; i >= 0; i--) {
    const [one, next] = [candidates[i]!, candidates[i + 1]!];
    listed = /^(?:, | and |, and )$/.test(text.slice(one.end, next.start)) && (listed || shown.has(next.name));
    if (listed) found.push(one.name);
  }
  return found;
}

/** Before "of" these belong to a name: "Grid Corporation of Odisha"; others do not: "Union Parcel of Toledo". */
const OF_A_PLACE =
  / (?:Bank|University|Company|Corporation|Authority|Institute|Port|Board|Ports|Council|Railways?|Museum)$/;

/** Behind "Perihelion AI" these show that the last word belongs to the name. */
function endsName(after: string): boolean {
  return /^(?:,|\.|['’]s\b| (?:will|has|is|was|said|says|plans|would|could|and)\b)/.test(after);
}

/** "The Company expects": what a press release calls whoever it is of. */
const LONE = new Set(
  'Company Group Corporation Bank Partnership Trust Fund Committee Society Firm Authority Agency Department Ministry Registrant'.split(
    ' ',
  ),
);

/** What is built, not who builds it: "Hinkley Point C"; "the Elizabeth Line", but "Norrland Line" is a shipping line. */
const THINGS =
  / (?:Bridge|Tunnel|Crossing|Project|Dam|Reservoir|Expressway|Highway|Corridor|Pipeline|Interconnector|Act|Law|Bill|[IVX]{1,4}|[A-Z]|\d{1,3})$/;

/** Words before a name. A city is one only behind a preposition: "In Tokyo Northwind said", but "Tokyo Gas Chemical". */
function isNoName([first, ...rest]: readonly string[], dropped: number): boolean {
  if (rest.length > 0 && (OPENS_NAMES.has(first!) || (dropped === 0 && rest.length > 1 && PLACES.has(first!))))
    return false;
  return NOT_NAMES.has(first!.replace(CONTRACTED, ''));
}

/** Words that are no names by themselves, and begin some. */
const OPENS_NAMES = new Set('Union Power Data Global First City Local Big Free Street'.split(' '));

/** "It'll", "They’re". */
const CONTRACTED = /['’](?:ll|d|re|ve|s|m)$/;

/** Drops words at either end that are no part of a name: "In Northwind", "Chief Executive Jane Roe". */
function trimName(words: string, at: number, ends: boolean): (Span & { readonly name: string }) | null {
  let from = 0;
  const parts = words.split(' ');
  while (parts.length > 1 && (isDescriptor(parts[0]) || /^\p{Ll}/u.test(parts[0]!))) from += parts.shift()!.length + 1;
  while (parts.length > 0 && isNoName(parts, from)) from += parts.shift()!.length + 1;
  while (parts.length > 0 && NOT_NAMES.has(parts.at(-1)!) && !(parts.length > 1 && ends)) parts.pop();
  while (parts.length > 1 && /^(?:[QH]\d|FY)\w*$/.test(parts.at(-1)!)) parts.pop();
  const whole = parts.join(' ');
  const home = whole.lastIndexOf(' of ');
  const name =
    home > 0 && parts.indexOf('of') > 1 && !OF_A_PLACE.test(whole.slice(0, home)) ? whole.slice(0, home) : whole;
  if (/^\p{Ll}/u.test(name) || LONE.has(name)) return null;
  if (/^(?:Pre|Post|Non|Sub|Anti)-\p{Ll}/u.test(name)) return null;
  if (/-(?:led|backed|owned|based|related|made|listed|born|run)$/i.test(name)) return null;
  if (
    name.length < 3 ||
    PLACES.has(name) ||
    PLACES.has(name.replace(/s$/, '')) ||
    name.split(' and ').every((part) => PLACES.has(part)) ||
    /^\p{Lu}{0,2}['’]?\d[\d-]*$|^FY$/u.test(name)
  )
    return null;
  return { start: at + from, end: at + from + name.length, name };
}

/** "chipmaker", "glassmaker", "group". */
function isDescriptor(noun = ''): boolean {
  return NAME_DESCRIPTORS.has(noun.toLowerCase()) || /makers?$/i.test(noun);
}

/** Whether this place in the text shows that the name is a company's. */
function shownBy(text: string, { start, end, name }: Span & { readonly name: string }): Shown {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 160).replace(/^ of \p{Lu}\p{L}+/u, '');
  const words = name.split(' ');
  const last = words.at(-1)!;
  if (TITLED.test(before.trimEnd()) && !NAME_SUFFIXES.has(last)) return null;
  if (words.length > 1 && (NAME_SUFFIXES.has(last) || ANALYST_ENDINGS.has(last.toLowerCase()))) return 'surely';
  const [, noun, comma] = /([\p{L}-]+)(,?) $/u.exec(before) ?? [];
  if (isDescriptor(noun) && (comma === '' || after.startsWith(','))) return 'surely';
  if (APPOSITION.test(after) || /^ (?:group|consortium|alliance) (?:\p{Ll}|[,.])/u.test(after)) return 'surely';
  if (POSSESSED.test(after) || SPENDS.test(after) || WHICH_TRADES.test(after)) return 'likely';
  if (words.length > 1 && (REPORTS.test(after) || /\bthere (?:is|are|was) $/.test(before))) return 'likely';
  const known = words.length > 1 || text.split(name, 3).length > 2;
  const heads =
    known &&
    /(?:^|\n|[•-] )$/u.test(before) &&
    /^(?: \((?:[\p{Lu}\d.: ]*|[\p{Ll} ]*)\))?: (?:[^\n]{0,20})[\d$€£¥]/u.test(after);
  return heads ? 'likely' : null;
}

/** ", a maker of pumps", ", Poland's third-largest grocer". */
const APPOSITION =
  /^, (?:an?|the|one of|\p{Lu}[\p{L}. ]{1,30}['’]s) (?:[\p{L}-]+ ){0,5}(?:maker|operator|company|group|producer|provider|utility|developer|start-up|startup|manufacturer|miner|retailer|grocer|chipmaker|supplier|carrier|airline|airport|railway|steelmaker|brewer|chain|conglomerate|shipper|refiner|landlord|owner|firm|bank|lender|insurer|builder|drugmaker|carmaker|lab|consortium|venture)s?\b/u;

/** ", which reports in two weeks": a place or a person does not. */
const WHICH_TRADES = /^, which (?:reports|reported|makes|made|owns|runs|operates|sells|rents|ships|trades) /u;

/** Whether what stands behind a name shows a company that spends: ", a maker of pumps", " will invest". */
export function isActor(after: string): boolean {
  return APPOSITION.test(after) || SPENDS.test(after) || /^, which (?:is|has|was|had) /.test(after);
}

/** What a spender does, auxiliaries before it, and before them an aside: ", owned by a fund, says it's going to invest". */
const SPENDS =
  /^(?:, [^,.;\n]{2,80},)? (?:(?:will|would|plans?|planned|intends|aims|is|was|has|had|expects?|could|may|might|also|now|still|set|to|said|says|it|agreed|already|recently|hopes|wants|for|that|decided|it['’]s|going|its|own) ){0,6}(?:spend|spends|spent|spending|invest|invests|invested|investing|build|builds|built|building|pour|pours|poured|put|puts|putting|sink|sank|budgeted|earmarked|pledged|pledges|committed|commits|approved|approves|announced|lay|lays|laid|laying|raised|lifted|cut|guided|add|adds|adding|expand|expands|expanding|order|orders|ordered|buys|bought|weighing|weighs|considering|considers|break ground|breaks ground|broke ground|shelved|shelves|scrapped|scraps|halted|paused|cancelled|canceled|constructing|opening|converting|buying|extend|extending|(?<=(?:its|own) )(?:capex|capital (?:spending|expenditure|program|programme|budget))|an? [$€£¥₹]?\d[^ ]*)\b/u;

/** What companies do in reports of results. */
const REPORTS =
  /^ (?:(?:has|had|also) )?(?:(?:reported|posted) (?:an? |its )?(?:[\p{L}-]+ )?(?:loss|profit|earnings|sales|revenue|results|capex|capital|income)|earned|gave (?:an?|its) |guided|reiterates?|reiterated|affirmed|maintained|kept its|left its|raises|lifts)\b/u;

function outside(candidates: readonly Candidate[], known: readonly Span[]): Candidate[] {
  let at = 0;
  return candidates.filter(({ start, end }) => {
    while (at < known.length && known[at]!.end <= start) at++;
    return at >= known.length || known[at]!.start >= end;
  });
}

const LEGAL =
  /,? (?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|PLC|plc|Plc|LLC|LLP|Co|AG|SE|SA|NV|AB|ASA|SpA|GmbH|KK|Pte|Bhd|Berhad|Sdn Bhd|PCL|Pcl|Tbk|Oyj|PJSC|QPSC)\.?$/;

function withoutLegalForm(name: string): string {
  return / & Co\.?$/.test(name) ? name : name.replace(LEGAL, '');
}
