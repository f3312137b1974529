/** Whose turn it is at each host, for all processes that fetch from one ledger. The clock is the database's. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import {
  type Hosts,
  type HostTurns,
  LEASE_MS,
  MAX_AWAY_MS,
  RENEW_MS,
  type RobotsCopy,
  type RobotsShelf,
} from '../fetch/hosts.ts';
import { shortened } from './tries.ts';

/** Not `now()`: a statement may have waited for another's, and time has passed since it began. */
const NOW = 'clock_timestamp()';
const ms = (value: string | number) => `make_interval(secs => ${value} / 1000.0)`;
const inMs = (moment: string) => `(extract(epoch from ${moment} - ${NOW}) * 1000)::float8`;
/** A moment that lies farther away than it can was noted before the clock was set back: it counts as past. */
const isPast = (moment: string, atMostMs: string | number) =>
  `(${moment} <= ${NOW} or ${moment} > ${NOW} + ${ms(atMostMs)})`;

const IS_FREE = `${isPast(`h.busy_until + ${ms('$3::float8')}`, `(${LEASE_MS} + $3::float8)`)}
  and ${isPast('h.rest_until', 'h.rest_ms')}
  and (not $4::boolean or ${isPast('h.booked_until', 2 * MAX_AWAY_MS)})`;

const CLAIM = `
  insert into outlay.host as h (host, holder, held_at, busy_until, gap_ms)
  values ($1, $2, ${NOW}, ${NOW} + ${ms(LEASE_MS)}, $3::float8)
  on conflict (host) do update set
    holder = $2, held_at = ${NOW}, busy_until = ${NOW} + ${ms(LEASE_MS)}, gap_ms = $3::float8, seen_at = ${NOW},
    shortest_gap_ms = case when h.holder is null and h.requests > 0 and h.busy_until <= ${NOW}
      then least(h.shortest_gap_ms, -${inMs('h.busy_until')}) else h.shortest_gap_ms end
  where ${IS_FREE}
  returning took_ms, errors_in_a_row`;

/** While a request is under way its end is guessed by how long others took, then looked for ever less often. */
const HELD_MS = `greatest(h.took_ms + ${inMs('h.held_at')}, least(greatest(-${inMs('h.held_at')} / 2, 20), 1000))`;
const LOOK = `
  select
    greatest(case when h.holder is null or h.busy_until <= ${NOW}
      then ${inMs('h.busy_until')} else ${HELD_MS} end + $2::float8, 5) as wait_ms,
    case when ${isPast('h.rest_until', 'h.rest_ms')} then 0 else ${inMs('h.rest_until')} end as rest_ms,
    case when ${isPast('h.booked_until', 2 * MAX_AWAY_MS)} then 0 else ${inMs('h.booked_until')} end as booked_ms
  from outlay.host h where host = $1`;

const RELEASE = `
  update outlay.host h set
    holder = null, busy_until = ${NOW}, seen_at = ${NOW},
    took_ms = case when h.requests = 0 then $3::float8 else (3 * h.took_ms + $3::float8) / 4 end,
    took_total_ms = h.took_total_ms + $3::float8::bigint,
    requests = h.requests + 1,
    unchanged = h.unchanged + $4::boolean::int,
    errors = h.errors + $5::boolean::int,
    errors_in_a_row = $6,
    allowed = h.allowed + $7::boolean::int,
    opt_outs = h.opt_outs + $8::boolean::int,
    rest_ms = case when ${isRestLonger()} then $9::float8::bigint else h.rest_ms end,
    rest_until = case when ${isRestLonger()} then ${NOW} + ${ms('$9::float8')} else h.rest_until end
  where host = $1 and holder = $2`;

function isRestLonger(): string {
  return `(${isPast('h.rest_until', 'h.rest_ms')} or h.rest_until < ${NOW} + ${ms('$9::float8')})`;
}

const BOOK = `
  insert into outlay.host as h (host, booked_until) values ($1, ${NOW} + ${ms('($2::float8 + $3::float8)')})
  on conflict (host) do update set
    booked_until = greatest(least(h.booked_until, ${NOW} + ${ms(MAX_AWAY_MS)}), ${NOW} + ${ms('$2::float8')})
      + ${ms('$3::float8')}
  returning least(${inMs('booked_until')}, ${MAX_AWAY_MS}) as away_ms`;

const REFUSE = `
  insert into outlay.host as h (host, refused) values ($1, 1)
  on conflict (host) do update set refused = h.refused + 1, seen_at = ${NOW}`;

/** No reservation reaches farther ahead, unless the clock was set back. */
const MAX_PACE_MS = 60_000;
const PACE = `
  update outlay.pace set next_at =
    case when ${isPast('next_at', MAX_PACE_MS)} then ${NOW} else next_at end + ${ms('$1::float8')}
  returning ${inMs(`next_at - ${ms('$1::float8')}`)} as wait_ms`;

/** One for each fetcher: two never hold the turn of one host at the same time. */
export function ledgerHosts(pool: pg.Pool): Hosts {
  return { turns: ledgerTurns(pool), robots: ledgerRobots(pool) };
}

function ledgerTurns(pool: pg.Pool): HostTurns {
  const holder = randomUUID();
  const held = new Set<string>();
  const renewal = setInterval(() => {
    if (held.size === 0) return;
    // Not those whose end could not be noted: they run out.
    const text = `update outlay.host set busy_until = ${NOW} + ${ms(LEASE_MS)} where holder = $1 and host = any($2)`;
    pool.query(text, [holder, [...held]]).catch(() => {}); // who has lost the ledger loses its turns
  }, RENEW_MS);
  renewal.unref();

  return {
    async claim(host, { gapMs, yields = false }) {
      const { rows } = await pool.query(CLAIM, [host, holder, gapMs, yields]);
      if (rows.length > 0) {
        held.add(host);
        return { granted: true, tookMs: rows[0].took_ms, errorsInARow: rows[0].errors_in_a_row };
      }
      const { rows: states } = await pool.query(LOOK, [host, gapMs]);
      const { wait_ms = 0, rest_ms = 0, booked_ms = 0 } = states[0] ?? {};
      return { granted: false, waitMs: Math.max(wait_ms, rest_ms, yields ? booked_ms : 0), restMs: rest_ms };
    },
    async release(host, visit) {
      held.delete(host);
      const { tookMs, unchanged, erred, errorsInARow, allowed, optedOut, restMs } = visit;
      const values = [host, holder, tookMs, unchanged, erred, errorsInARow, allowed, optedOut, restMs];
      await pool.query(RELEASE, values).catch(() => {});
    },
    async book(host, waitMs, stepMs) {
      const { rows } = await pool.query(BOOK, [host, waitMs, stepMs]);
      return rows[0].away_ms;
    },
    async refuse(host) {
      await pool.query(REFUSE, [host]);
    },
    async pace(count, perSecond) {
      const { rows } = await pool.query(PACE, [(count * 1_000) / perSecond]);
      return rows[0].wait_ms;
    },
    close: () => clearInterval(renewal),
  };
}

const COPY = `body, message, coalesce(-${inMs('unreachable_since')}, 0) as unreachable_ms, ${inMs('expires_at')} as fresh_ms`;

function ledgerRobots(pool: pg.Pool): RobotsShelf {
  return {
    async find(origin) {
      const { rows } = await pool.query(`select ${COPY} from outlay.robots where origin = $1`, [origin]);
      return rows.length === 0 ? null : copyOf(rows[0]);
    },
    async begin(origin) {
      const { rows } = await pool.query(
        `insert into outlay.robots as r (origin, asking_until) values ($1, ${NOW} + ${ms(LEASE_MS)})
         on conflict (origin) do update set asking_until = ${NOW} + ${ms(LEASE_MS)}
         where ${isPast('r.asking_until', LEASE_MS)} and r.expires_at <= ${NOW} returning origin`,
        [origin],
      );
      return rows.length > 0;
    },
    async save(origin, came, keepMs) {
      const body = 'body' in came ? Buffer.from(came.body) : null;
      const message = 'message' in came ? shortened(came.message) : null;
      const { rows } = await pool.query(
        `insert into outlay.robots as r (origin, body, message, unreachable_since, expires_at)
         values ($1, $2, $3::text, case when $3::text is null then null else ${NOW} end, ${NOW} + ${ms('$4::float8')})
         on conflict (origin) do update set
           body = coalesce($2, r.body), message = $3::text, asking_until = 'epoch', expires_at = excluded.expires_at,
           unreachable_since = case when $3::text is null then null else coalesce(r.unreachable_since, ${NOW}) end
         returning ${COPY}`,
        [origin, body, message, keepMs],
      );
      return copyOf(rows[0]);
    },
    async giveUp(origin) {
      await pool.query(`update outlay.robots set asking_until = 'epoch' where origin = $1`, [origin]);
    },
  };
}

function copyOf(row: {
  body: Buffer | null;
  message: string | null;
  unreachable_ms: number;
  fresh_ms: number;
}): RobotsCopy {
  return { body: row.body, message: row.message, unreachableMs: row.unreachable_ms, freshMs: row.fresh_ms };
}

/** Hosts that were not met for this long are forgotten, and with them what was counted of them. */
const FORGET_AFTER_DAYS = 180;

export async function forgetHosts(pool: pg.Pool): Promise<void> {
  await pool.query(`delete from outlay.host where seen_at < now() - make_interval(days => ${FORGET_AFTER_DAYS})`);
  await pool.query(`delete from outlay.robots where expires_at < now() - make_interval(days => ${FORGET_AFTER_DAYS})`);
}
