/** Who is named in a text: companies of the registry, companies that no list holds, groups, governments, outlets, analysts. */
import type { Span } from '../../claim.ts';
import type { Sector } from '../../companies/company.ts';
import { sources } from '../../companies/outlets.ts';
import { isCompanyVerb } from '../../companies/position.ts';
import type { Company, Registry } from '../../companies/registry.ts';
import { findGovernments } from './governments.ts';
import { findGroups } from './groups.ts';
import { NAME_DESCRIPTORS, NAME_SUFFIXES, NOT_NAMES } from './lexicon.ts';
import { isPlaceWord } from './places.ts';
import { findUnlisted, isActor } from './unlisted.ts';

export type EntityKind = 'company' | 'group' | 'government' | 'outlet' | 'analyst';

export interface Entity extends Span {
  readonly kind: EntityKind;
  /** Canonical name of a company, else the words of the article. */
  readonly name: string;
  readonly company: Company | null;
  /** True for an executive's name, which stands for the company only where nothing else does. */
  readonly person?: boolean;
  /** Found by rule and in no list. */
  readonly unlisted?: boolean;
}

type RegistryMention = ReturnType<Registry['find']>[number];

/** Entities in order, not overlapping; of two that overlap the earlier list wins, then the longer. Linear in `text`; `headline` is
 * where the title stands in it. */
export function findEntities(text: string, registry: Registry, headline: Span | null = null): Entity[] {
  const named = findNamed(text);
  const governments = findGovernments(text);
  const groups = findGroups(text);
  const mentions = registry.find(text);
  const longer = new Set(mentions.filter((one) => isLonger(text, one)));
  const other = othersNames(text, mentions, longer, headline?.end ?? 0);
  const companies = mentions
    .filter((one) => !longer.has(one) && !other.has(text.slice(one.start, one.end)))
    .map(
      ({ start, end, company, kind }): Entity => ({
        start,
        end,
        kind: 'company',
        name: company.name,
        company,
        ...(kind === 'person' && { person: true }),
      }),
    );
  const states = outsideNames(governments, companies);
  const listed = withoutOverlaps([groups, states, named, companies]);
  const begun = beginnings(text, companies);
  const ended = endings(text, companies);
  const unlisted = findUnlisted(text, listed, headline).map((one) => asListed(one, begun, ended));
  const found = withoutOverlaps([listed, unlisted, shortened(text, begun)]);
  return withoutOverlaps([found, initials(text, found)]);
}

/** Without those inside a longer name: "India" of "Power Grid Corporation of India". `companies` in order, not overlapping. */
function outsideNames(states: readonly Entity[], companies: readonly Entity[]): Entity[] {
  let at = 0;
  return states
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      while (at < companies.length && companies[at]!.end <= start) at++;
      const name = companies[at];
      return name === undefined || name.start >= start || name.end < end;
    });
}

/** "the State Railway of Thailand (SRT)": the initials in brackets behind a name stand for it wherever they do. Linear. */
function initials(text: string, entities: readonly Entity[]): Entity[] {
  const named = new Map<string, Entity>();
  for (const [short, one] of entities.flatMap((each) => ownInitials(text, each)))
    if (!named.has(short) || initialsOf(one.company!.name) === short) named.set(short, one);
  for (const one of entities) {
    const short = canHaveInitials(one) ? BRACKETED.exec(text.slice(one.end, one.end + 16))?.[1] : undefined;
    if (short === undefined || named.has(short)) continue;
    if (one.name.startsWith(short[0]!) || text.slice(one.start, one.end).includes(short[0]!)) named.set(short, one);
  }
  if (named.size === 0) return [];
  return [...text.matchAll(ALONE)].flatMap(({ index, 0: short }): Entity[] => {
    const one = named.get(short);
    return one === undefined ? [] : [{ ...one, start: index, end: index + short.length }];
  });
}

/** "CN" of "Canadian National Railway": of a listed name's first words, at least two. */
function ownInitials(text: string, one: Entity): Array<[string, Entity]> {
  if (one.company === null || one.person === true) return [];
  const all = initialsOf(text.slice(one.start, one.end));
  return [2, 3, 4]
    .filter((n) => n <= all.length)
    .map((n) => all.slice(0, n))
    .filter((short) => !COMMON_INITIALS.has(short) && !NOT_NAMES.has(short))
    .map((short): [string, Entity] => [short, one]);
}

/** Empty where a word of the name has no capital. */
function initialsOf(name: string): string {
  const capitals = name.split(' ').map((word) => (/^\p{Lu}\p{Ll}/u.test(word) ? word[0]! : ''));
  return capitals.includes('') ? '' : capitals.join('');
}

const COMMON_INITIALS = new Set(
  'AI US UK EU UN IT PC TV EV PR HR IP ID OK AM PM GE GM CEO CFO GDP IPO LNG USA UAE'.split(' '),
);

const INITIALS = String.raw`\p{Lu}[\p{Lu}&]{0,5}\p{Lu}`;
const BRACKETED = new RegExp(String.raw`^ \((?:the )?["“]?(${INITIALS})["”]?\)`, 'u');
const ALONE = new RegExp(String.raw`(?<![\p{L}\p{N}])${INITIALS}(?![\p{L}\p{N}])`, 'gu');

const canHaveInitials = ({ kind }: Entity): boolean => kind === 'company' || kind === 'government';

/** Shorter forms of names, null where several companies share one. */
type Short = ReadonlyMap<string, Entity | null>;

/** "Duke reaches $103 billion" where the text has "Duke Energy": the first word, where a verb or an "'s" stands behind it. Linear. */
function shortened(text: string, begun: Short): Entity[] {
  const short = new Map(
    [...begun].filter((entry): entry is [string, Entity] => entry[1] !== null && isFirstWord(text, entry[0], entry[1])),
  );
  if (short.size === 0) return [];
  return [...text.matchAll(ACTING)].flatMap(({ index, 0: word, groups }): Entity[] => {
    const full = short.get(word);
    const acts = groups!.next === undefined || isCompanyVerb(groups!.next);
    return full !== undefined && acts ? [{ ...full, start: index, end: index + word.length }] : [];
  });
}

/** Characters that tell whether a text uses a word as a word. */
const READ = 100_000;

/** Of a name of several words, and no word or place that the text may mean. */
function isFirstWord(text: string, word: string, { start, end }: Entity): boolean {
  if (word.length < 4 || word.includes(' ') || !text.slice(start, end).includes(' ')) return false;
  return (
    !NOT_NAMES.has(word) && !isPlaceWord(word.toLowerCase()) && !text.slice(0, READ).includes(` ${word.toLowerCase()} `)
  );
}

/** A capitalised word that stands alone, before "'s" or a word that may be its verb. */
const ACTING = /(?<!\p{Lu}[\p{L}&.-]{0,20} |[\p{L}\p{N}&-])\p{Lu}\p{L}{3,30}(?=['’]s\b| (?<next>\p{Ll}+))/gu;

/** "Mayo" where the text has "Mayo Clinic", "United" where it has "United Airlines". */
function asListed(one: Entity, begun: Short, ended: Short): Entity {
  const full = one.name.includes('-') ? null : (begun.get(one.name) ?? ended.get(one.name) ?? null);
  return full === null ? one : { ...full, start: one.start, end: one.end };
}

/** The company whose names in the text begin with a word, null where several companies' do. */
function beginnings(text: string, companies: readonly Entity[]): Map<string, Entity | null> {
  const begun = new Map<string, Entity | null>();
  for (const one of companies) {
    const words = text.slice(one.start, one.end).split(' ');
    for (let n = 1; n === 1 || n < words.length; n++) {
      const begins = words.slice(0, n).join(' ');
      const known = begun.get(begins);
      if (known === undefined) begun.set(begins, one);
      else if (known !== null && known.company !== one.company) begun.set(begins, null);
    }
  }
  for (const one of companies) {
    const word = text.slice(one.start, one.end).split(' ').at(-1)!;
    const known = begun.get(word) ?? null;
    if (known === null || known.company === one.company) continue;
    begun.set(word, known.company?.parent === one.company?.id ? one : null); // "Sands" of Las Vegas Sands, beside Sands China
  }
  return begun;
}

/** The company whose names in the text end with a word: "Telekom" of "Deutsche Telekom". */
function endings(text: string, companies: readonly Entity[]): Map<string, Entity | null> {
  const ended = new Map<string, Entity | null>();
  for (const one of companies) {
    const words = text.slice(one.start, one.end).split(' ');
    const last = words.at(-1)!;
    if (words.length < 2 || NAME_SUFFIXES.has(last)) continue;
    const known = ended.get(last);
    ended.set(last, known === undefined || known?.company === one.company ? one : null);
  }
  return ended;
}

/** "Tallgrass" where the body has it first as the beginning of "Tallgrass Gas & Electric". */
function othersNames(
  text: string,
  mentions: readonly RegistryMention[],
  longer: ReadonlySet<RegistryMention>,
  from: number,
): ReadonlySet<string> {
  const first = new Map<string, boolean>();
  for (const mention of mentions) {
    const words = text.slice(mention.start, mention.end);
    if (mention.start >= from && !first.has(words)) first.set(words, longer.has(mention));
  }
  return new Set([...first].filter(([, begins]) => begins).map(([words]) => words));
}

/**
 * "Tokyo Gas Chemical", "Red Eléctrica del Sur", "Telefónica Andina, which …": a longer name that begins like a known one
 * is another company's.
 */
function isLonger(text: string, { start, end, kind, company }: RegistryMention): boolean {
  if (text.slice(start, end).includes(' ') && isSecondHalf(text.slice(Math.max(0, start - 30), start))) return true;
  const next = /^ ((?:del|de|do|da) )?(\p{Lu}\p{Ll}+)/u.exec(text.slice(end, end + 40));
  if (kind !== 'name' || next === null || NOT_NAMES.has(next[2]!)) return false;
  if (next[1] === undefined && TRADE_SUFFIXES[company.sector]?.test(next[2]!)) return false;
  return next[1] !== undefined || NAME_SUFFIXES.has(next[2]!) || isActor(text.slice(end + next[0].length, end + 100));
}

/** Last words of names that say the trade which the registry knows: "Cathay Pacific Airways" is Cathay Pacific. */
const TRADE_SUFFIXES: Partial<Record<Sector, RegExp>> = {
  transport: /^(?:Airways|Airlines|Lines|Shipping)$/,
  automotive: /^(?:Motor|Motors|Automobile|Automobiles)$/,
  pharma: /^(?:Pharma|Pharmaceutical|Pharmaceuticals)$/,
  chips: /^(?:Semiconductor|Semiconductors|Microelectronics)$/,
  telecom: /^(?:Telecom|Telecommunications|Communications)$/,
  mining: /^(?:Mining|Minerals|Resources)$/,
};

/** "Great Basin Electric" is not Basin Electric. */
function isSecondHalf(before: string): boolean {
  const previous = /(?<![.!?\n] ?)\b(\p{Lu}\p{Ll}+) $/u.exec(before)?.[1];
  return previous !== undefined && !NOT_NAMES.has(previous) && !NAME_DESCRIPTORS.has(previous.toLowerCase());
}

/** "Anadolu Cam" is no outlet. */
function goesOn(text: string, start: number, end: number): boolean {
  if (text.slice(start, end).includes(' ')) return false;
  const next = /^ (\p{Lu}\p{Ll}+)/u.exec(text.slice(end, end + 30))?.[1];
  return next !== undefined && !NOT_NAMES.has(next) && !OUTLET_NOUNS.test(next);
}

const OUTLET_NOUNS =
  /^(?:News|Agency|Wire|TV|Radio|Online|Magazine|Weekly|Asia|Television|Intelligence|Economics|Analytics|Research|Securities|Capital|Partners|Group|Bank|Markets)$/;

function findNamed(text: string): Entity[] {
  const wallStreet = [...text.matchAll(/\bWall Street\b(?! Journal)/g)].map(
    ({ index }): Entity => ({ start: index, end: index + 11, kind: 'analyst', name: 'Wall Street', company: null }),
  );
  const whole = sources.find(text).filter(({ start, end }) => !goesOn(text, start, end));
  const named = whole.map(
    ({ start, end, source }): Entity => ({
      start,
      end,
      kind: source.kind === 'media' ? 'outlet' : 'analyst',
      name: source.name,
      company: null,
    }),
  );
  return withoutOverlaps([named, wallStreet]);
}

/** Merges lists of spans; a span that overlaps one of an earlier list, or an earlier span, is left out. */
export function withoutOverlaps<S extends Span>(lists: readonly (readonly S[])[]): S[] {
  const ranked = lists.flatMap((list, rank) => list.map((span) => ({ span, rank })));
  ranked.sort((a, b) => a.span.start - b.span.start || a.rank - b.rank || b.span.end - a.span.end);
  const kept: Array<{ span: S; rank: number }> = [];
  for (const next of ranked) {
    const last = kept.at(-1);
    if (last === undefined || next.span.start >= last.span.end) kept.push(next);
    else if (next.rank < last.rank) {
      kept.pop();
      if ((kept.at(-1)?.span.end ?? 0) <= next.span.start) kept.push(next);
    }
  }
  return kept.map(({ span }) => span);
}
