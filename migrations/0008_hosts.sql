-- What all processes that fetch share about the hosts that they ask: whose turn it is, and what was asked so far. Times
-- are the database's own, so that the clocks of the machines need not agree; all are bounded where they are read, in case
-- that one was set back.

create table outlay.host (
  host            text primary key,
  -- The fetcher whose request is under way, and since when. Null between two requests.
  holder          uuid,
  held_at         timestamptz,
  -- The gap begins here: at the end of the last request; while one is under way a little ahead, for as long as its process
  -- renews it.
  busy_until      timestamptz not null default 'epoch',
  -- It asked to be left alone, or did not answer a few times in a row.
  rest_until      timestamptz not null default 'epoch',
  rest_ms         bigint not null default 0,
  errors_in_a_row int not null default 0,
  -- The turns up to then are given to those who were sent away.
  booked_until    timestamptz not null default 'epoch',
  -- The gap that is kept, and how long a request takes: a moving average.
  gap_ms          int not null default 0,
  took_ms         int not null default 0,
  -- Counted since the row was made.
  requests        bigint not null default 0,
  unchanged       bigint not null default 0,
  errors          bigint not null default 0,
  allowed         bigint not null default 0,
  refused         bigint not null default 0,
  opt_outs        bigint not null default 0,
  took_total_ms   bigint not null default 0,
  shortest_gap_ms bigint,
  seen_at         timestamptz not null default now()
);
create index host_holder on outlay.host (holder) where holder is not null;

-- The robots.txt of an origin, as it was read last, so that of all processes one asks for it.
create table outlay.robots (
  origin            text primary key,
  -- Null where it was never had; empty where there is none.
  body              bytea,
  -- Why it could not be had at the last try, and since when it cannot; null where that went well.
  message           text,
  unreachable_since timestamptz,
  expires_at        timestamptz not null default 'epoch',
  -- Somebody asks for it just now.
  asking_until      timestamptz not null default 'epoch'
);

-- One row: when the next request of all may be sent, where their rate is bounded.
create table outlay.pace (next_at timestamptz not null default 'epoch');
insert into outlay.pace default values;

-- Fresh news goes before what is read for the archive.
alter table outlay.article add column priority text not null default 'live' check (priority in ('live', 'backfill'));
drop index outlay.article_unfinished;
create index article_unfinished on outlay.article (stage, priority desc, id)
  where stage in ('discovered', 'fetched') or (stage = 'extracted' and reconciled_at is null);
