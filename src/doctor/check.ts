/** One thing that is looked at, within its time, and what is said of it. */

import { DrizzleQueryError } from 'drizzle-orm/errors';

export type State = 'ok' | 'warn' | 'FAIL' | 'skipped';

export interface Verdict {
  readonly state: State;
  readonly found: string;
  /** Null where nothing is to be done, or nothing could be looked at. */
  readonly mend: string | null;
}

export interface Finding extends Verdict {
  readonly name: string;
}

export interface Check {
  readonly name: string;
  /** Never rejects; the same finding however often it is asked. */
  readonly finding: () => Promise<Finding>;
}

/** What several checks ask: a database, a Redis. */
export interface Subject<T> {
  /** What a check says that cannot ask it: `no database`. */
  readonly missing: string;
  /** Null where it cannot be had. */
  readonly get: () => Promise<T | null>;
}

type Look = () => Verdict | Promise<Verdict>;

export const LIMIT_MS = 8_000;

export const fine = (found: string): Verdict => ({ state: 'ok', found, mend: null });
export const warn = (found: string, mend: string): Verdict => ({ state: 'warn', found, mend });
export const bad = (found: string, mend: string): Verdict => ({ state: 'FAIL', found, mend });
export const skipped = (why: string): Verdict => ({ state: 'skipped', found: why, mend: null });

export function check(name: string, look: Look, limitMs = LIMIT_MS): Check {
  return { name, finding: once(async () => ({ name, ...(await judged(look, limitMs)) })) };
}

/** A check of `subject`; its time begins when the subject is there. */
export function checkOf<T>(
  name: string,
  { missing, get }: Subject<T>,
  look: (it: T) => Verdict | Promise<Verdict>,
): Check {
  const finding = async () => {
    const it = await get();
    return { name, ...(it === null ? skipped(missing) : await judged(() => look(it), LIMIT_MS)) };
  };
  return { name, finding: once(finding) };
}

/** The worst of several verdicts, with what is wrong in each; `otherwise` where nothing is. */
export function worst(verdicts: readonly Verdict[], otherwise: Verdict): Verdict {
  const wrong = verdicts.filter(({ state }) => state === 'warn' || state === 'FAIL');
  if (wrong.length === 0) return otherwise;
  const say = wrong.some(({ state }) => state === 'FAIL') ? bad : warn;
  return say(wrong.map(({ found }) => found).join('; '), [...new Set(wrong.map(({ mend }) => mend))].join('; '));
}

/** What an error says; some of Node's say it in their parts alone, drizzle's in their cause. */
export function messageOf(error: unknown): string {
  if (error instanceof DrizzleQueryError && error.cause !== undefined) return messageOf(error.cause);
  if (error instanceof AggregateError) return [...new Set(error.errors.map(messageOf))].join(', ');
  if (!(error instanceof Error)) return String(error);
  return error.message || (error as NodeJS.ErrnoException).code || error.name;
}

async function judged(look: Look, limitMs: number): Promise<Verdict> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Verdict>((resolve) => {
    const verdict = bad(
      `no answer within ${limitMs / 1000} s`,
      'see whether the other side is overloaded or out of reach',
    );
    timer = setTimeout(() => resolve(verdict), limitMs);
  });
  try {
    return await Promise.race([Promise.resolve().then(look), late]);
  } catch (error) {
    const message = messageOf(error);
    return bad(
      message,
      /NOPERM|permission/i.test(message) ? 'give the user that right' : 'mend what the message names',
    );
  } finally {
    clearTimeout(timer);
  }
}

export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
