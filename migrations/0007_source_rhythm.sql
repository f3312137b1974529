-- How often a source is checked follows from how often it changes, and from how its checks end.
alter table outlay.source
  drop constraint source_kind_check,
  add constraint source_kind_check check (kind in ('feed', 'sitemap', 'list', 'links')),
  drop constraint source_state_check,
  -- gone: it answered that it is no more, or was silent for too long; nobody asks it until it is resumed.
  add constraint source_state_check check (state in ('active', 'paused', 'gone')),
  -- Of kind links: which of a page's links are articles.
  add column pattern text check ((kind = 'links') = (pattern is not null)),
  -- Of a sitemap: old and undated entries are taken too.
  add column whole boolean not null default false,
  -- The sitemap index that names it.
  add column parent_id bigint references outlay.source (id) on delete cascade,
  add column body_digest text,
  -- Its validators stayed the same while it changed: they are sent no more.
  add column validators_lie boolean not null default false,
  -- The last check that ended well, the last whose answer had a body, and the last that found something new.
  add column succeeded_at timestamptz,
  add column read_at timestamptz,
  add column changed_at timestamptz,
  -- What the last reading held.
  add column entries integer,
  add column newest_at timestamptz,
  -- New entries a day, smoothed; null before anything is known.
  add column per_day double precision,
  -- Failures since the last success, weighted; of these, answers in a row that nothing is there.
  add column failures double precision not null default 0,
  add column misses integer not null default 0,
  -- The wait until the next check, and what decided it.
  add column wait_s integer,
  add column wait_why text;

create index source_parent on outlay.source (parent_id);
