/**
 * Companies that no list holds, found by where a capitalised name stands: with a legal form, behind "chipmaker", before
 * "plans to spend", as the owner of a budget. A name found once is known in the whole text.
 */
import type { Span } from '../../claim.ts';
import { ANALYST_SUFFIXES } from '../attribution/analysts.ts';
import type { Entity } from './entities.ts';
import { NAME_DESCRIPTORS, NAME_SUFFIXES, NAME_VERBS, NOT_NAMES } from './lexicon.ts';
import { CITIES, COUNTRIES, DEMONYMS, REGIONS } from './places.ts';
import { looksLikePersonOrPlace } from './tagger.ts';

const NAME =
  /\p{Lu}[\p{L}\p{N}]*(?:[-&.’'](?!s\b)[\p{L}\p{N}]+)*(?: (?:(?:of|and|&|de|du|van|der) )?\p{Lu}[\p{L}\p{N}]*(?:[-&’'](?!s\b)[\p{L}\p{N}]+)*){0,4}/gu;

const PLACES = new Set(
  [COUNTRIES, REGIONS, CITIES, DEMONYMS].flatMap((list) => list.split(/[,\n]/).map((name) => name.trim())),
);
const ANALYST_ENDINGS = new Set(ANALYST_SUFFIXES.split(' '));
const POSSESSED =
  /^['’]s (?:[\p{L}-]+ ){0,4}(?:capex|capital|budget|spending|plan|plant|factory|campus|fab|investment|data|network|programme|program|project|outlay|expansion|board|[$£€¥])/u;
const TITLED =
  /(?:Mr|Mrs|Ms|Dr|Sir|Lord|Gov|Sen|Rep|President|Minister|Governor|Mayor|Secretary|Senator|chairman|chairwoman|executive|officer|chief|boss|analyst|strategist|economist|head|said|says|founder|minister|secretary) ?$/;

interface Candidate extends Span {
  readonly name: string;
  readonly shown: boolean;
}

export function findUnlisted(text: string, known: readonly Entity[]): Entity[] {
  const candidates = outside(candidatesOf(text), known);
  const names = new Set(candidates.filter(({ shown }) => shown).map(({ name }) => name));
  const vetoed = new Set([...names].filter((name) => !hasCompanyEnding(name) && looksLikePersonOrPlace(name)));
  const shorter = new Map<string, string>();
  for (const name of names) {
    const first = name.split(' ')[0]!;
    if (name.includes(' ') && first.length > 3 && !NOT_NAMES.has(first) && !PLACES.has(first)) shorter.set(first, name);
  }
  return candidates.flatMap(({ start, end, name }): Entity[] => {
    const full = names.has(name) ? name : shorter.get(name);
    if (full === undefined || vetoed.has(full)) return [];
    const kind = ANALYST_ENDINGS.has(full.split(' ').at(-1)!.toLowerCase()) ? 'analyst' : 'company';
    return [{ start, end, kind, name: withoutLegalForm(full), company: null, unlisted: true }];
  });
}

function hasCompanyEnding(name: string): boolean {
  const last = name.split(' ').at(-1)!;
  return NAME_SUFFIXES.has(last) || (name.includes(' ') && ANALYST_ENDINGS.has(last.toLowerCase()));
}

function candidatesOf(text: string): Candidate[] {
  return [...text.matchAll(NAME)].flatMap((match) => {
    const span = trimName(match[0], match.index);
    return span === null ? [] : [{ ...span, shown: isShown(text, span) }];
  });
}

/** "It'll", "They’re". */
const CONTRACTED = /['’](?:ll|d|re|ve|s|m)$/;

/** Drops words at either end that are no part of a name: "In Northwind", "Chief Executive Jane Roe". */
function trimName(words: string, at: number): (Span & { readonly name: string }) | null {
  let from = 0;
  const parts = words.split(' ');
  while (parts.length > 0 && NOT_NAMES.has(parts[0]!.replace(CONTRACTED, ''))) from += parts.shift()!.length + 1;
  while (parts.length > 0 && NOT_NAMES.has(parts.at(-1)!)) parts.pop();
  const name = parts.join(' ');
  if (name.length < 3 || PLACES.has(name) || /^(?:FY|\p{Lu})?'?\d+$|^FY$/u.test(name)) return null;
  return { start: at + from, end: at + from + name.length, name };
}

/** Whether this place in the text shows that the name is a company's. */
function isShown(text: string, { start, end, name }: Span & { readonly name: string }): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 60);
  if (TITLED.test(before.trimEnd()) && !NAME_SUFFIXES.has(name.split(' ').at(-1)!)) return false;
  const words = name.split(' ');
  const last = words.at(-1)!;
  if (words.length > 1 && (NAME_SUFFIXES.has(last) || ANALYST_ENDINGS.has(last.toLowerCase()))) return true;
  const previous = /([\p{Ll}-]+) $/u.exec(before)?.[1] ?? '';
  if (NAME_DESCRIPTORS.has(previous)) return true;
  if (POSSESSED.test(after)) return true;
  if (
    /^, (?:an?|the) (?:[\p{L}-]+ ){0,4}(?:maker|operator|company|group|producer|provider|utility|developer|start-up|startup|manufacturer|miner|retailer|chipmaker|supplier)\b/u.test(
      after,
    )
  )
    return true;
  if (/(?:^|\n|[•-] )$/u.test(before) && /^(?: \([^)]*\))?: (?:[^\n]{0,20})[\d$€£¥]/u.test(after)) return true;
  const next = /^ (\p{Ll}+)/u.exec(after)?.[1] ?? '';
  return NAME_VERBS.has(next) && spends(after);
}

function spends(after: string): boolean {
  return /^ (?:(?:will|would|plans?|planned|intends|aims|is|was|has|had|expects?|could|may|might|also|now|still|set|to|said|says|it|agreed|already|recently|hopes|wants|for|that) )*(?:spend|spends|spent|spending|invest|invests|invested|investing|build|builds|built|building|pour|put|puts|sink|sank|budgeted|earmarked|pledged|pledges|committed|commits|capital|approved|announced|lay|laid|raised|lifted|cut|guided|add|adding|expand)\b/u.test(
    after,
  );
}

function outside(candidates: readonly Candidate[], known: readonly Span[]): Candidate[] {
  let at = 0;
  return candidates.filter(({ start, end }) => {
    while (at < known.length && known[at]!.end <= start) at++;
    return at >= known.length || known[at]!.start >= end;
  });
}

const LEGAL =
  /,? (?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|PLC|plc|Plc|LLC|LLP|Co|AG|SE|SA|NV|AB|ASA|SpA|GmbH|KK|Pte|Bhd|Berhad)\.?$/;

function withoutLegalForm(name: string): string {
  return name.replace(LEGAL, '');
}
