import { expect, test } from 'vitest';
import type { OnOutcome } from '../queue/job.ts';
import { createMeter } from './meter.ts';

type Line = Parameters<OnOutcome>[0];

const LINES: readonly Line[] = [
  { step: 'fetch', id: 1, outcome: 'done', ms: 40 },
  { step: 'fetch', id: 2, outcome: 'done', ms: 1_960 },
  { step: 'fetch', id: 3, outcome: 'retry', ms: 0, code: 'FETCH_TIMEOUT', message: 'slow', delayMs: 100 },
  { step: 'extract', id: 4, outcome: 'done', ms: 12, claims: 3 },
  { step: 'extract', id: 5, outcome: 'done', ms: 12, claims: 2, truncated: true, repaired: 1 },
  { step: 'backfill', id: 9, outcome: 'done', ms: 900, pages: 40, articles: 12, repaired: 2 },
  { step: 'extract', id: 6, outcome: 'skipped', ms: 12, code: 'LANGUAGE', message: 'it is in German' },
  { step: 'reconcile', id: 7, outcome: 'later', ms: 5, code: 'LEDGER_UNREACHABLE', message: 'away' },
  { step: 'extract', id: 8, outcome: 'not queued', ms: 0, next: 'reconcile', code: 'QUEUE_UNREACHABLE', message: 'x' },
];

test('jobs are counted by step, outcome and code, and what they took by step', async () => {
  const { count, registry } = createMeter();
  for (const line of LINES) count(line);
  const text = await registry.metrics();
  for (const line of [
    'outlay_jobs_total{step="fetch",outcome="done",code=""} 2',
    'outlay_jobs_total{step="fetch",outcome="retry",code="FETCH_TIMEOUT"} 1',
    'outlay_jobs_total{step="extract",outcome="done",code=""} 2',
    'outlay_jobs_total{step="extract",outcome="skipped",code="LANGUAGE"} 1',
    'outlay_jobs_total{step="reconcile",outcome="later",code="LEDGER_UNREACHABLE"} 1',
    'outlay_jobs_total{step="extract",outcome="not queued",code="QUEUE_UNREACHABLE"} 1',
    'outlay_job_duration_seconds_bucket{le="0.05",step="fetch"} 2',
    'outlay_job_duration_seconds_sum{step="fetch"} 2',
    'outlay_job_duration_seconds_count{step="extract"} 3',
    'outlay_claims_total 5',
    'outlay_pages_repaired_total 3',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text).toContain('\nprocess_cpu_seconds_total ');
});

test('meters do not share their counts', async () => {
  const [one, other] = [createMeter(), createMeter()];
  one.count({ step: 'fetch', id: 1, outcome: 'done', ms: 1 });
  expect(await other.registry.metrics()).not.toContain('outlay_jobs_total{');
});
