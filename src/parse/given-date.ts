import { fail, ok, type Result } from '../failure.ts';
import { readDate } from './date-text.ts';

/** A date of publication that was given must be one. */
export function readPublished(given: string | null, code: 'USAGE' | 'INPUT_INVALID'): Result<string | null> {
  if (given === null) return ok(null);
  const date = readDate(given);
  return date === null ? fail(code, `"${given}" is not a date; write it as 2026-05-27`) : ok(date);
}
