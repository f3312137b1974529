/** A snapshot read from its bytes to its claims: what a reading thread does, and all that it does. */
import type { Article, Claim } from '../claim.ts';
import { registry } from '../companies/registry.ts';
import { type Decision, extractClaims } from '../extract/extract.ts';
import { EXTRACTOR } from '../extract/version.ts';
import { type Failure, ok, type Result } from '../failure.ts';
import { parsePage } from '../parse/article.ts';
import { readPageRules } from '../parse/page-rules.ts';
import { checkReadable } from '../parse/readable.ts';
import { parseText } from '../parse/text.ts';
import { type Print, printOf } from '../reconcile/print.ts';
import { NO_PAGE_RULES, type PageRules } from '../rights/rights.ts';

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
  /** What tells copies of it from other stories. */
  readonly print: Print | null;
  /** What the page itself says of its use. */
  readonly rules: PageRules;
  readonly extractor: string;
}

/** Failures: those of `parsePage` and `parseText`. */
export function readPage(snapshot: SnapshotBytes): Result<Reading> {
  const parsed = parse(snapshot);
  if (!parsed.ok) return parsed;
  const article = parsed.value;
  const read = { article, unreadable: checkReadable(article), rules: rulesOf(snapshot), extractor: EXTRACTOR };
  if (read.unreadable !== null) return ok({ ...read, claims: [], decisions: [], print: null });
  const { claims, decisions } = extractClaims(article, registry);
  return ok({ ...read, claims, decisions, print: printOf(article.title, article.text) });
}

function rulesOf({ body, contentType }: SnapshotBytes): PageRules {
  return isText(contentType) ? NO_PAGE_RULES : readPageRules(bytesOf(body));
}

function parse({ body, finalUrl, contentType, published = null }: SnapshotBytes): Result<Article> {
  const bytes = bytesOf(body);
  if (isText(contentType)) return parseText(bytes.toString('utf8'), { url: finalUrl, published });
  return parsePage({ html: bytes, url: finalUrl, contentType, published });
}

function isText(contentType: string | null): boolean {
  return contentType?.startsWith('text/plain') === true;
}

/** A Buffer comes out of a thread's mail as a plain Uint8Array. */
function bytesOf(body: Uint8Array): Buffer {
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}
