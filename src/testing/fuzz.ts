/** Mutated fixture pages through parse and extract, within bounds of time and memory a page. */
import { expect } from 'vitest';
import { registry } from '../companies/registry.ts';
import { extractClaims } from '../extract/extract.ts';
import { parsePage } from '../parse/article.ts';
import { mutate, seeded } from './mutate.ts';
import { fixturePages } from './pages.ts';

const MAX_MS = 2_000;
const MB = 1024 * 1024;
/** Bytes that the heap may grow by in reading a page. */
const maxGrowth = (page: string) => 64 * MB + 20 * Buffer.byteLength(page);

function read(html: string): void {
  const article = parsePage({ html, url: 'https://example.com/a' });
  if (article.ok) extractClaims(article.value, registry);
}

/** Fails with the seed of the first page that is out of bounds. */
export function fuzz({ pages, seed }: { pages: number; seed: number }): void {
  const sources = fixturePages('pages', 'site').map(String);
  for (const source of sources) read(source); // what is loaded once is no page's growth
  for (let i = 0; i < pages; i++) {
    const random = seeded(seed * 1_000_000 + i);
    const page = mutate(sources[Math.floor(random() * sources.length)]!, random);
    const before = process.memoryUsage().heapUsed;
    const start = performance.now();
    expect(() => read(page), `page ${i} of seed ${seed}`).not.toThrow();
    expect(performance.now() - start, `milliseconds of page ${i} of seed ${seed}`).toBeLessThan(MAX_MS);
    const growth = process.memoryUsage().heapUsed - before;
    expect(growth, `bytes of heap for page ${i} of seed ${seed}`).toBeLessThan(maxGrowth(page));
  }
}
