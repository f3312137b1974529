/** A snapshot read from its bytes to its claims: what a reading thread does, and all that it does. */
import type { Article, Claim } from '../claim.ts';
import { registry } from '../companies/registry.ts';
import { type Decision, EXTRACTOR, extractClaims } from '../extract/extract.ts';
import { type Failure, ok, type Result } from '../failure.ts';
import { parsePage } from '../parse/article.ts';
import { checkReadable } from '../parse/readable.ts';
import { parseText } from '../parse/text.ts';
import { sketch } from '../reconcile/sketch.ts';

export interface SnapshotBytes {
  readonly body: Uint8Array;
  readonly finalUrl: string;
  readonly contentType: string | null;
  /** Known from elsewhere; wins over what the page says. */
  readonly published?: string | null;
}

export interface Reading {
  readonly article: Article;
  /** Why there was nothing to extract (its language, no text); null where there was. */
  readonly unreadable: Failure | null;
  readonly claims: readonly Claim[];
  /** Every amount that was seen, kept or dropped. */
  readonly decisions: readonly Decision[];
  /** MinHash values of the text, for near-copies. */
  readonly sketch: number[] | null;
  readonly extractor: string;
}

/** Failures: those of `parsePage` and `parseText`. */
export function readPage(snapshot: SnapshotBytes): Result<Reading> {
  const parsed = parse(snapshot);
  if (!parsed.ok) return parsed;
  const article = parsed.value;
  const unreadable = checkReadable(article);
  if (unreadable !== null)
    return ok({ article, unreadable, claims: [], decisions: [], sketch: null, extractor: EXTRACTOR });
  const { claims, decisions } = extractClaims(article, registry);
  return ok({ article, unreadable, claims, decisions, sketch: sketch(article.text), extractor: EXTRACTOR });
}

function parse({ body, finalUrl, contentType, published = null }: SnapshotBytes): Result<Article> {
  // A Buffer comes out of a thread's mail as a plain Uint8Array.
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  if (contentType?.startsWith('text/plain')) return parseText(bytes.toString('utf8'), { url: finalUrl, published });
  return parsePage({ html: bytes, url: finalUrl, contentType, published });
}
