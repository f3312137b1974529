-- The ledger. Written for PostgreSQL 15. Everything lies in the schema "outlay"; queues have their own.

create table outlay.source (
  id            bigint generated always as identity primary key,
  url           text not null unique,
  kind          text not null check (kind in ('feed', 'sitemap', 'list')),
  title         text,
  state         text not null default 'active' check (state in ('active', 'paused')),
  etag          text,
  last_modified text,
  checked_at    timestamptz,
  next_check_at timestamptz not null default now(),
  -- What went wrong at the last check, null where it went well.
  code          text,
  message       text,
  created_at    timestamptz not null default now()
);

-- One row an article. The stage is the truth; a queue only carries ids of rows.
create table outlay.article (
  id             bigint generated always as identity primary key,
  url            text not null unique,
  source_id      bigint references outlay.source (id) on delete set null,
  stage          text not null default 'discovered'
                 check (stage in ('discovered', 'fetched', 'extracted', 'skipped', 'failed')),
  -- Why it was skipped or failed, and in which step.
  code           text,
  message        text,
  failed_step    text check (failed_step in ('fetch', 'extract', 'reconcile')),
  -- What the feed said, before the page was read.
  hint_title     text,
  hint_published text,
  -- What the page said.
  final_url      text,
  canonical_url  text,
  title          text,
  byline         jsonb not null default '[]',
  publisher      text,
  published      text,
  published_on   date,
  published_from text,
  modified       text,
  language       text,
  text           text,
  origin         text,
  truncated      boolean not null default false,
  -- MinHash values of the text's word shingles, for near-copies.
  sketch         jsonb,
  extractor      text,
  discovered_at  timestamptz not null default now(),
  fetched_at     timestamptz,
  extracted_at   timestamptz,
  reconciled_at  timestamptz,
  check ((stage in ('skipped', 'failed')) = (code is not null))
);
create index article_unfinished on outlay.article (stage, id)
  where stage in ('discovered', 'fetched') or (stage = 'extracted' and reconciled_at is null);
create index article_published on outlay.article (published_on);

-- The bytes as they came, gzip-compressed.
create table outlay.snapshot (
  article_id    bigint not null references outlay.article (id) on delete cascade,
  digest        text not null,
  final_url     text not null,
  content_type  text,
  etag          text,
  last_modified text,
  body          bytea not null,
  fetched_at    timestamptz not null,
  primary key (article_id, digest)
);

-- One row a claim an article, as CLAIMS.md's fields have it. The id is a digest of the article's URL and the claim's identity.
create table outlay.claim (
  id               text not null,
  extractor        text not null,
  article_id       bigint not null references outlay.article (id) on delete cascade,
  company          text not null,
  company_id       text,
  companies        jsonb,
  is_group         boolean not null,
  low              numeric,
  high             numeric,
  currency         text not null,
  qualifier        text not null check (qualifier in ('exact', 'approximate', 'up_to', 'at_least', 'range')),
  low_usd          numeric,
  high_usd         numeric,
  usd_month        text,
  measure          text not null check (measure in ('level', 'increment')),
  scope            text not null check (scope in ('company', 'project')),
  period_start     date,
  period_end       date,
  period_label     text,
  -- Null where the article gives no period at all.
  period_fiscal    boolean,
  status           text not null check (status in ('actual', 'planned', 'possible', 'superseded', 'cancelled')),
  attribution      text not null
                   check (attribution in ('company', 'sources', 'analyst', 'government', 'media', 'unstated')),
  speaker          text,
  outlet           text,
  purpose          jsonb not null,
  location         text,
  basis            text,
  project          text,
  stated           text,
  confidence       real not null,
  rule             text not null,
  truncated        boolean not null default false,
  evidence         jsonb not null,
  primary key (id, extractor),
  check (low is not null or high is not null)
);
create index claim_article on outlay.claim (article_id);
create index claim_company on outlay.claim (company);

-- What all claims together say of one company, measure and period, or of one project.
create table outlay.fact (
  id              text primary key,
  company         text not null,
  company_id      text,
  is_group        boolean not null,
  measure         text not null,
  scope           text not null,
  subject         text,
  period_start    date,
  period_end      date,
  period_label    text,
  period_fiscal   boolean,
  -- The statement that stands now, and how well it is supported.
  claim_id        text not null,
  low             numeric,
  high            numeric,
  currency        text not null,
  qualifier       text not null,
  status          text not null,
  attribution     text not null,
  speaker         text,
  outlet          text,
  articles        int not null,
  origins         int not null,
  statements      int not null,
  first_published date,
  last_published  date
);
create index fact_company on outlay.fact (company);

-- Every claim behind a fact, oldest statement first; "origin" numbers the independent origins within the fact.
create table outlay.fact_claim (
  fact_id  text not null references outlay.fact (id) on delete cascade,
  claim_id text not null,
  -- Kept beside the claim, which a later reading of the article may no longer find.
  article_id bigint not null,
  position int not null,
  role     text not null check (role in ('current', 'repeats', 'earlier', 'differs')),
  origin   int not null,
  primary key (fact_id, claim_id)
);
create index fact_claim_article on outlay.fact_claim (article_id);

comment on schema outlay is 'Capital expenditure claims and the facts that they add up to';
