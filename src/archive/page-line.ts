/** A line `{"url", "html" or "text", "published"?}`: a page, as files of them hold it. */
import { normalizeUrl } from '../discover/url.ts';
import { fail, ok, type Result } from '../failure.ts';
import { readPublished } from '../parse/given-date.ts';

export interface PageLine {
  readonly url: string;
  /** HTML or plain text, as its type says. */
  readonly body: string;
  readonly contentType: string;
  readonly published: string | null;
}

/** Failures: INPUT_INVALID. */
export function readPageLine(line: string): Result<PageLine> {
  let value: { url?: unknown; html?: unknown; text?: unknown; published?: unknown };
  try {
    value = JSON.parse(line);
  } catch (cause) {
    return fail('INPUT_INVALID', 'it is not JSON', { cause });
  }
  const url = typeof value?.url === 'string' ? normalizeUrl(value.url) : null;
  const isHtml = typeof value?.html === 'string';
  const body = isHtml ? value.html : value?.text;
  if (url === null || typeof body !== 'string') return fail('INPUT_INVALID', 'it needs "url", and "html" or "text"');
  const published = readPublished(value.published == null ? null : String(value.published), 'INPUT_INVALID');
  if (!published.ok) return published;
  return ok({ url, body, contentType: `text/${isHtml ? 'html' : 'plain'}; charset=utf-8`, published: published.value });
}
