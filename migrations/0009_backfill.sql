-- Archives that are read in batches. A batch is done or open; what it found came in with its end, in one transaction.

create table outlay.backfill_file (
  id      bigint generated always as identity primary key,
  -- Absolute path, or URL.
  name    text not null,
  format  text not null check (format in ('warc', 'pages')),
  -- Which of its pages are wanted, and by which rules they are read: read anew where any of it differs.
  rules   jsonb not null,
  -- Null until it was opened. A file of another version is another file: it is read from its start.
  size    bigint,
  version text,
  unique (name, rules)
);

create table outlay.backfill_batch (
  id          bigint generated always as identity primary key,
  file_id     bigint not null references outlay.backfill_file (id) on delete cascade,
  -- From the first record on, to the one that the next batch begins with; "skip" counts unpacked bytes into the gzip
  -- member at the offset. The end is null until it was looked for; the last batch ends at the file's size.
  from_offset bigint not null,
  from_skip   bigint not null,
  to_offset   bigint,
  to_skip     bigint,
  state       text not null default 'open' check (state in ('open', 'done', 'failed')),
  counts      jsonb not null default '{}',
  -- What could not be read: position, code, message.
  issues      jsonb not null default '[]',
  code        text,
  message     text,
  tries       int not null default 0,
  starts      int not null default 0,
  tried_at    timestamptz,
  retry_at    timestamptz,
  done_at     timestamptz,
  unique (file_id, from_offset, from_skip),
  check ((state = 'failed') = (code is not null) or state = 'open')
);
create index backfill_batch_open on outlay.backfill_batch (id) where state = 'open';

-- The record that an article was read from.
create table outlay.archived (
  article_id bigint primary key references outlay.article (id) on delete cascade,
  file_id    bigint not null references outlay.backfill_file (id) on delete cascade,
  at_offset  bigint not null,
  at_skip    bigint not null,
  -- Of the page: SHA-256, as in outlay.snapshot.
  digest     text not null
);
create index archived_file on outlay.archived (file_id);
