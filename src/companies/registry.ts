/** The bundled companies, and how they are found in text. Pure data: the same answer everywhere. */
import type { Span } from '../claim.ts';
import type { Company, CompanyEntry, Sector } from './company.ts';
import { DIRECTORY } from './data/directory.ts';
import { COMPANY_DATA } from './data/index.ts';
import { fullNameKey, LEGAL_SUFFIXES, nameKey, slug } from './fold.ts';
import { createNameMatcher, type NameMatch } from './match.ts';
import { companyPosition, headlineLines, type Position } from './position.ts';
import { gapAfter, gapBefore, type Token, tokenize } from './tokens.ts';

export type { Company, FiscalYear, Sector } from './company.ts';

/**
 * What kind of words stand for the company: its `name` (or a unit's, a brand's), a `description` ("Facebook owner"), or
 * a `person` ("Zuckerberg").
 */
export type MentionKind = 'name' | 'description' | 'person';

/** A company in running text, possessive excluded, legal suffix included: "Meta Platforms Inc". */
export interface CompanyMention extends Span {
  readonly company: Company;
  readonly kind: MentionKind;
}

export interface Registry {
  readonly companies: readonly Company[];
  /** The company with this name or alias, whatever its case, diacritics, legal suffix or "the"; null where unknown. */
  resolve(alias: string): Company | null;
  byId(id: string): Company | null;
  /** Mentions in order, not overlapping. Linear in `text`; offsets count into it. */
  find(text: string): CompanyMention[];
}

export type RegistryData = Readonly<Partial<Record<Sector, readonly CompanyEntry[]>>>;

/** One name of one company, as the matcher holds it. */
interface Name {
  readonly company: Company;
  readonly kind: MentionKind;
  readonly ordinary: boolean;
  readonly family: boolean;
  readonly notBefore: ReadonlySet<string>;
}

/** Of two companies with one name, the one in the earlier table has it. */
export function createRegistry(...tables: readonly RegistryData[]): Registry {
  const companies: Company[] = [];
  const names: Array<readonly [string, Name]> = [];
  for (const data of tables) {
    for (const [sector, entries] of Object.entries(data)) {
      for (const entry of entries) {
        const company = companyOf(entry, sector as Sector);
        companies.push(company);
        for (const name of namesOf(entry, company)) names.push(name);
      }
    }
  }
  const byId = once(() => new Map(companies.map((company) => [company.id, company])));
  const byFullKey = once(() => keyed(names, fullNameKey));
  const byKey = once(() => keyed(names, nameKey));
  const matcher = createNameMatcher(names);
  return {
    companies,
    resolve: (alias) => byFullKey().get(fullNameKey(alias)) ?? byKey().get(nameKey(alias)) ?? null,
    byId: (id) => byId().get(id) ?? null,
    find: (text) => findMentions(text, (tokens, from) => matcher.longestAt(text, tokens, from)),
  };
}

/** Made when first asked for: a command that only finds companies need not fold every name. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The first company of each key: data files come in order of how often news names them. */
function keyed(names: readonly (readonly [string, Name])[], key: (name: string) => string): Map<string, Company> {
  return new Map(names.toReversed().map(([name, { company }]) => [key(name), company]));
}

function companyOf(entry: CompanyEntry, sector: Sector): Company {
  const { name, country, fiscalYear, parent, ticker } = entry;
  return {
    id: entry.id ?? slug(name),
    name,
    aliases: isPlain(entry)
      ? (entry.aliases ?? NONE)
      : [...(entry.aliases ?? NONE), ...descriptionsOf(entry), ...(entry.people ?? NONE)],
    country,
    sector,
    ...(fiscalYear && { fiscalYear }),
    ...(parent && { parent: slug(parent) }),
    listed: entry.listed ?? true,
    ...(entry.venture && { venture: true }),
    ...(ticker && { ticker }),
    ordinaryWord: entry.ordinary?.includes(name) ?? false,
  };
}

/** "Facebook owner", "parent of Facebook", "maker of the iPhone": how news writes a company without naming it. */
function descriptionsOf({ owns = [], makes = [] }: CompanyEntry): string[] {
  return [
    ...owns.flatMap((brand) => [
      ...['owner', 'parent', 'parent company'].flatMap((word) => [`${brand} ${word}`, `${brand}'s ${word}`]),
      ...['owner of', 'parent of', 'parent company of'].map((words) => `${words} ${brand}`),
    ]),
    ...makes.flatMap((product) => [`${product} maker`, `maker of ${product}`, `maker of the ${product}`]),
  ];
}

const NONE: readonly string[] = [];
const NO_WORDS: ReadonlySet<string> = new Set();

/** True of most: nothing but names stands for it. */
function isPlain({ owns, makes, people }: CompanyEntry): boolean {
  return owns === undefined && makes === undefined && people === undefined;
}

function namesOf(entry: CompanyEntry, company: Company): Array<readonly [string, Name]> {
  const { ordinary = NONE, family = false } = entry;
  const notBefore = entry.notBefore === undefined ? NO_WORDS : new Set(entry.notBefore);
  const plain: Name = { company, kind: 'name', ordinary: false, family: false, notBefore };
  const people = entry.people ?? NONE;
  const descriptions = isPlain(entry) ? NONE : descriptionsOf(entry);
  return [company.name, ...company.aliases].map((name) => {
    const kind = people.includes(name) ? 'person' : descriptions.includes(name) ? 'description' : 'name';
    const isFamily = family && name === company.name;
    if (kind === 'name' && !isFamily && !ordinary.includes(name)) return [name, plain];
    return [name, { ...plain, kind, ordinary: ordinary.includes(name), family: isFamily }];
  });
}

interface Candidate extends NameMatch<Name> {
  readonly position: Position;
}

function findMentions(
  text: string,
  longestAt: (tokens: readonly Token[], from: number) => NameMatch<Name> | null,
): CompanyMention[] {
  const tokens = tokenize(text);
  const headlines = headlineLines(text, tokens);
  const candidates: Candidate[] = [];
  for (let i = 0; i < tokens.length; ) {
    const match = longestAt(tokens, i);
    if (match !== null) {
      candidates.push({ ...match, position: positionOf(text, tokens, match, headlines[i] ?? false) });
    }
    i = match?.to ?? i + 1;
  }
  return mentionsOf(text, tokens, candidates);
}

function positionOf(text: string, tokens: readonly Token[], match: NameMatch<Name>, headline: boolean): Position {
  const { value: name, from, to } = match;
  if (isPartOfWord(text, tokens, from, to)) return 'no';
  if (!name.ordinary && !name.family) return 'certain';
  const position = companyPosition(text, tokens, { from, to, notBefore: name.notBefore }, headline);
  if (name.ordinary) return position;
  return position === 'no' && /^\p{Lu}/u.test(tokens[to]?.text ?? '') && gapAfter(text, tokens, to - 1) === ' '
    ? 'no'
    : 'certain';
}

/** "Nvidia-backed", "anti-Amazon", "@Meta", "Apple/Google" in an address. */
function isPartOfWord(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  if (/[@#_$€£¥~]$|\p{Ll}-$/u.test(text.slice(Math.max(0, tokens[from]!.start - 2), tokens[from]!.start))) return true;
  return /^[-‐‑]$/.test(gapAfter(text, tokens, to - 1)) && /^\p{Ll}/u.test(tokens[to]!.text);
}

/** Candidates that count: certain ones, and likely ones of a company that is certain elsewhere in the text. */
function mentionsOf(text: string, tokens: readonly Token[], candidates: readonly Candidate[]): CompanyMention[] {
  const at = (position: Position) => new Set(candidates.filter((c) => c.position === position).map((c) => c.value));
  const [certain, people] = [new Set([...at('certain')].map(({ company }) => company)), at('namesake')];
  const mentions: CompanyMention[] = [];
  for (const [i, { value, from, to, position }] of candidates.entries()) {
    if (position === 'no' || position === 'namesake' || people.has(value)) continue;
    if (position === 'likely' && !certain.has(value.company) && !isListed(text, tokens, candidates, i)) continue;
    const mention = {
      start: tokens[from]!.start,
      end: endOf(text, tokens, to),
      company: value.company,
      kind: value.kind,
    };
    const last = mentions.at(-1);
    if (last !== undefined && isRestated(text, last, mention))
      mentions[mentions.length - 1] = { ...mention, start: last.start };
    else mentions.push(mention);
  }
  return mentions;
}

/** "Shell and TotalEnergies": beside a company with only a comma or a conjunction between. */
function isListed(text: string, tokens: readonly Token[], candidates: readonly Candidate[], index: number): boolean {
  const [before, it, after] = [candidates[index - 1], candidates[index]!, candidates[index + 1]];
  return joined(before, it) || joined(it, after);

  function joined(left: Candidate | undefined, right: Candidate | undefined): boolean {
    if (left === undefined || right === undefined || (left !== it ? left : right).position !== 'certain') return false;
    const [from, to] = [tokens[left.to - 1]!.end, tokens[right.from]!.start];
    return to - from < 8 && /^(?:, |,? (?:and|or|&) )$/.test(text.slice(from, to));
  }
}

/** "Facebook owner Meta": one mention. */
function isRestated(text: string, last: CompanyMention, next: CompanyMention): boolean {
  return last.kind === 'description' && last.company === next.company && /^,? $/.test(text.slice(last.end, next.start));
}

/** End of a name with the legal suffixes that follow it: "Meta Platforms, Inc". */
function endOf(text: string, tokens: readonly Token[], to: number): number {
  let end = to;
  while (end < tokens.length && isSuffix(tokens[end]!) && /^,? $|^\. $/.test(gapBefore(text, tokens, end))) end++;
  return tokens[end - 1]!.end;
}

function isSuffix({ text, key }: Token): boolean {
  return LEGAL_SUFFIXES.has(key) && /^\p{Lu}/u.test(text);
}

export const registry: Registry = createRegistry(COMPANY_DATA, DIRECTORY);
