/** The steps of the road that have a queue. */
export const ROAD = ['discover', 'fetch', 'extract', 'reconcile'] as const;
/** Those, and the batches of archives, which are worked on beside it. */
export const STEPS = [...ROAD, 'backfill'] as const;
export type Step = (typeof STEPS)[number];
