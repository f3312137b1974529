/** A statement takes 65,535 parameters at most; no row here has as many as 60. */
const ROWS = 1_000;

/** Rows or ids in runs that one statement takes. */
export function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += ROWS) yield items.slice(at, at + ROWS);
}
