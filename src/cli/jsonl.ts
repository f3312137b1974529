import { createInterface } from 'node:readline';
import { type Failure, fail, OutlayError } from '../failure.ts';
import { printJsonLine } from './output.ts';

interface LineError {
  readonly code: string;
  readonly message: string;
}
export type LineAnswer = object | Failure;

/**
 * Answers each line of standard input with one line, in input order: `{"id", …answer}` or `{"id","error":{…}}`. A line
 * that fails stops nothing; `answer` may return a Failure or throw.
 */
export async function answerLines(
  answer: (line: Record<string, unknown>) => LineAnswer | Promise<LineAnswer>,
): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    if (line.trim() !== '') await printJsonLine(await answerLine(line, answer));
  }
}

async function answerLine(
  line: string,
  answer: (line: Record<string, unknown>) => LineAnswer | Promise<LineAnswer>,
): Promise<object> {
  const parsed = parseLine(line);
  if (parsed === null) return { id: null, error: errorOf(fail('INPUT_INVALID', 'the line is not a JSON object')) };
  const id = parsed.id ?? null;
  try {
    const value = await answer(parsed);
    return isFailure(value) ? { id, error: errorOf(value) } : { id, ...value };
  } catch (error) {
    if (error instanceof OutlayError) return { id, error: errorOf(error.failure) };
    return { id, error: { code: 'STAGE_CRASHED', message: error instanceof Error ? error.message : String(error) } };
  }
}

function parseLine(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function isFailure(value: LineAnswer): value is Failure {
  return 'ok' in value && value.ok === false;
}

function errorOf({ code, message }: Failure): LineError {
  return { code, message };
}

/** A string field of an input line, null where absent. Throws INPUT_INVALID for another type. */
export function stringField(line: Record<string, unknown>, name: string): string | null {
  const value = line[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new OutlayError(fail('INPUT_INVALID', `"${name}" must be a string`));
  return value;
}

/** As {@link stringField}, but the field must be there. */
export function requiredField(line: Record<string, unknown>, name: string): string {
  const value = stringField(line, name);
  if (value === null) throw new OutlayError(fail('INPUT_INVALID', `"${name}" is missing`));
  return value;
}
