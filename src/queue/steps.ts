/** The steps of the road that have a queue. */
export const STEPS = ['discover', 'fetch', 'extract', 'reconcile', 'backfill'] as const;
export type Step = (typeof STEPS)[number];
