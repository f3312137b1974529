import type { FiscalYear } from '../../companies/company.ts';
import { fiscalYearOf } from '../../companies/fiscal-year.ts';
import type { Registry } from '../../companies/registry.ts';
import { counted, formatAttribution, formatBasis, formatInstant, publisherName } from '../../format.ts';
import { formatPeriod } from '../../period-name.ts';
import type { findArticle } from '../../store/articles.ts';
import type { ClaimRow } from '../../store/claims.ts';
import type { articlesOfStory } from '../../store/stories.ts';
import type { Version } from '../../store/versions.ts';
import { markEvidence, paragraphs, type Segment } from '../highlight.ts';
import { type Html, html, type Part } from '../html.ts';
import { layout } from '../layout.ts';
import { day, dollarsText, externalLink, figureText, statusBadge } from '../parts.ts';
import { LET_GO_WORDS, PUBLISHED_FROM_WORDS, PURPOSE_WORDS } from '../words.ts';
import { versionList } from './versions.ts';

export type ArticleRow = NonNullable<Awaited<ReturnType<typeof findArticle>>>;

export interface ArticlePage {
  readonly registry: Registry;
  readonly article: ArticleRow;
  /** In the order of the text. */
  readonly claims: readonly ClaimRow[];
  /** Claim id → id of its fact. */
  readonly facts: ReadonlyMap<string, string>;
  /** Those that tell the same story, this one among them, the first one first. */
  readonly story: Awaited<ReturnType<typeof articlesOfStory>>;
  /** Oldest first. */
  readonly versions: readonly Version[];
}

export function articlePage({ registry, article, claims, facts, story, versions }: ArticlePage): Html {
  const title = article.title ?? article.hintTitle ?? article.url;
  const evidence = claims.map(({ id, evidence }) => ({ claimId: id, evidence }));
  const numbers = new Map(claims.map(({ id }, i) => [id, i + 1]));
  const words = markEvidence({ title: article.title ?? '', text: article.text ?? '' }, evidence);
  const main = html`<p class="path"><a href="/articles">Articles</a> › ${publisherName(article)}</p>
<h1>${article.title === null ? title : words.title.map((segment) => marked(segment, numbers))}</h1>
${aboutArticle(article)}
<div class="reading">
<article lang="${languageTag(article.language)}" aria-label="Text">
${paragraphs(words.text).map((segments) => html`<p>${segments.map((segment) => marked(segment, numbers))}</p>\n`)}
${article.text === null && notRead(article)}
</article>
<section class="claims" aria-labelledby="claims">
<h2 id="claims">${counted(claims.length, 'claim')}</h2>
${claims.length === 0 && html`<p class="empty">No claim was found in this article.</p>`}
<ol>${claims.map((claim) =>
    claimItem(claim, fiscalYearOf(registry, claim.companyId), facts.get(claim.id), article.text === null),
  )}</ol>
${dropped(article)}
${toldBy(story, article.id)}
${versionList(versions, registry)}
</section>
</div>`;
  return layout({ title, section: '/articles', main });
}

/** Marks nest where claims share words; the mark of a claim's first evidence is its anchor, `claim-ID`. */
function marked({ text, claims, anchors, last }: Segment, numbers: ReadonlyMap<string, number>): Html {
  const words = claims.reduceRight<Part>(
    (inner, id) => html`<mark${anchors.includes(id) && html` id="claim-${id}"`}>${inner}</mark>`,
    text,
  );
  const notes = last.map((id) => {
    const number = numbers.get(id);
    return html`<a class="note" href="#about-${id}" aria-label="Claim ${number}">${number}</a>`;
  });
  return html`${words}${notes}`;
}

function aboutArticle(article: ArticleRow): Html {
  const {
    published,
    publishedFrom,
    hintPublished,
    byline,
    origin,
    section,
    truncated,
    paywalled,
    language,
    stage,
    code,
  } = article;
  const { retryCode, retryMessage, retryAt } = article;
  const from = PUBLISHED_FROM_WORDS[publishedFrom as keyof typeof PUBLISHED_FROM_WORDS];
  const flags = [
    truncated && 'the text is cut short',
    paywalled && 'for subscribers',
    published === null && 'no date',
    language !== null && language !== 'en' && `language: ${language}`,
  ].filter((flag) => flag !== false);
  return html`<dl class="about">
${entry('Publisher', publisherName(article))}
${entry('By', byline.join(', '))}
${entry('Published', published === null ? hintPublished && `${hintPublished} (the feed says so; the page has no date)` : [html`<time datetime="${published}">${published.replace('T', ' ')}</time>`, from && html` <small>${from}</small>`])}
${entry('Section', section)}
${entry('Copy of', origin)}
${entry('Stage', [stage, code !== null && html` <code>${code}</code> ${article.message}`])}
${entry('Put off', retryAt && html`until ${formatInstant(retryAt)}: <code>${retryCode}</code> ${retryMessage}`)}
${entry(
  'Note',
  flags.map((flag) => html`<span class="badge flag">${flag}</span> `),
)}
${entry('Original', externalLink(article.finalUrl ?? article.url, article.finalUrl ?? article.url))}
</dl>`;
}

function entry(name: string, value: Part): Part {
  const empty = value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);
  return !empty && html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function notRead({ stage, letGo, letGoAt }: ArticleRow): Html {
  if (letGo !== null)
    return html`<p class="empty">The text is not kept (${LET_GO_WORDS[letGo]}, ${letGoAt?.slice(0, 10)}).</p>`;
  return html`<p class="empty">${stage === 'failed' || stage === 'skipped' ? 'This article was not read.' : 'This article is still to be read.'}</p>`;
}

/** Amounts of money that became no claim, each in its words and with the reason. */
function dropped({ decisions, title, text }: ArticleRow): Part {
  const refused = (decisions ?? []).filter(({ outcome }) => outcome === 'dropped');
  const items = refused.map(({ rule, reason, evidence }) => {
    const passage = (evidence.in === 'title' ? title : text) ?? '';
    const before = passage.slice(Math.max(0, evidence.start - AROUND), evidence.start);
    const after = passage.slice(evidence.end, evidence.end + AROUND);
    return html`<li>…${before}<b>${evidence.quote}</b>${after}… <span class="why">${reason} <code>${rule}</code></span></li>`;
  });
  return (
    items.length > 0 &&
    html`<details><summary>${counted(items.length, 'amount')} that made no claim</summary>
<ul class="dropped">${items}</ul></details>`
  );
}

function toldBy(story: ArticlePage['story'], own: number): Part {
  const others = story.filter(({ id }) => id !== own);
  return (
    others.length > 0 &&
    html`<details><summary>${counted(others.length, 'other article')} of this story</summary>
<ul class="story">${others.map((one) => html`<li>${day(one.publishedOn)} <a href="/articles/${one.id}">${publisherName(one)}</a>: ${one.title}</li>`)}</ul></details>`
  );
}

/** UTF-16 code units shown to either side of an amount. */
const AROUND = 60;

function languageTag(language: string | null): string {
  return /^[a-z]{2,3}$/.test(language ?? '') ? language! : 'en';
}

/** `showsQuote`: where there is no text to show it in. */
function claimItem(
  claim: ClaimRow,
  fiscalYear: FiscalYear | null,
  factId: string | undefined,
  showsQuote: boolean,
): Html {
  const details: ReadonlyArray<readonly [name: string, value: Part]> = [
    ['In these words', showsQuote && html`<q>${claim.evidence[0]?.quote}</q>`],
    ['Spenders', claim.companies?.join(', ') ?? null],
    ['Period', formatPeriod(claim, fiscalYear)],
    ['Said as', claim.periodLabel],
    ['Who says so', formatAttribution(claim)],
    ['Scope', claim.scope],
    ['Project', claim.project],
    ['Where', claim.location],
    ['Amount is', claim.qualifier.replace('_', ' ')],
    ['For', claim.purpose.map((purpose) => PURPOSE_WORDS[purpose] ?? purpose).join(', ')],
    ['Basis', formatBasis(claim.basis)],
    ['Stated', claim.stated],
    ['Found by', html`<code>${claim.rule}</code>, confidence ${claim.confidence.toFixed(2)}`],
  ];
  return html`<li id="about-${claim.id}">
<p><b>${claim.company}</b> <span class="figure">${figureText(claim)}</span> ${statusBadge(claim.status)}</p>
<p class="usd">${dollarsText(claim)}</p>
<dl>${details.map(([name, value]) => entry(name, value))}</dl>
<p class="links">${!showsQuote && html`<a href="#claim-${claim.id}">In the text</a>`}${factId !== undefined && html` <a href="/facts/${factId}">The fact</a>`}</p>
</li>`;
}
