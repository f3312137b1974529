/**
 * Which articles tell one story: a report and its copies, cut, rewritten and given other headlines as they may be. Whether
 * two articles do is told from their prints alone, so the stories are the same in whatever order the articles came. Pure.
 */
import { MAX_VALUES, type Print } from './print.ts';

export interface Told {
  readonly print: Print;
  /** Calendar day of publication. */
  readonly day: string;
  /** The outlet that it credits, else its own; folded. Null where neither is known. */
  readonly source: string | null;
}

/** Days that lie between a report and its copies at most. */
export const MAX_DAYS_APART = 3;

/** Share of the runs of both together from which two texts are one, whatever else they hold. */
const VERBATIM = 0.6;
/** Shares of the shorter text, and least numbers, from which a kind of evidence speaks for one story. */
const MUCH_WORDED = { share: 0.3, least: 8 };
const WORDED = { share: 0.1, least: 5 };
const COUNTED = { share: 0.6, least: 2 };
const NAMED = { share: 0.3, least: 2 };
const QUOTED = { share: 0.3, least: 4 };
const TITLED = { share: 0.5, least: 3 };
/** Of the figures of one text, the other has at least this share where both have several. */
const CONTRADICTED = 0.2;
/** Kinds of evidence that it takes: one alone is a template, a topic, or a busy spokesman. */
const KINDS = 3;

/**
 * Three kinds of evidence out of five, of which one is the figures or the words that somebody is quoted with. All but
 * figures and wording count only where the texts are about one subject. Where both have figures and share next to none,
 * they are two stories in one form.
 */
export function isSameStory(a: Told, b: Told): boolean {
  if (daysBetween(a.day, b.day) > MAX_DAYS_APART) return false;
  const figures = common(a.print.figures, b.print.figures);
  if (figures.fewer >= 2 && figures.shared < CONTRADICTED * figures.fewer) return false;
  const runs = common(a.print.runs, b.print.runs);
  if (share(runs) >= VERBATIM && reaches(runs, WORDED)) return true;
  const counted = reaches(figures, COUNTED);
  const isOnOne = isAbout(a.print, b.print) || isAbout(b.print, a.print);
  const quoted = isOnOne && reaches(common(a.print.quotes, b.print.quotes), QUOTED);
  if (counted && reaches(runs, MUCH_WORDED)) return true;
  const named = isOnOne && reaches(common(a.print.names, b.print.names), NAMED);
  const alike = isOnOne && (isOneSource(a, b) || reaches(common(a.print.title, b.print.title), TITLED));
  const kinds = [counted, quoted, reaches(runs, WORDED), named, alike].filter(Boolean).length;
  return (counted || quoted) && kinds >= KINDS;
}

function isOneSource(a: Told, b: Told): boolean {
  return a.source !== null && a.source === b.source;
}

/** Whether `other` names what `one` is about. */
function isAbout(one: Print, other: Print): boolean {
  const mentioned = new Set([...other.names, ...other.subjects]);
  return one.subjects.some((subject) => mentioned.has(subject));
}

/** Share of their runs of words that two texts have in common, 0 to 1. */
export function resemblance(a: Print, b: Print): number {
  return share(common(a.runs, b.runs));
}

interface Common {
  readonly shared: number;
  /** Values of the smaller set, and of both together. */
  readonly fewer: number;
  readonly all: number;
}

/** Where a set was cut to its least hashes, only the range counts in which both are whole. */
function common(a: readonly number[], b: readonly number[]): Common {
  const end = Math.min(endOf(a), endOf(b));
  const left = a.filter((value) => value <= end);
  const right = new Set(b.filter((value) => value <= end));
  const shared = left.filter((value) => right.has(value)).length;
  return { shared, fewer: Math.min(left.length, right.size), all: left.length + right.size - shared };
}

function share({ shared, all }: Common): number {
  return all === 0 ? 0 : shared / all;
}

function reaches({ shared, fewer }: Common, needed: { share: number; least: number }): boolean {
  return shared >= needed.least && shared >= needed.share * fewer;
}

function endOf(values: readonly number[]): number {
  return values.length < MAX_VALUES ? Number.POSITIVE_INFINITY : values[MAX_VALUES - 1]!;
}

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;
}
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Hashes of each kind that an article is found by. */
const KEYS = { figures: 24, quotes: 16, runs: 8 } as const;
/** Days in which a key counts: the same figure in another season is another key. */
const KEY_DAYS = 4;

/**
 * What an article is found by among others: two that tell one story share one of these, as good as always. Signed 32-bit
 * integers. Each counts for some days only, so no figure or phrase of everyday use collects more than these hold.
 */
export function storyKeys({ print, day }: Pick<Told, 'print' | 'day'>): number[] {
  return keysOf(print, spanOf(day));
}

/** The keys under which others may have what an article shares with them: those of its days and of the days around. */
export function keysAround({ print, day }: Pick<Told, 'print' | 'day'>): number[] {
  const span = spanOf(day);
  return [span - 1, span, span + 1].flatMap((near) => keysOf(print, near));
}

function spanOf(day: string): number {
  return Math.floor(Date.parse(day) / DAY_MS / KEY_DAYS);
}

function keysOf(print: Print, span: number): number[] {
  const kinds = Object.keys(KEYS) as (keyof typeof KEYS)[];
  const keys = kinds.flatMap((kind, i) =>
    print[kind].slice(0, KEYS[kind]).map((value) => Math.imul(value ^ (span * 4 + i), 0x9e3779b1)),
  );
  return [...new Set(keys)];
}

/**
 * Articles that tell one story, as lists of their places in `told`; who tells it alone is a list of one. A copy of a copy
 * belongs to the story.
 */
export function storiesOf(told: readonly Told[]): number[][] {
  const leader = told.map((_, i) => i);
  const leaderOf = (i: number): number => {
    let at = i;
    while (leader[at] !== at) at = leader[at]!;
    return at;
  };
  for (const [a, b] of pairsToCompare(told)) {
    const [first, second] = [leaderOf(a), leaderOf(b)].sort((x, y) => x - y) as [number, number];
    if (first !== second && isSameStory(told[a]!, told[b]!)) leader[second] = first;
  }
  const stories = new Map<number, number[]>();
  told.forEach((_, i) => {
    const first = leaderOf(i);
    stories.set(first, [...(stories.get(first) ?? []), i]);
  });
  return [...stories.values()];
}

/** Each pair that shares a key, once. */
function* pairsToCompare(told: readonly Told[]): Generator<[number, number]> {
  const holders = new Map<number, number[]>();
  for (const [i, one] of told.entries()) {
    const near = new Set(keysAround(one).flatMap((key) => holders.get(key) ?? []));
    for (const other of near) yield [other, i];
    for (const key of storyKeys(one)) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [i]);
      else known.push(i);
    }
  }
}
