/** Gold articles as the pages that they might have stood on. */
import { readdirSync, readFileSync } from 'node:fs';
import type { GoldArticle } from '../claim.ts';
import { projectPath } from '../project.ts';

export function goldArticles(folder = projectPath('fixtures', 'gold')): GoldArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as GoldArticle);
}

/** How the text of an article is written into its page. */
export type Disguise = (html: string) => string;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const references = (pattern: RegExp, write: (code: number) => string) => (html: string) =>
  html.replace(pattern, (sign) => write(sign.codePointAt(0)!));

export const DISGUISES: ReadonlyArray<readonly [string, Disguise]> = [
  ['plain text', (html) => html],
  ['decimal references', references(/[^\p{L}\p{N}\s<>&;/="]/gu, (code) => `&#${code};`)],
  ['hexadecimal references', references(/[^\p{L}\p{N}\s<>&;/="]/gu, (code) => `&#x${code.toString(16)};`)],
  ['no-break spaces', (html) => html.replace(/(?<=\d) (?=\p{L})/gu, '&nbsp;')],
  ['marked numbers', (html) => html.replace(/\d+(?:[.,]\d+)*(?!\d|;)/g, '<b>$&</b><!-- -->')],
  ['menus, boxes and scripts between paragraphs', (html) => html.replaceAll('</p>', `</p>${BOX}`)],
];

const BOX = `<aside><ul>${'<li><a href="/x">The week in pictures</a></li>'.repeat(6)}</ul></aside><script>ads.push({id:"a-1",sizes:[[300,250]]})</script>`;

export function renderPage({ id, title, text, published }: GoldArticle, disguise: Disguise = (html) => html): string {
  const paragraphs = text.split('\n\n').map((one) => `<p>${escaped(one)}</p>`);
  const date = published === null ? '' : `<meta property="article:published_time" content="${published}">`;
  const name = escaped(title ?? id);
  return `<!doctype html><html lang="en"><head><title>${name}</title>${date}</head>
<body><nav><a href="/">Home</a></nav><article><h1>${disguise(name)}</h1>
${disguise(paragraphs.join('\n'))}</article></body></html>`;
}
