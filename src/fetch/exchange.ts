import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { fail, ok, type Result } from '../failure.ts';
import { decompress } from './decompress.ts';
import { failureOf } from './errors.ts';

/** The head of an answer; `body` must be read or destroyed. */
export interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readable;
}

export interface Request {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** One GET, no redirect followed. Failures: those of errors.ts. */
export async function send(dispatcher: Dispatcher, { url, headers, signal }: Request): Promise<Result<Answer>> {
  try {
    const path = url.pathname + url.search;
    const answer = await dispatcher.request({ origin: url.origin, path, method: 'GET', headers, signal });
    // What goes wrong while nobody reads must not end the process; who reads gets the error from the stream.
    answer.body.on('error', () => {});
    return ok({ url, status: answer.statusCode, headers: answer.headers, body: answer.body });
  } catch (error) {
    return failureOf(error, `fetching ${url.href}`);
  }
}

/**
 * The body, unpacked. With `overflow: 'cut'` a longer one ends after `maxBytes`; else it fails with FETCH_TOO_LARGE,
 * before any of it is read where the server tells its length.
 */
export async function readBody(
  answer: Answer,
  maxBytes: number,
  overflow: 'fail' | 'cut' = 'fail',
): Promise<Result<Buffer>> {
  const tooLarge = fail('FETCH_TOO_LARGE', `${answer.url.href} is larger than ${maxBytes} bytes`);
  if (overflow === 'fail' && Number(header(answer, 'content-length')) > maxBytes) return discard(answer, tooLarge);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > maxBytes) break; // leaving the loop destroys the stream, and with it the connection
    }
  } catch (error) {
    return failureOf(error, `reading ${answer.url.href}`);
  }
  if (size > maxBytes && overflow === 'fail') return tooLarge;
  return decompress(Buffer.concat(chunks), header(answer, 'content-encoding'), maxBytes);
}

/** Ends an answer whose body nobody wants, and hands on what was decided instead. */
export function discard<T>(answer: Answer, decision: T): T {
  answer.body.destroy();
  return decision;
}

/** A header's value; the first where it is repeated. */
export function header(answer: Answer, name: string): string | null {
  const value = answer.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** A header's values, where it is repeated with a line each. */
export function headerLines(answer: Answer, name: string): string | null {
  const value = answer.headers[name];
  return (Array.isArray(value) ? value.join('\n') : value) ?? null;
}
