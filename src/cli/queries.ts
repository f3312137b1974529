/** `outlay claims`, `facts` and `articles`: one shape, three questions. */
import { type Command, Option } from 'commander';
import { type Amount, type Basis, type Claim, STATUSES } from '../claim.ts';
import { fail, OutlayError, unwrap } from '../failure.ts';
import { formatAmount, formatAttribution, formatBasis, formatInstant, publisherName, withIsoTimes } from '../format.ts';
import { formatPeriod } from '../period-name.ts';
import type { Ledger } from '../store/ledger.ts';
import type { ArticleView, Bounds, ClaimView, FactView, Filter } from '../store/queries.ts';
import { askLedger, type LedgerOptions, withLedgerOptions } from './ledger.ts';
import { printNote } from './output.ts';
import { printRows, type RowKind, type RowOptions, withRowOptions } from './rows.ts';
import type { Column } from './table.ts';

interface QueryOptions extends LedgerOptions, RowOptions {
  readonly company?: string;
  readonly period?: string;
  readonly status?: string;
  readonly since?: string;
  readonly limit: string;
}

interface Question<Row> extends RowKind<Row> {
  readonly description: string;
  readonly example: string;
  /** What the columns mean that do not say so themselves. */
  readonly explanation: string;
  readonly statuses: readonly string[];
  readonly ask: (ledger: Ledger, filter: Filter & { bounds: Bounds | undefined }) => Promise<Row[]>;
}

export const factColumns: ReadonlyArray<Column<FactView>> = [
  { title: 'COMPANY', value: ({ fact }) => fact.company, max: 28 },
  { title: 'AMOUNT', value: ({ fact, basis }) => figure(fact, basis), max: 52 },
  { title: 'PERIOD', value: ({ fact, fiscalYear }) => formatPeriod(fact, fiscalYear), max: 36 },
  { title: 'STATUS', value: ({ fact }) => fact.status },
  {
    title: 'FOR',
    value: ({ fact }) => fact.subject ?? (fact.scope === 'project' ? 'a project' : 'the company'),
    max: 24,
  },
  { title: 'WHO SAYS SO', value: ({ fact }) => formatAttribution(fact), max: 44 },
  { title: 'ARTICLES', value: ({ fact }) => String(fact.articles), align: 'right' },
  { title: 'ORIGINS', value: ({ fact }) => String(fact.origins), align: 'right' },
  // Other figures in its history: earlier ones, and ones that differ.
  { title: 'OTHER', value: ({ others }) => (others === 0 ? '' : String(others)), align: 'right' },
  { title: 'LINK', value: ({ article }) => article.url, max: 120 },
];

/** `+$4bn` for an increment, `$33.9bn (cash)` where its basis is known. */
function figure(one: Amount & Pick<Claim, 'measure'>, basis: Basis | null): string {
  const words = formatBasis(basis);
  return (one.measure === 'increment' ? '+' : '') + formatAmount(one) + (words === null ? '' : ` (${words})`);
}

const facts: Question<FactView> = {
  name: 'facts',
  description: 'What is known: one line a fact, with the articles and independent origins behind its figure.',
  example: 'outlay facts --company Meta --period 2026',
  explanation: `
Behind an AMOUNT stands what it counts, where an article says so: cash is what was paid in the period, with finance leases adds
what was leased. Two facts that differ by that do not contradict each other. A fiscal PERIOD has the company's name for it
and its months. ARTICLES and ORIGINS count the articles that give the figure, and the independent sources behind them; OTHER the
different figures in its history.`,
  statuses: STATUSES,
  ask: async ({ db }, filter) => {
    const [{ queryFacts }, { registry }] = await Promise.all([
      import('../store/queries.ts'),
      import('../companies/registry.ts'),
    ]);
    return queryFacts(db, registry, filter);
  },
  columns: factColumns,
  record: ({ fact: { companyKey: _, ...fact }, basis, article, claim, others, fiscalYear }) => ({
    ...fact,
    basis,
    periodName: formatPeriod(fact, fiscalYear),
    otherFigures: others,
    quote: claim.evidence[0]?.quote ?? null,
    url: article.url,
    publisher: article.publisher,
    published: article.published,
  }),
};

function quoteOf({ claim }: ClaimView): string {
  return claim.evidence[0]?.quote ?? '';
}

const claims: Question<ClaimView> = {
  name: 'claims',
  description: 'Who said what: one line a claim an article, newest first, with the exact words.',
  example: 'outlay claims --company ByteDance --since 2026-05-01 --csv',
  explanation: `
Quotes are cut at 100 characters; --full, --json, --jsonl and --csv give the whole. LINK is the page that says it.`,
  statuses: STATUSES,
  ask: async ({ db }, filter) => {
    const [{ queryClaims }, { registry }] = await Promise.all([
      import('../store/queries.ts'),
      import('../companies/registry.ts'),
    ]);
    return queryClaims(db, registry, filter);
  },
  columns: [
    { title: 'PUBLISHED', value: ({ article }) => article.publishedOn ?? '–' },
    { title: 'COMPANY', value: ({ claim }) => claim.company, max: 28 },
    { title: 'AMOUNT', value: ({ claim }) => figure(claim, claim.basis), max: 52 },
    { title: 'PERIOD', value: ({ claim, fiscalYear }) => formatPeriod(claim, fiscalYear), max: 36 },
    { title: 'STATUS', value: ({ claim }) => claim.status },
    { title: 'WHO SAYS SO', value: ({ claim }) => formatAttribution(claim), max: 44 },
    { title: 'PUBLISHER', value: ({ article }) => publisherName(article), max: 24 },
    { title: 'QUOTE', value: quoteOf, max: 100 },
    { title: 'LINK', value: ({ article }) => article.url, max: 200 },
  ],
  record: ({ claim: { companyKey: _, ...claim }, article, fiscalYear }) => ({
    ...claim,
    periodName: formatPeriod(claim, fiscalYear),
    quote: claim.evidence[0]?.quote ?? null,
    url: article.url,
    title: article.title,
    publisher: article.publisher,
    published: article.published,
  }),
};

const articles: Question<ArticleView> = {
  name: 'articles',
  description: 'What was read, and what became of it. --status here is the stage.',
  example: 'outlay articles --status skipped',
  explanation: `
FLAGS: truncated (the text is a stub), paywalled (for subscribers), no date (the page names no day of publication, so relative
periods have no dates), 1 of 35 (so many articles tell the same story, this one among them), version 2 (the page changed since it
was first read; the explorer shows how), not kept (text and snapshot were let go, and why).`,
  statuses: ['discovered', 'fetched', 'extracted', 'skipped', 'failed'],
  ask: async ({ db }, filter) => {
    const [{ queryArticles }, { registry }] = await Promise.all([
      import('../store/queries.ts'),
      import('../companies/registry.ts'),
    ]);
    if (filter.bounds !== undefined) throw new OutlayError(fail('USAGE', 'articles have no period; use --since'));
    return queryArticles(db, registry, filter);
  },
  columns: [
    { title: 'PUBLISHED', value: ({ publishedOn }) => publishedOn ?? '–' },
    { title: 'PUBLISHER', value: publisherName, max: 24 },
    { title: 'STAGE', value: stageOf },
    { title: 'NEXT TRY', value: ({ retryAt }) => (retryAt === null ? '' : formatInstant(retryAt)) },
    { title: 'CLAIMS', value: ({ claims: n }) => String(n), align: 'right' },
    { title: 'FLAGS', value: articleFlags },
    { title: 'WHY', value: ({ message, retryMessage }) => message ?? retryMessage ?? '', max: 60 },
    { title: 'TITLE', value: ({ title, hintTitle }) => title ?? hintTitle ?? '–', max: 70 },
    { title: 'LINK', value: ({ url }) => url, max: 120 },
  ],
  record: withIsoTimes,
};

/** `failed: FETCH_TLS`; `discovered, put off: FETCH_TIMEOUT` where another try follows. */
function stageOf({ stage, code, retryCode }: ArticleView): string {
  if (code !== null) return `${stage}: ${code}`;
  return retryCode === null ? stage : `${stage}, put off: ${retryCode}`;
}

function articleFlags({
  truncated,
  paywalled,
  stage,
  publishedOn,
  storyArticles,
  versions,
  letGo,
}: ArticleView): string {
  return [
    truncated ? 'truncated' : '',
    paywalled ? 'paywalled' : '',
    stage === 'extracted' && publishedOn === null ? 'no date' : '',
    storyArticles > 1 ? `1 of ${storyArticles}` : '',
    versions.length > 0 ? `version ${versions.at(-1)!.number}` : '',
    letGo === null ? '' : `not kept: ${letGo}`,
  ]
    .filter(Boolean)
    .join(', ');
}

export const registerFacts = (program: Command) => registerQuestion(program, facts);
export const registerClaims = (program: Command) => registerQuestion(program, claims);
export const registerArticles = (program: Command) => registerQuestion(program, articles);

function registerQuestion<Row>(program: Command, question: Question<Row>): void {
  const command = withLedgerOptions(program.command(question.name).description(question.description))
    .option('--company <name>', 'a company, by any name that it goes by')
    .option('--period <period>', 'periods within 2026, 2026-Q1, 2026-H2, 2026-05 or 2025..2027')
    .addOption(new Option('--status <status>').choices(question.statuses))
    .option('--since <date>', 'published on this day or later, 2026-05-01')
    .option('--limit <n>', 'at most so many lines', '1000');
  withRowOptions(command)
    .option('--full', 'cut no column, however wide')
    .addHelpText('after', `${question.explanation}\n\nExample:\n  ${question.example}`)
    .action(async (options: QueryOptions) => {
      const filter = await readFilter(options);
      const rows = await askLedger(question.name, options, (ledger) => question.ask(ledger, filter));
      await printRows(question, rows, options);
      if (rows.length === filter.limit) printNote(`these are the first ${filter.limit}; --limit shows more`);
    });
}

async function readFilter({
  company,
  period,
  status,
  since,
  limit,
}: QueryOptions): Promise<Filter & { bounds: Bounds | undefined }> {
  const { parseBounds } = await import('../store/queries.ts');
  if (since !== undefined && Number.isNaN(Date.parse(since)))
    throw usage(`--since ${since} is not a date; write 2026-05-01`);
  if (!/^[1-9]\d{0,6}$/.test(limit)) throw usage(`--limit ${limit} is not a number from 1 to 9999999`);
  const bounds = period === undefined ? undefined : unwrap(parseBounds(period));
  return { company, status, since, limit: Number(limit), bounds };
}

function usage(message: string): OutlayError {
  return new OutlayError(fail('USAGE', message));
}
