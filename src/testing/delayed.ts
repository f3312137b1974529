import type { Queues } from '../queue/queues.ts';
import type { Step } from '../queue/steps.ts';

/** A job that was put off for a minute, as the queue alone knows it. */
export async function addDelayed(queues: Queues, step: Step, id: number): Promise<void> {
  const queue = queues.list().find(({ name }) => name === step)!;
  await queue.add(step, { id }, { jobId: `${step}-${id}`, delay: 60_000 });
}
