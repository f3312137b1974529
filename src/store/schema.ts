/** The tables of `migrations/` as drizzle sees them. Timestamps are ISO strings, as the database prints them. */
import {
  bigint,
  boolean,
  customType,
  date,
  doublePrecision,
  integer,
  jsonb,
  numeric,
  pgSchema,
  primaryKey,
  real,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Issue } from '../archive/unpack.ts';
import type { ArchiveFormat, BackfillRules, BatchCounts } from '../backfill/rules.ts';
import type { AttributionKind, Basis, Evidence, Measure, Purpose, Qualifier, Scope, Status } from '../claim.ts';
import type { Decision } from '../extract/extract.ts';
import type { FailureCode } from '../failure.ts';
import type { ClaimChange, SaidClaim } from '../reconcile/changes.ts';
import type { Role } from '../reconcile/facts.ts';
import type { Print } from '../reconcile/print.ts';

export const STAGES = ['discovered', 'fetched', 'extracted', 'skipped', 'failed'] as const;
export type Stage = (typeof STAGES)[number];
export type SourceKind = 'feed' | 'sitemap' | 'list' | 'links';
export type SourceState = 'active' | 'paused' | 'gone';
/** Why text and snapshot of an article are not kept any more. */
export type LetGo = 'noarchive' | 'unavailable_after' | 'unclaimed' | 'age';
/** Fresh news is fetched and read before what an archive or an old list brings. */
export type Priority = 'live' | 'backfill';
export type ArticleStep = 'fetch' | 'extract' | 'reconcile';

const outlay = pgSchema('outlay');
const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const id = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
const whole = () => numeric({ mode: 'number' });

export const source = outlay.table('source', {
  id: id(),
  url: text().notNull().unique(),
  kind: text().$type<SourceKind>().notNull(),
  title: text(),
  state: text().$type<SourceState>().notNull().default('active'),
  etag: text(),
  lastModified: text('last_modified'),
  checkedAt: time('checked_at'),
  nextCheckAt: time('next_check_at').notNull().defaultNow(),
  code: text().$type<FailureCode>(),
  message: text(),
  tries: integer().notNull().default(0),
  createdAt: time('created_at').notNull().defaultNow(),
  /** Of kind `links`: which links of the page are articles. */
  pattern: text(),
  /** Of a sitemap: old and undated entries are taken too. */
  whole: boolean().notNull().default(false),
  /** The sitemap index that names it. */
  parentId: bigint('parent_id', { mode: 'number' }),
  bodyDigest: text('body_digest'),
  /** Its ETag and Last-Modified stayed the same while it changed: they are sent no more. */
  validatorsLie: boolean('validators_lie').notNull().default(false),
  succeededAt: time('succeeded_at'),
  /** When an answer last had a body. */
  readAt: time('read_at'),
  /** When something new was last found. */
  changedAt: time('changed_at'),
  entries: integer(),
  newestAt: time('newest_at'),
  /** New entries a day, smoothed. */
  perDay: doublePrecision('per_day'),
  /** Failures since the last success, weighted. */
  failures: doublePrecision().notNull().default(0),
  /** Answers in a row that nothing is there. */
  misses: integer().notNull().default(0),
  /** Seconds until the next check, and what decided that. */
  waitS: integer('wait_s'),
  waitWhy: text('wait_why'),
});

export const article = outlay.table('article', {
  id: id(),
  url: text().notNull().unique(),
  sourceId: bigint('source_id', { mode: 'number' }),
  stage: text().$type<Stage>().notNull().default('discovered'),
  code: text().$type<FailureCode>(),
  message: text(),
  failedStep: text('failed_step').$type<ArticleStep>(),
  hintTitle: text('hint_title'),
  hintPublished: text('hint_published'),
  finalUrl: text('final_url'),
  canonicalUrl: text('canonical_url'),
  title: text(),
  byline: jsonb().$type<string[]>().notNull().default([]),
  publisher: text(),
  published: text(),
  publishedOn: date('published_on'),
  publishedFrom: text('published_from'),
  modified: text(),
  language: text(),
  text: text(),
  origin: text(),
  section: text(),
  truncated: boolean().notNull().default(false),
  paywalled: boolean().notNull().default(false),
  pageKey: text('page_key').unique(),
  canonicalKey: text('canonical_key'),
  textDigest: text('text_digest'),
  print: jsonb().$type<Print>(),
  storyKeys: integer('story_keys').array(),
  storyId: text('story_id'),
  letGo: text('let_go').$type<LetGo>(),
  letGoAt: time('let_go_at'),
  keepUntil: time('keep_until'),
  decisions: jsonb().$type<readonly Decision[]>(),
  extractor: text(),
  discoveredAt: time('discovered_at').notNull().defaultNow(),
  fetchedAt: time('fetched_at'),
  extractedAt: time('extracted_at'),
  reconciledAt: time('reconciled_at'),
  tries: integer().notNull().default(0),
  triedAt: time('tried_at'),
  retryAt: time('retry_at'),
  retryCode: text('retry_code').$type<FailureCode>(),
  retryMessage: text('retry_message'),
  starts: integer().notNull().default(0),
  priority: text().$type<Priority>().notNull().default('live'),
});

export const snapshot = outlay.table(
  'snapshot',
  {
    articleId: bigint('article_id', { mode: 'number' }).notNull(),
    digest: text().notNull(),
    finalUrl: text('final_url').notNull(),
    contentType: text('content_type'),
    etag: text(),
    lastModified: text('last_modified'),
    body: bytea().notNull(),
    fetchedAt: time('fetched_at').notNull(),
    robotsTag: text('robots_tag'),
    tdmReservation: text('tdm_reservation'),
    published: text(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.digest] })],
);

export const claim = outlay.table(
  'claim',
  {
    id: text().notNull(),
    extractor: text().notNull(),
    articleId: bigint('article_id', { mode: 'number' }).notNull(),
    company: text().notNull(),
    companyId: text('company_id'),
    companyKey: text('company_key'),
    companies: jsonb().$type<string[]>(),
    isGroup: boolean('is_group').notNull(),
    low: whole(),
    high: whole(),
    currency: text().notNull(),
    qualifier: text().$type<Qualifier>().notNull(),
    lowUsd: numeric('low_usd', { mode: 'number' }),
    highUsd: numeric('high_usd', { mode: 'number' }),
    usdMonth: text('usd_month'),
    measure: text().$type<Measure>().notNull(),
    scope: text().$type<Scope>().notNull(),
    periodStart: date('period_start'),
    periodEnd: date('period_end'),
    periodLabel: text('period_label'),
    periodFiscal: boolean('period_fiscal'),
    status: text().$type<Status>().notNull(),
    attribution: text().$type<AttributionKind>().notNull(),
    speaker: text(),
    outlet: text(),
    purpose: jsonb().$type<Purpose[]>().notNull(),
    location: text(),
    basis: text().$type<Basis>(),
    project: text(),
    stated: text(),
    confidence: real().notNull(),
    rule: text().notNull(),
    truncated: boolean().notNull().default(false),
    evidence: jsonb().$type<Evidence[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.extractor] })],
);

export const fact = outlay.table('fact', {
  id: text().primaryKey(),
  company: text().notNull(),
  companyId: text('company_id'),
  companyKey: text('company_key'),
  isGroup: boolean('is_group').notNull(),
  measure: text().$type<Measure>().notNull(),
  scope: text().$type<Scope>().notNull(),
  subject: text(),
  periodStart: date('period_start'),
  periodEnd: date('period_end'),
  periodLabel: text('period_label'),
  periodFiscal: boolean('period_fiscal'),
  claimId: text('claim_id').notNull(),
  low: whole(),
  high: whole(),
  currency: text().notNull(),
  qualifier: text().$type<Qualifier>().notNull(),
  status: text().$type<Status>().notNull(),
  attribution: text().$type<AttributionKind>().notNull(),
  speaker: text(),
  outlet: text(),
  articles: integer().notNull(),
  origins: integer().notNull(),
  statements: integer().notNull(),
  firstPublished: date('first_published'),
  lastPublished: date('last_published'),
  /** Of the row and its statements: facts with the same digest need not be written again. */
  digest: text(),
});

export const factClaim = outlay.table(
  'fact_claim',
  {
    factId: text('fact_id').notNull(),
    claimId: text('claim_id').notNull(),
    articleId: bigint('article_id', { mode: 'number' }).notNull(),
    position: integer().notNull(),
    role: text().$type<Role>().notNull(),
    origin: integer().notNull(),
    /** `article.extractedAt` as it was when the fact was built. */
    readAt: time('read_at'),
  },
  (table) => [primaryKey({ columns: [table.factId, table.claimId] })],
);

export const story = outlay.table('story', {
  id: text().primaryKey(),
  articles: integer().notNull(),
  firstPublished: date('first_published'),
});

export const articleVersion = outlay.table(
  'article_version',
  {
    articleId: bigint('article_id', { mode: 'number' }).notNull(),
    number: integer().notNull(),
    digest: text().notNull(),
    textDigest: text('text_digest').notNull(),
    fetchedAt: time('fetched_at').notNull(),
    modified: text(),
    extractor: text().notNull(),
    added: jsonb().$type<readonly SaidClaim[]>().notNull(),
    removed: jsonb().$type<readonly SaidClaim[]>().notNull(),
    changed: jsonb().$type<readonly ClaimChange[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.number] })],
);

export const tombstone = outlay.table('tombstone', {
  key: text().primaryKey(),
  kind: text().$type<'page' | 'host'>().notNull(),
  name: text().notNull(),
  textDigests: jsonb('text_digests').$type<readonly string[]>().notNull().default([]),
  articles: integer().notNull().default(0),
  createdAt: time('created_at').notNull().defaultNow(),
});

export const ledgerIdentity = outlay.table('ledger', {
  id: uuid().primaryKey(),
  createdAt: time('created_at').notNull(),
});

export const processRow = outlay.table('process', {
  id: uuid().primaryKey(),
  command: text().notNull(),
  host: text().notNull(),
  pid: integer().notNull(),
  pidStart: text('pid_start'),
  pidSpace: text('pid_space'),
  steps: jsonb().$type<string[]>().notNull(),
  version: text().notNull(),
  queues: text(),
  startedAt: time('started_at').notNull().defaultNow(),
  seenAt: time('seen_at').notNull().defaultNow(),
});

export const backfillFile = outlay.table('backfill_file', {
  id: id(),
  name: text().notNull(),
  format: text().$type<ArchiveFormat>().notNull(),
  rules: jsonb().$type<BackfillRules>().notNull(),
  size: bigint({ mode: 'number' }),
  version: text(),
});

export const backfillBatch = outlay.table('backfill_batch', {
  id: id(),
  fileId: bigint('file_id', { mode: 'number' }).notNull(),
  fromOffset: bigint('from_offset', { mode: 'number' }).notNull(),
  fromSkip: bigint('from_skip', { mode: 'number' }).notNull(),
  toOffset: bigint('to_offset', { mode: 'number' }),
  toSkip: bigint('to_skip', { mode: 'number' }),
  state: text().$type<'open' | 'done' | 'failed'>().notNull().default('open'),
  counts: jsonb().$type<Partial<BatchCounts>>().notNull().default({}),
  issues: jsonb().$type<readonly Issue[]>().notNull().default([]),
  code: text().$type<FailureCode>(),
  message: text(),
  tries: integer().notNull().default(0),
  starts: integer().notNull().default(0),
  triedAt: time('tried_at'),
  retryAt: time('retry_at'),
  doneAt: time('done_at'),
});

export const archived = outlay.table('archived', {
  articleId: bigint('article_id', { mode: 'number' }).primaryKey(),
  fileId: bigint('file_id', { mode: 'number' }).notNull(),
  atOffset: bigint('at_offset', { mode: 'number' }).notNull(),
  atSkip: bigint('at_skip', { mode: 'number' }).notNull(),
  digest: text().notNull(),
});

/** The content of a ledger, in the order in which a backup is restored: what is referred to comes first. */
export const TABLES = {
  source,
  article,
  snapshot,
  claim,
  fact,
  factClaim,
  story,
  articleVersion,
  tombstone,
  backfillFile,
  backfillBatch,
  archived,
} as const;
