/** What was asked of each host, and how: from the counters beside its turn. */
import type pg from 'pg';

export interface HostReport {
  readonly host: string;
  readonly requests: number;
  /** Requests that were answered with a 304. */
  readonly unchanged: number;
  /** Requests without an answer, or answered with 429 or 5xx. */
  readonly errors: number;
  /** Pages that were asked for because robots.txt allows them, and pages that were not because it bars them. */
  readonly allowed: number;
  readonly refused: number;
  /** Answers that reserve their text from machine reading. */
  readonly optOuts: number;
  /** The gap that is kept, and the shortest that was; null before the second request. */
  readonly gapMs: number;
  readonly shortestGapMs: number | null;
  /** Mean time of a request. */
  readonly tookMs: number | null;
  /** What is left of a rest. */
  readonly restsMs: number;
  readonly seenAt: string;
}

/** The hosts with the most requests first. */
export async function reportHosts(pool: pg.Pool, limit: number): Promise<HostReport[]> {
  const { rows } = await pool.query<HostReport>(
    `select host, requests::float8, unchanged::float8, errors::float8, allowed::float8, refused::float8,
       opt_outs::float8 as "optOuts", gap_ms as "gapMs", shortest_gap_ms::float8 as "shortestGapMs",
       round(took_total_ms / nullif(requests, 0))::float8 as "tookMs",
       round(greatest(least(extract(epoch from rest_until - now()) * 1000, rest_ms), 0))::float8 as "restsMs",
       to_char(seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "seenAt"
     from outlay.host order by outlay.host.requests desc, host limit $1`,
    [limit],
  );
  return rows;
}

export interface HostCounts {
  /** `other` for all that are not among the busiest. */
  readonly host: string;
  readonly requests: number;
  readonly unchanged: number;
  readonly errors: number;
  readonly refused: number;
}

/** The `max` hosts with the most requests, and all others as one. */
export async function busiestHosts(pool: pg.Pool, max: number): Promise<HostCounts[]> {
  const { rows } = await pool.query<HostCounts>(
    `select case when place <= $1 then host else 'other' end as host, sum(requests)::float8 as requests,
       sum(unchanged)::float8 as unchanged, sum(errors)::float8 as errors, sum(refused)::float8 as refused
     from (select *, row_number() over (order by requests desc, host) as place from outlay.host) ranked
     group by 1 order by min(place)`,
    [max],
  );
  return rows;
}
