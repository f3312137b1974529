/** A claim while its article is being read, with what later sentences may need of it. */
import type { Claim } from '../claim.ts';
import type { PeriodMention } from './period/scan.ts';
import type { Spender } from './spender/spender.ts';

export interface Draft {
  claim: Claim;
  readonly spender: Spender;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Told only to compare with, or as what was planned before: no later figure is of its time. */
  readonly compared: boolean;
  /** The words of its period, null where the context set it. */
  readonly mention: PeriodMention | null;
}
