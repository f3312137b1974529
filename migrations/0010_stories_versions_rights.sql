-- The same thing once: pages under several addresses, copies of one story, versions of one article. And what its publisher
-- allows to be kept of it.

alter table outlay.article
  -- What its page is known by, however the address is written: src/discover/page-key.ts. Null in rows of before, until
  -- src/store/page-keys.ts fills it in, and for all but the first where these had twins.
  add column page_key      text unique,
  -- The same of the address that the page calls its own, where that is one of the same site.
  add column canonical_key text,
  -- Of headline and text.
  add column text_digest   text,
  -- What tells copies from other stories: src/reconcile/print.ts. It takes the place of the sketch.
  add column print         jsonb,
  add column story_keys    int[],
  add column story_id      text,
  -- Why text and snapshot are not kept any more, and since when.
  add column let_go        text check (let_go in ('noarchive', 'unavailable_after', 'unclaimed', 'age')),
  add column let_go_at     timestamptz,
  -- When they are to be let go, as the page itself said.
  add column keep_until    timestamptz,
  drop column sketch;
create index article_canonical on outlay.article (canonical_key) where canonical_key is not null;
create index article_text on outlay.article (text_digest) where text_digest is not null;
create index article_story_keys on outlay.article using gin (story_keys);
create index article_story on outlay.article (story_id) where story_id is not null;
create index article_without_key on outlay.article (id) where page_key is null;
create index article_kept on outlay.article (fetched_at) where let_go is null and fetched_at is not null;

-- What the answer's header said of its use, as it came.
alter table outlay.snapshot
  add column robots_tag      text,
  add column tdm_reservation text;

-- Two articles or more that tell one story. The id is a digest of the first one's address.
create table outlay.story (
  id              text primary key,
  articles        int not null,
  first_published date
);

-- What an article said at each of its readings, where it was not what it had said before.
create table outlay.article_version (
  article_id  bigint not null references outlay.article (id) on delete cascade,
  number      int not null,
  -- Of the snapshot that was read, and of headline and text.
  digest      text not null,
  text_digest text not null,
  fetched_at  timestamptz not null,
  modified    text,
  extractor   text not null,
  -- Claims that the version before had not, those it had and this one has not, and those that say something else now.
  added       jsonb not null default '[]',
  removed     jsonb not null default '[]',
  changed     jsonb not null default '[]',
  primary key (article_id, number)
);

-- Pages and hosts that are not read again, because somebody asked for that.
create table outlay.tombstone (
  -- A page's key, or a host's name after "*.".
  key          text primary key,
  kind         text not null check (kind in ('page', 'host')),
  -- As it was given.
  name         text not null,
  -- Of the texts that were deleted: they are known again under another address of the same site.
  text_digests jsonb not null default '[]',
  articles     int not null default 0,
  created_at   timestamptz not null default now()
);
