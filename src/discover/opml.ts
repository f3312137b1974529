/** Lists of sources as OPML 2.0, which feed readers exchange. */
import { generateOpml, parseOpml } from 'feedsmith';
import { fail, ok, type Result } from '../failure.ts';
import { decodeFeed } from './decode.ts';
import { mendReferences } from './entities.ts';
import { recognise } from './kind.ts';
import { plainTitle } from './text.ts';
import { normalizeUrl } from './url.ts';

export interface ListedSource {
  readonly url: string;
  readonly title: string | null;
  readonly kind: 'feed' | 'sitemap' | 'links';
  /** Of kind `links`. */
  readonly pattern: string | null;
  readonly whole: boolean;
}

export interface SourceList {
  readonly sources: readonly ListedSource[];
  /** Outlines that look like feeds but have no usable address. */
  readonly unusable: number;
}

/** Most sources of one list. */
const MAX_SOURCES = 10_000;
const MAX_DEPTH = 32;
/** Largest list in UTF-16 code units. */
const MAX_LENGTH = 16 * 1024 * 1024;

/** Attributes of our own: what OPML has no word for. Other programs leave them alone. */
const OWN = ['outlayKind', 'outlayPattern', 'outlayWhole'] as const;

interface Outline {
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly xmlUrl?: string | undefined;
  readonly outlayKind?: unknown;
  readonly outlayPattern?: unknown;
  readonly outlayWhole?: unknown;
  readonly outlines?: readonly Outline[] | undefined;
}

/** The sources of an OPML list, folders flattened, each address once. Failure: INPUT_INVALID. */
export function readOpml(content: string | Uint8Array): Result<SourceList> {
  const text = decodeFeed(content);
  if (!text.ok) return fail('INPUT_INVALID', text.message.replace('feed', 'list'));
  const { kind, body } = recognise(text.value);
  if (kind !== 'opml' || body.length > MAX_LENGTH) return fail('INPUT_INVALID', 'this is no OPML list');
  try {
    const document = parseOpml(mendReferences(body), { extraOutlineAttributes: OWN });
    return ok(flatten((document.body?.outlines ?? []) as readonly Outline[]));
  } catch (cause) {
    return fail('INPUT_INVALID', 'this OPML list is broken', { cause });
  }
}

function flatten(outlines: readonly Outline[]): SourceList {
  const sources = new Map<string, ListedSource>();
  let unusable = 0;
  const visit = (outline: Outline, depth: number) => {
    if (outline.xmlUrl !== undefined && sources.size < MAX_SOURCES) {
      const source = sourceOf(outline);
      if (source === null) unusable += 1;
      else if (!sources.has(source.url)) sources.set(source.url, source);
    }
    if (depth < MAX_DEPTH) for (const child of outline.outlines ?? []) visit(child, depth + 1);
  };
  for (const outline of outlines) visit(outline, 0);
  return { sources: [...sources.values()], unusable };
}

function sourceOf({ xmlUrl, title, text, outlayKind, outlayPattern, outlayWhole }: Outline): ListedSource | null {
  const url = normalizeUrl(xmlUrl?.trim() ?? '');
  if (url === null) return null;
  const pattern = outlayKind === 'links' && typeof outlayPattern === 'string' ? outlayPattern : null;
  const kind = pattern !== null ? 'links' : outlayKind === 'sitemap' ? 'sitemap' : 'feed';
  const name = plainTitle(title ?? text);
  // A list must call each of its outlines something: what has no name goes by its address.
  return { url, title: name === xmlUrl ? null : name, kind, pattern, whole: outlayWhole === 'true' };
}

/** The list as OPML; `made` is its date. */
export function writeOpml(sources: readonly ListedSource[], made: Date): string {
  const outlines = sources.map(({ url, title, kind, pattern, whole }) => ({
    text: title ?? url,
    type: 'rss',
    xmlUrl: url,
    ...(kind === 'feed' ? {} : { outlayKind: kind }),
    ...(pattern === null ? {} : { outlayPattern: pattern }),
    ...(whole ? { outlayWhole: 'true' } : {}),
  }));
  const document = { head: { title: 'Sources of Outlay', dateCreated: made }, body: { outlines } };
  return generateOpml(document, { extraOutlineAttributes: OWN });
}
