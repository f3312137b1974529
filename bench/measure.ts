/** What the benches measure with. */

/** Starts a clock of this process's CPU time; it returns milliseconds. */
export function cpuClock(): () => number {
  globalThis.gc?.();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

/** Of an even number the upper one. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
