/** What keeps the turns of hosts: memory, an embedded ledger and a server must all do the same. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '../failure.ts';
import type { Claim, Hosts, VisitReport } from '../fetch/hosts.ts';
import { memoryHosts } from '../fetch/memory-hosts.ts';
import { openTestLedger } from '../testing/ledger.ts';
import { startPostgres } from '../testing/servers.ts';
import { forgetHosts, ledgerHosts } from './hosts.ts';
import { type Ledger, openLedger } from './ledger.ts';

const ends: Array<() => Promise<unknown>> = [];
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

async function embedded(): Promise<Ledger> {
  const ledger = await openTestLedger();
  ends.push(() => ledger.remove());
  return ledger;
}

async function server(): Promise<Ledger> {
  const postgres = await startPostgres();
  ends.push(() => postgres.stop());
  const ledger = unwrap(await openLedger({ folder: '', command: 'test', databaseUrl: postgres.url }));
  ends.push(() => ledger.close());
  return ledger;
}

const went: VisitReport = {
  tookMs: 40,
  unchanged: false,
  erred: false,
  errorsInARow: 0,
  restMs: 0,
  allowed: true,
  optedOut: false,
};
/** Rounded, as statements take their time. */
const quarters = (wait: number) => Math.round(wait / 250) * 250 || 0;
const waitOf = (claim: Claim) => (claim.granted ? 0 : claim.waitMs);

/** `open` gives what one process has of it; ledgers give it twice, as to two processes. */
function testHosts(name: string, start: () => Promise<() => Hosts>): void {
  describe(name, () => {
    let one: Hosts;
    let other: Hosts;
    beforeAll(async () => {
      const open = await start();
      one = open();
      other = open();
      ends.push(async () => one.turns.close());
      ends.push(async () => other.turns.close());
    }, 120_000);

    test('one has the turn, then the gap, then the next', async () => {
      const gap = { gapMs: 800 };
      expect(await one.turns.claim('a', gap)).toMatchObject({ granted: true, errorsInARow: 0 });
      expect(await other.turns.claim('a', gap)).toMatchObject({ granted: false, restMs: 0 });
      expect(await other.turns.claim('b', gap)).toMatchObject({ granted: true });
      await one.turns.release('a', went);
      const from = performance.now();
      const wait = waitOf(await other.turns.claim('a', gap));
      expect(wait).toBeGreaterThan(200);
      expect(wait).toBeLessThanOrEqual(800);
      await sleep(wait + 5);
      expect(await other.turns.claim('a', gap)).toMatchObject({ granted: true });
      expect(performance.now() - from).toBeGreaterThanOrEqual(wait);
      await other.turns.release('a', went);
    });

    test('of many at once one has it', async () => {
      const claims = await Promise.all(
        Array.from({ length: 12 }, (_, i) => (i % 2 ? one : other).turns.claim('rush', { gapMs: 0 })),
      );
      expect(claims.filter(({ granted }) => granted)).toHaveLength(1);
    });

    test('a longer gap than the one before is kept too', async () => {
      await one.turns.claim('slow', { gapMs: 0 });
      await one.turns.release('slow', went);
      expect(waitOf(await other.turns.claim('slow', { gapMs: 10_000 }))).toBeGreaterThan(9_000);
    });

    test('a rest is kept by all, the longest that was asked for', async () => {
      await one.turns.claim('tired', { gapMs: 0 });
      await one.turns.release('tired', { ...went, restMs: 60_000 });
      const claim = await other.turns.claim('tired', { gapMs: 0 });
      expect(claim).toMatchObject({ granted: false });
      expect(waitOf(claim)).toBeGreaterThan(59_000);
      expect(claim.granted ? 0 : claim.restMs).toBeGreaterThan(59_000);
    });

    test('errors in a row are handed on', async () => {
      await one.turns.claim('ill', { gapMs: 0 });
      await one.turns.release('ill', { ...went, erred: true, errorsInARow: 3 });
      expect(await other.turns.claim('ill', { gapMs: 0 })).toMatchObject({ granted: true, errorsInARow: 3 });
    });

    test('those who are sent away get turns one after another, each once', async () => {
      const away = [
        await one.turns.book('full', 1_000, 500),
        await other.turns.book('full', 1_000, 500),
        await one.turns.book('full', 0, 500),
      ];
      expect(away.map((wait) => quarters(wait))).toEqual([1_500, 2_000, 2_500]);
      // Who yields goes behind them; who does not may come before.
      expect(waitOf(await one.turns.claim('full', { gapMs: 0, yields: true }))).toBeGreaterThan(2_000);
      expect(await one.turns.claim('full', { gapMs: 0 })).toMatchObject({ granted: true });
    });

    test('nobody is sent away for longer than an hour', async () => {
      for (let i = 0; i < 3; i += 1) expect(await one.turns.book('far', 0, 50 * 60_000)).toBeLessThanOrEqual(3_600_000);
    });

    test('sending is reserved once', async () => {
      const waits = [await one.turns.pace(5, 10), await other.turns.pace(5, 10), await one.turns.pace(1, 10)];
      expect(waits.map((wait) => quarters(wait))).toEqual([0, 500, 1_000]);
    });

    test('a robots.txt is there for all, as long as it is fresh', async () => {
      const { robots } = one;
      expect((await robots.find('https://a.test'))?.body ?? null).toBeNull();
      expect(await robots.begin('https://a.test')).toBe(true);
      await robots.save('https://a.test', { body: Buffer.from('user-agent: *') }, 10_000);
      const copy = await (await shared(robots)).find('https://a.test');
      expect(Buffer.from(copy!.body!).toString()).toBe('user-agent: *');
      expect(copy).toMatchObject({ message: null, unreachableMs: 0 });
      expect(copy!.freshMs).toBeGreaterThan(9_000);
    });

    test('one that cannot be had any more keeps its text, and the time since', async () => {
      const { robots } = one;
      await robots.save('https://b.test', { body: Buffer.from('x') }, 0);
      const first = await robots.save('https://b.test', { message: 'it broke' }, 0);
      expect(first).toMatchObject({ message: 'it broke' });
      await sleep(30);
      const then = await robots.save('https://b.test', { message: 'it broke again' }, 5_000);
      expect(Buffer.from(then.body!).toString()).toBe('x');
      expect(then.message).toBe('it broke again');
      expect(then.unreachableMs).toBeGreaterThanOrEqual(25);
      expect(await robots.save('https://b.test', { body: Buffer.from('y') }, 0)).toMatchObject({ unreachableMs: 0 });
    });

    /** What another process has of the same shelf. */
    async function shared(robots: Hosts['robots']) {
      return one === other ? robots : other.robots;
    }
  });
}

testHosts('hosts in memory', async () => {
  const hosts = memoryHosts({ elapsed: () => performance.now() });
  return () => hosts;
});

let ledger: Ledger;
testHosts('hosts in an embedded ledger', async () => {
  ledger = await embedded();
  return () => ledgerHosts(ledger.pool);
});
testHosts('hosts in a PostgreSQL server', async () => {
  const onServer = await server();
  return () => ledgerHosts(onServer.pool);
});

describe('the ledger alone', () => {
  const rowOf = async (host: string) =>
    (await ledger.pool.query('select * from outlay.host where host = $1', [host])).rows[0];

  test('counts what was asked, and the shortest gap that was kept', async () => {
    const { turns } = ledgerHosts(ledger.pool);
    await turns.claim('counted', { gapMs: 0 });
    await turns.release('counted', { ...went, unchanged: true, optedOut: true });
    await sleep(60);
    await turns.claim('counted', { gapMs: 50 });
    await turns.release('counted', { ...went, erred: true, errorsInARow: 1, allowed: false });
    await turns.refuse('counted');
    turns.close();
    const row = await rowOf('counted');
    expect(row).toMatchObject({
      requests: '2',
      unchanged: '1',
      errors: '1',
      allowed: '1',
      refused: '1',
      opt_outs: '1',
    });
    expect(Number(row.shortest_gap_ms)).toBeGreaterThanOrEqual(55);
    expect(Number(row.shortest_gap_ms)).toBeLessThan(2_000);
  });

  test('a turn whose process was killed is over by itself, and its gap is kept after that', async () => {
    const { turns } = ledgerHosts(ledger.pool);
    await turns.claim('left', { gapMs: 0 });
    turns.close(); // nobody renews it
    const { turns: next } = ledgerHosts(ledger.pool);
    expect(await next.claim('left', { gapMs: 0 })).toMatchObject({ granted: false });
    await ledger.pool.query(`update outlay.host set busy_until = now() - interval '1 s' where host = 'left'`);
    expect(waitOf(await next.claim('left', { gapMs: 3_000 }))).toBeGreaterThan(1_500);
    expect(await next.claim('left', { gapMs: 900 })).toMatchObject({ granted: true });
    await turns.release('left', went); // whose turn is over ends nobody else's
    expect(await ledgerHosts(ledger.pool).turns.claim('left', { gapMs: 0 })).toMatchObject({ granted: false });
    next.close();
  });

  test.each([
    ['busy', `busy_until = now() + interval '1 day'`],
    ['resting', `rest_until = now() + interval '1 day', rest_ms = 60000`],
    ['booked', `booked_until = now() + interval '1 day'`],
  ])('a host that is %s beyond all measure was noted before the clock was set back', async (host, noted) => {
    const { turns } = ledgerHosts(ledger.pool);
    await turns.claim(host, { gapMs: 0 });
    await turns.release(host, went);
    await ledger.pool.query(`update outlay.host set ${noted} where host = $1`, [host]);
    expect(await turns.claim(host, { gapMs: 0, yields: true })).toMatchObject({ granted: true });
    turns.close();
  });

  test('of several processes one asks for a robots.txt, and another where that one is gone', async () => {
    const [one, other] = [ledgerHosts(ledger.pool), ledgerHosts(ledger.pool)];
    const begun = await Promise.all([one, other, one, other].map(({ robots }) => robots.begin('https://c.test')));
    expect(begun.filter(Boolean)).toHaveLength(1);
    await ledger.pool.query(
      `update outlay.robots set asking_until = now() - interval '1 s' where origin = 'https://c.test'`,
    );
    expect(await other.robots.begin('https://c.test')).toBe(true);
    expect(await one.robots.begin('https://c.test')).toBe(false);
    await other.robots.giveUp('https://c.test');
    expect(await one.robots.begin('https://c.test')).toBe(true);
    one.turns.close();
    other.turns.close();
  });

  test('hosts that were long not met are forgotten', async () => {
    await ledger.pool.query(`insert into outlay.host (host, seen_at) values ('old', now() - interval '1 year')`);
    await forgetHosts(ledger.pool);
    expect(await rowOf('old')).toBeUndefined();
    expect(await rowOf('counted')).toBeDefined();
  });
});
