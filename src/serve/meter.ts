/** Counts what the jobs of this process come to. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { OnOutcome } from '../queue/job.ts';

export interface Meter {
  /** Takes the line of each job's end. */
  readonly count: OnOutcome;
  /** These counts, and those of the process itself (memory, CPU, event loop). */
  readonly registry: Registry;
}

/** Of a job, in seconds: a page is read in tens of milliseconds, a site is waited for as long as its robots.txt asks. */
const BUCKETS_S = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

export function createMeter(): Meter {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const jobs = new Counter({
    name: 'outlay_jobs_total',
    help: 'Jobs that ended in this process, by step, outcome (done, retry, later, skipped, failed, not queued) and code.',
    labelNames: ['step', 'outcome', 'code'],
    registers,
  });
  const durations = new Histogram({
    name: 'outlay_job_duration_seconds',
    help: 'How long the jobs of this process took, by step.',
    labelNames: ['step'],
    buckets: BUCKETS_S,
    registers,
  });
  const claims = new Counter({
    name: 'outlay_claims_total',
    help: 'Claims in the articles that this process has read.',
    registers,
  });
  const repairs = new Counter({
    name: 'outlay_pages_repaired_total',
    help: 'Pages that this process has read by the slower parser, their tags being broken.',
    registers,
  });
  return {
    registry,
    count({ step, outcome, ms, code, claims: found, repaired }) {
      jobs.inc({ step, outcome, code: typeof code === 'string' ? code : '' });
      // A line about work that could not be queued is not about a job that took time.
      if (outcome !== 'not queued') durations.observe({ step }, ms / 1000);
      if (typeof found === 'number') claims.inc(found);
      if (typeof repaired === 'number') repairs.inc(repaired);
    },
  };
}
