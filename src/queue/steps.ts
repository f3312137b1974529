/** The steps of the road that have a queue. */
export const STEPS = ['discover', 'fetch', 'extract', 'reconcile'] as const;
export type Step = (typeof STEPS)[number];

/** A row to work on; `delayMs` where it is not due yet. */
export interface Due {
  readonly id: number;
  readonly delayMs?: number;
}
