/** What all that fetch share about hosts. The ledger keeps it for every process (`store/hosts.ts`); memory for one alone. */

export interface HostTurns {
  /** Takes the host's turn where it is free; `yields`: also free of turns that others have booked. */
  claim(host: string, options: ClaimOptions): Promise<Claim>;
  /** Ends the turn and counts what it came to. Never rejects: a turn that is not ended runs out by itself. */
  release(host: string, visit: VisitReport): Promise<void>;
  /**
   * Books a turn of `stepMs`, no sooner than in `waitMs`, and returns how far away it is: those who are sent away one after
   * another get their turns one after another, so that each has to come back but once.
   */
  book(host: string, waitMs: number, stepMs: number): Promise<number>;
  /** Counts a page that robots.txt bars. */
  refuse(host: string): Promise<void>;
  /**
   * Reserves the sending of `count` requests, of at most `perSecond` for all processes together. Milliseconds until the
   * first of them may be sent.
   */
  pace(count: number, perSecond: number): Promise<number>;
  /** Stops renewing turns; those that were not ended run out. */
  close(): void;
}

export interface ClaimOptions {
  /** Least time between the end of the last request and this one. */
  readonly gapMs: number;
  readonly yields?: boolean;
}

export type Claim =
  | {
      readonly granted: true;
      /** How long a request to the host takes, on average. */
      readonly tookMs: number;
      /** Requests in a row that the host did not answer. */
      readonly errorsInARow: number;
    }
  | {
      readonly granted: false;
      /** When to look again, in milliseconds. */
      readonly waitMs: number;
      /** What is left of a rest, 0 where there is none. */
      readonly restMs: number;
    };

export interface VisitReport {
  readonly tookMs: number;
  /** Answered with a 304. */
  readonly unchanged: boolean;
  /** Not answered, or with 429 or 5xx. */
  readonly erred: boolean;
  readonly errorsInARow: number;
  /** How long the host is to be left alone from now on; 0: no longer than its gap. */
  readonly restMs: number;
  /** A page that robots.txt allows, and not robots.txt itself. */
  readonly allowed: boolean;
  /** The answer reserves its text from machine reading. */
  readonly optedOut: boolean;
}

/** A robots.txt as it was had last. */
export interface RobotsCopy {
  /** Null where it was never had. */
  readonly body: Uint8Array | null;
  /** Why it cannot be had; null where it was. */
  readonly message: string | null;
  /** How long it has not been had. */
  readonly unreachableMs: number;
  /** How long it may still be used; not above 0: ask again. */
  readonly freshMs: number;
}

export interface RobotsShelf {
  find(origin: string): Promise<RobotsCopy | null>;
  /** True for one process of all that find none: it is to ask, and to save what came. */
  begin(origin: string): Promise<boolean>;
  /** Keeps what came for `keepMs`; where it could not be had, the text of before is kept too. */
  save(origin: string, came: { body: Uint8Array } | { message: string }, keepMs: number): Promise<RobotsCopy>;
  /** Lets others ask: nothing came that they could use. */
  giveUp(origin: string): Promise<void>;
}

export interface Hosts {
  readonly turns: HostTurns;
  readonly robots: RobotsShelf;
}

/** A turn whose process does not renew it is over after this long. */
export const LEASE_MS = 15_000;
export const RENEW_MS = 5_000;
/** Nobody is sent away for longer: who has the turns before may have given up. */
export const MAX_AWAY_MS = 60 * 60_000;
