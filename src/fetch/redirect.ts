import { fail, ok, type Result } from '../failure.ts';
import { type Answer, header } from './exchange.ts';
import { readTarget } from './target.ts';

/** What one request led to: what was looked for, or another URL. */
export type Step<T> = { readonly done: T } | { readonly next: URL };

/** Takes steps until one is the last; every step checks its URL anew. Failure: FETCH_REDIRECTS. */
export async function follow<T>(
  start: URL,
  maxRedirects: number,
  step: (url: URL) => Promise<Result<Step<T>>>,
): Promise<Result<T>> {
  const seen = new Set<string>();
  let url = start;
  while (seen.size <= maxRedirects) {
    seen.add(url.href);
    const result = await step(url);
    if (!result.ok) return result;
    if ('done' in result.value) return ok(result.value.done);
    url = result.value.next;
    if (seen.has(url.href)) return fail('FETCH_REDIRECTS', `${start.href} redirects in a circle`);
  }
  return fail('FETCH_REDIRECTS', `${start.href} redirects more than ${maxRedirects} times`);
}

/** Where a redirect leads. Failures: FETCH_PROTOCOL without a Location, FETCH_REDIRECTS where that is no web address. */
export function redirectTarget(answer: Answer): Result<URL> {
  const location = header(answer, 'location');
  if (location === null) return fail('FETCH_PROTOCOL', `${answer.url.href} redirects to nowhere`);
  const target = readTarget(location, answer.url);
  return target.ok ? target : fail('FETCH_REDIRECTS', `${answer.url.href} redirects astray: ${target.message}`);
}
