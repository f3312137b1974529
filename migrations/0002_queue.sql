-- What the queue must not be the only one to know: how often a step was tried, when the next try is due, and which
-- processes are at work.

alter table outlay.article
  -- Failures that may pass, of the step that the article waits for.
  add column tries    int not null default 0,
  -- When the last of them was written, and when the next try is due. Null where nothing went wrong.
  add column tried_at timestamptz,
  add column retry_at timestamptz,
  add column retry_code    text,
  add column retry_message text,
  -- Extractions that were begun and neither ended nor failed: their process was gone.
  add column starts   int not null default 0;

alter table outlay.source
  add column tries int not null default 0;

-- One row. The id keeps the queues of two ledgers on one Redis apart.
create table outlay.ledger (
  id         uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now()
);
insert into outlay.ledger default values;

-- Processes that work on this ledger. Each renews its row; one that was killed leaves it, and seen_at grows old.
create table outlay.process (
  id         uuid primary key,
  command    text not null,
  host       text not null,
  pid        int not null,
  -- When it started, by its machine's own count, and where its pid means something: see src/store/process-identity.ts.
  pid_start  text,
  pid_space  text,
  steps      jsonb not null,
  version    text not null,
  started_at timestamptz not null default now(),
  seen_at    timestamptz not null default now()
);
