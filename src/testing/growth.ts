/** How work grows with its input, by the processor time that it takes: what else the machine does hardly counts. */

const FACTOR = 8;
/** Below this a time says nothing. */
const NOISE_MS = 5;
const RUNS = 2;

/**
 * Times `work` on input of size `n` and of {@link FACTOR} times that, and returns by how much it grew beyond the input:
 * about 1 where the work is linear, {@link FACTOR} where it is quadratic.
 */
export function growth(work: (n: number) => void, n: number): number {
  return (cpuMs(() => work(n * FACTOR)) + NOISE_MS) / (cpuMs(() => work(n)) + NOISE_MS) / FACTOR;
}

function cpuMs(run: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

/** Half-way to quadratic: less is held to be linear, caches and collections included. */
export const LINEAR = 3;
