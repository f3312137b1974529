/** One task in a process of its own, so that none pays for what another leaves in the heap. Prints milliseconds a round. */
import { cpuClock } from './measure.ts';
import { OWN_TASKS, pagesOf, type Task } from './parsing-tasks.ts';
import { loadPeers } from './peers.ts';

const [name, rounds, file] = process.argv.slice(2);
const named = (tasks: readonly Task[]) => tasks.find((one) => one.name === name);
// The peers are loaded for their own tasks alone: they fill a heap.
const task = named(OWN_TASKS) ?? named((await loadPeers())!)!;
const pages = pagesOf(file ?? null);
// Peers report what they stumble over; it is not what is measured.
Object.assign(console, { error: () => {}, warn: () => {} });

async function measure(): Promise<number> {
  const elapsed = cpuClock();
  for (const page of pages) await task.run(page);
  return elapsed();
}

await measure(); // compiles
const taken: number[] = [];
for (let round = 0; round < Number(rounds); round++) taken.push(await measure());
process.stdout.write(JSON.stringify(taken));
