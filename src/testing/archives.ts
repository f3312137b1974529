/** Archives for tests and benches: pages like those of the news, in the proportions that are asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { packed, record, responseRecord } from '../archive/writer.ts';
import type { GoldArticle } from '../claim.ts';
import { projectPath } from '../project.ts';
import { goldArticles, renderPage } from './gold-pages.ts';
import { seeded } from './kills.ts';

export interface ArchiveOptions {
  readonly pages: number;
  readonly seed?: number;
  /** Ordinary pages to one with claims. */
  readonly plainToGold?: number;
  /** Also a page that repeats another's address, one that is not found, a picture, a revisit and a broken member, now and then. */
  readonly mishaps?: boolean;
}

/** The articles of `fixtures/plain`, which make no claim. */
export function plainArticles(): GoldArticle[] {
  const folder = projectPath('fixtures', 'plain');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const [title, ...text] = readFileSync(`${folder}/${name}`, 'utf8').split('\n\n');
      return { id: name, title: title!, text: text.join('\n\n'), published: '2026-05-27', claims: [] };
    });
}

/** Gzip members of a `.warc.gz`, one a record, page by page, so that a large archive need not be held at once. */
export function* archiveMembers({
  pages,
  seed = 1,
  plainToGold = 9,
  mishaps = false,
}: ArchiveOptions): Generator<Buffer> {
  const random = seeded(seed);
  const [gold, plain] = [goldArticles().filter(({ claims }) => claims.length > 0), plainArticles()];
  yield packed([record('warcinfo', Buffer.from('software: outlay tests\r\n'), { 'WARC-Date': DATE })]);
  for (let i = 0; i < pages; i += 1) {
    const from = i % (plainToGold + 1) === 0 ? gold : plain;
    const article = from[Math.floor(random() * from.length)]!;
    const named = mishaps && i % 23 === 22 ? i - 5 : i;
    const host = `news-${1 + (named % 7)}.test`;
    const url = `https://${host}/2026/05/${named}`;
    const body = pageAround(renderPage(article), random);
    const request = record('request', Buffer.from(`GET /${i} HTTP/1.1\r\n\r\n`), { 'WARC-Target-URI': url });
    yield packed([request, responseRecord({ url, date: DATE, body })]);
    if (mishaps) yield* mishap(i, host);
  }
}

const DATE = '2026-05-28T00:00:00Z';

function* mishap(i: number, host: string): Generator<Buffer> {
  const url = `https://${host}/other/${i}`;
  const date = DATE;
  const broken = packed([responseRecord({ url, date, body: '<p>Meta will spend $5 billion on plants.</p>' })]);
  broken[40]! ^= 0xff;
  if (i % 31 === 7) yield broken;
  if (i % 31 === 11) yield packed([responseRecord({ url, date, body: 'gone', status: 404 })]);
  if (i % 31 === 13) yield packed([responseRecord({ url, date, body: 'GIF89a', contentType: 'image/gif' })]);
  if (i % 31 === 17)
    yield packed([record('revisit', Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), { 'WARC-Target-URI': url })]);
}

/** With the scripts, menus and links that a page of the news has around its article; some 40 to 80 KB. */
function pageAround(html: string, random: () => number): string {
  const links = Array.from(
    { length: 120 },
    () => `<li><a href="/section/${random().toString(36).slice(2)}">Most read in this section today</a></li>`,
  );
  const script = `<script>window.ads=[${Array.from({ length: 400 + Math.floor(random() * 800) }, () => `{id:"${random().toString(36)}",size:[300,250]}`).join()}];</script>`;
  const menu = `<nav><ul>${links.join('')}</ul></nav>`;
  return html
    .replace('</head>', `${script}</head>`)
    .replace('<article>', `${menu}<article>`)
    .replace('</body>', `<footer>${menu}</footer></body>`);
}
