/** Names in the environment that are no settings, and may be meant as one. */
import { SETTINGS } from './config.ts';

/** A name of ours that is further from every setting is no slip; one without our prefix may well be another program's. */
const MAX_SLIPS = 3;
const MAX_FOREIGN_SLIPS = 2;

/** The names that are set, not empty, and unknown: all that begin with OUTLAY_, and what nearly is a setting's name. */
export function unknownNames(env: NodeJS.ProcessEnv): string[] {
  return Object.keys(env).filter((name) => env[name] !== '' && !SETTINGS.includes(name) && isMeantForUs(name));
}

function isMeantForUs(name: string): boolean {
  if (name.startsWith('OUTLAY_')) return !name.startsWith('OUTLAY_TEST_');
  return nearest(name).slips <= MAX_FOREIGN_SLIPS;
}

/** `DATBASE_URL is not a setting; did you mean DATABASE_URL?`; null where it resembles none. */
export function suggestion(name: string): string | null {
  const { setting, slips } = nearest(name);
  return slips > MAX_SLIPS ? null : `${name} is not a setting; did you mean ${setting}?`;
}

function nearest(name: string): { readonly setting: string; readonly slips: number } {
  const all = SETTINGS.map((setting) => ({ setting, slips: distance(name.toUpperCase(), setting) }));
  return all.reduce((best, one) => (one.slips < best.slips ? one : best));
}

/** Letters to put in, take out or change: https://en.wikipedia.org/wiki/Levenshtein_distance */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
