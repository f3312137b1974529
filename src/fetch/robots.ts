import { normalizeOctets, pathOf, type RobotsRecord, recordsOf } from './robots-text.ts';

/** What one robots.txt says to one crawler. */
export interface RobotsRules {
  /** `url` may be absolute or a path; one that is neither counts as `/`. */
  allows(url: string): boolean;
  readonly crawlDelayMs: number | null;
}

interface Rule {
  readonly allow: boolean;
  /** Octets of the pattern: the longest rule that matches decides. */
  readonly length: number;
  /** What stands between the pattern's wildcards. */
  readonly pieces: readonly string[];
  /** True where the pattern ends in `$`. */
  readonly toEnd: boolean;
}

interface Group {
  readonly rules: Rule[];
  crawlDelayMs: number | null;
}

const EVERYONE = '*';

/**
 * The rules of a robots.txt for a crawler, by RFC 9309. `agent` is a product token or a User-Agent header; a file that
 * is no robots.txt at all allows everything. Takes the leniencies of Google's open-source parser where the RFC is silent.
 */
export function readRobots(content: string | Uint8Array, agent: string): RobotsRules {
  const token = crawlerToken(agent);
  const groups = groupsOf(recordsOf(content), new Set([token, EVERYONE]));
  const group = groups.get(token) ?? groups.get(EVERYONE);
  const rules = (group?.rules ?? []).sort(byPrecedence);
  return {
    crawlDelayMs: group?.crawlDelayMs ?? null,
    allows(url) {
      const path = normalizeOctets(pathOf(url), 'url');
      return path === '/robots.txt' || (rules.find((rule) => matches(rule, path))?.allow ?? true);
    },
  };
}

/** Longest first; of two that are as long, the one that allows (2.2.2). */
function byPrecedence(a: Rule, b: Rule): number {
  return b.length - a.length || Number(b.allow) - Number(a.allow);
}

/**
 * The groups of those tokens that are asked for. The agents of a group are listed until its first rule; several groups of
 * one agent are one (2.2.1).
 */
function groupsOf(records: readonly RobotsRecord[], tokens: ReadonlySet<string>): Map<string, Group> {
  const groups = new Map<string, Group>();
  let current = new Set<Group>();
  let listing = false;
  for (const { key, value } of records) {
    if (key === 'user-agent') {
      if (!listing) current = new Set();
      listing = true;
      const token = groupToken(value);
      if (tokens.has(token)) current.add(groupNamed(groups, token));
    } else if (key === 'crawl-delay') {
      for (const group of current) group.crawlDelayMs = readDelay(value) ?? group.crawlDelayMs;
    } else {
      listing = false;
      for (const group of current) group.rules.push(...rulesOf(key === 'allow', value));
    }
  }
  return groups;
}

function groupNamed(groups: Map<string, Group>, token: string): Group {
  const group = groups.get(token) ?? { rules: [], crawlDelayMs: null };
  groups.set(token, group);
  return group;
}

/** `FooBot/1.2 (comment)` in a file addresses `foobot`. */
function groupToken(value: string): string {
  return /^[^\s/]*/.exec(value)![0].toLowerCase();
}

/** The crawler `Outlay/0.1.0 (+…)` is `outlay`; one without a name listens to what is said to everyone. */
function crawlerToken(agent: string): string {
  return agent.split('/', 1)[0]!.trim().toLowerCase() || EVERYONE;
}

function readDelay(value: string): number | null {
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Number(value) * 1_000 : null;
}

function rulesOf(allow: boolean, value: string): Rule[] {
  if (value === '') return [];
  const pattern = normalizeOctets(value, 'pattern');
  // Allowing a folder's index page allows the folder, as Google's parser has it.
  const folder = allow ? /^(.*\/)index\.html?$/.exec(pattern)?.[1] : undefined;
  return (folder === undefined ? [pattern] : [pattern, `${folder}$`]).map((text) => ruleOf(allow, text));
}

function ruleOf(allow: boolean, pattern: string): Rule {
  const toEnd = pattern.endsWith('$');
  const pieces = (toEnd ? pattern.slice(0, -1) : pattern).split(/\*+/);
  return { allow, length: pattern.length, pieces, toEnd };
}

/** Each piece at its earliest place leaves the most room for the next, so nothing needs trying twice. */
function matches({ pieces, toEnd }: Rule, path: string): boolean {
  const [first = '', ...rest] = pieces;
  if (!path.startsWith(first)) return false;
  const last = toEnd ? (rest.pop() ?? null) : null;
  let at = first.length;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  if (!toEnd) return true;
  return last === null ? at === path.length : at + last.length <= path.length && path.endsWith(last);
}
