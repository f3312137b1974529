/** What is not to be read again: the tombstones that `outlay forget` sets. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { pageKey, siteOf } from '../discover/page-key.ts';
import { batches } from './batches.ts';
import type { Tx } from './ledger.ts';
import { tombstone } from './schema.ts';

export type Tombstone = typeof tombstone.$inferSelect;

/** Those of the addresses that a tombstone stands for: of the page, of its host, or of a name above the host's. */
export async function forgottenAmong(db: Tx, urls: readonly string[]): Promise<Set<string>> {
  const keys = new Map(urls.map((url) => [url, [pageKey(url), ...hostsOf(url).map(hostKey)]]));
  const found = new Set<string>();
  for (const batch of batches([...new Set([...keys.values()].flat())])) {
    const rows = await db
      .select({ key: tombstone.key })
      .from(tombstone)
      .where(inArray(tombstone.key, [...batch]));
    for (const { key } of rows) found.add(key);
  }
  return new Set(urls.filter((url) => keys.get(url)!.some((key) => found.has(key))));
}

/** Whether a text of this site was deleted before, under whatever address. */
export async function isForgottenText(db: Tx, url: string, textDigest: string): Promise<boolean> {
  const rows = await db
    .select({ key: tombstone.key })
    .from(tombstone)
    .where(and(eq(tombstone.kind, 'page'), sql`${tombstone.textDigests} ? ${textDigest}`));
  const site = siteOfKey(pageKey(url));
  return rows.some(({ key }) => siteOfKey(key) === site);
}

function siteOfKey(key: string): string {
  return siteOf(`https://${key}`);
}

/** A host's key among those of pages: its home page has its name as key. */
export function hostKey(host: string): string {
  return `*.${host}`;
}

/** `a.b.example`, `b.example`, `example`; none for what is no web address. */
export function hostsOf(url: string): string[] {
  if (!/^https?:/.test(url)) return [];
  const labels = new URL(url).hostname.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
}

export async function listTombstones(db: Tx): Promise<Tombstone[]> {
  return db.select().from(tombstone).orderBy(asc(tombstone.createdAt), asc(tombstone.key));
}
