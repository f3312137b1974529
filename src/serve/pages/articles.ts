import { counted, formatInstant, publisherName } from '../../format.ts';
import type { ArticleView } from '../../store/queries.ts';
import { STAGES } from '../../store/schema.ts';
import type { ArticleFilter, Asked } from '../filter.ts';
import { type Html, html, type Part } from '../html.ts';
import { layout } from '../layout.ts';
import { day, filterForm, table } from '../parts.ts';

export interface ArticlesPage {
  readonly asked: Asked<ArticleFilter>;
  /** Null where the filter is a bad one. */
  readonly articles: readonly ArticleView[] | null;
  /** True where more articles match than are listed. */
  readonly more: boolean;
}

const COLUMNS = [
  { name: 'Article', kind: 'main' },
  { name: 'Publisher' },
  { name: 'Published' },
  { name: 'Stage' },
  { name: 'Claims', kind: 'number' },
  { name: 'Reason', kind: 'wide' },
] as const;

export function articlesPage({ asked, articles, more }: ArticlesPage): Html {
  const main = html`<h1>Articles</h1>
<p class="lead">Everything that the ledger has seen, newest first: <em>discovered</em> ones are to be fetched,
<em>fetched</em> ones to be read, <em>extracted</em> ones were read; <em>skipped</em> and <em>failed</em> ones say why not.</p>
${filterForm('/articles', asked, [
  { name: 'stage', label: 'Stage', choices: STAGES.map((stage) => [stage, stage]) },
  { name: 'company', label: 'Company', placeholder: 'any name or alias' },
  { name: 'since', label: 'Since', placeholder: '2026-05-01' },
])}
${articles !== null && listing(articles, more)}`;
  return layout({ title: 'Articles', section: '/articles', main });
}

function listing(articles: readonly ArticleView[], more: boolean): Html {
  if (articles.length === 0) return html`<p class="empty">No article here.</p>`;
  return table(caption(articles.length, more), COLUMNS, articles.map(row));
}

function caption(count: number, more: boolean): string {
  return more ? `The newest ${count} articles; the filter shows others.` : `${counted(count, 'article')}.`;
}

function row(article: ArticleView): Part[] {
  return [
    html`<a href="/articles/${article.id}">${article.title ?? article.hintTitle ?? article.url}</a>`,
    publisherName(article),
    day(article.publishedOn),
    html`<span class="stage ${article.stage}">${article.stage}</span>`,
    article.claims,
    reason(article),
  ];
}

/** Why an article has no claims, in the words of the failure; nothing for one that was read, or waits for its turn. */
function reason({ code, message, retryCode, retryMessage, retryAt }: ArticleView): Part {
  if (code !== null) return html`<code>${code}</code> ${message}`;
  if (retryCode === null || retryAt === null) return null;
  return html`<code>${retryCode}</code> ${retryMessage} – next try ${formatInstant(retryAt)}`;
}
