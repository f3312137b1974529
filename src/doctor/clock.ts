/** Another machine's clock against ours. When a try is due is written by one and read by another. */
import type { Redis } from 'ioredis';
import type pg from 'pg';
import { bad, fine, type Verdict, warn } from './check.ts';

const WARN_MS = 2_000;
const FAIL_MS = 60_000;

export interface Reading {
  /** How far the other clock is ahead, were it read half-way between question and answer. */
  readonly aheadMs: number;
  /** From question to answer; `aheadMs` may be wrong by half of it. */
  readonly roundTripMs: number;
}

export async function databaseClock(pool: pg.Pool): Promise<Verdict> {
  const client = await pool.connect();
  try {
    const ask = async () => {
      const { rows } = await client.query<{ ms: number }>(
        'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
      );
      return rows[0]!.ms;
    };
    return clockVerdict(await readClock(ask));
  } finally {
    client.release();
  }
}

export async function redisClock(redis: Redis): Promise<Verdict> {
  const ask = async () => {
    const [seconds, microseconds] = await redis.time();
    return Number(seconds) * 1_000 + Number(microseconds) / 1_000;
  };
  return clockVerdict(await readClock(ask));
}

async function readClock(ask: () => Promise<number>): Promise<Reading> {
  const [before, start] = [Date.now(), performance.now()];
  const theirs = await ask();
  const roundTripMs = performance.now() - start;
  return { aheadMs: theirs - (before + roundTripMs / 2), roundTripMs };
}

/** By what is certain: what the round trip may have added does not count. */
export function clockVerdict({ aheadMs, roundTripMs }: Reading): Verdict {
  const certain = Math.abs(aheadMs) - roundTripMs / 2;
  const side = aheadMs < 0 ? 'behind' : 'ahead of';
  const found = `${seconds(Math.abs(aheadMs))} ${side} this machine's (± ${seconds(roundTripMs / 2)})`;
  const mend = 'set both clocks by NTP (timedatectl set-ntp true)';
  if (certain > FAIL_MS) return bad(found, mend);
  return certain > WARN_MS ? warn(found, mend) : fine(found);
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(ms < 10_000 ? 3 : 0)} s`;
