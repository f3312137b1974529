/** What the benches measure with. */

/**
 * Starts a clock of this process's CPU time; it returns milliseconds. No collection is forced before it: that throws away
 * compiled code too, and what is measured then is how long the engine takes to compile it again.
 */
export function cpuClock(): () => number {
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
