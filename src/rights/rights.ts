/**
 * What a page's publisher allows Outlay to do with it, by the answer's headers and the page's own `<meta>` elements:
 *
 * - `noindex`, `none`, or `unavailable_after` a day that is past: it is not read. The ledger is an index.
 * - `tdm-reservation: 1` (TDMRep): it is not read either. Reading for claims is text and data mining.
 * - `noarchive`, `nocache`: it is read. Its claims stay with the words that they rest on; text and snapshot do not.
 * - `unavailable_after` a day to come: text and snapshot go on that day.
 */
import { type Failure, fail } from '../failure.ts';
import { directivesFor, type RobotsRule, readRobotsTag } from './robots-tag.ts';

/** The name by which robots files and tags address this crawler. */
const ROBOT = 'outlay';

/** What an answer's headers say, as they came; several of one name with a line each. */
export interface HeaderRules {
  readonly robotsTag?: string | null | undefined;
  readonly tdmReservation?: string | null | undefined;
}

/** What a page's `<meta>` elements say. */
export interface PageRules {
  readonly robots: readonly RobotsRule[];
  readonly tdmReservation: string | null;
}

export const NO_PAGE_RULES: PageRules = { robots: [], tdmReservation: null };

export interface Rights {
  /** Why it may not be read: ROBOTS_NOINDEX, TDM_RESERVED; null where it may. */
  readonly refusal: Failure | null;
  /** Whether text and snapshot may stay once it was read. */
  readonly mayKeep: boolean;
  /** Until when they may, ISO 8601; null where no end is named. */
  readonly keepUntil: string | null;
}

/** `now` in milliseconds since 1970. */
export function rightsOf(headers: HeaderRules, page: PageRules, now: number): Rights {
  const rules = [...readRobotsTag(headers.robotsTag ?? ''), ...page.robots];
  const { noindex, noarchive, unavailableAfter } = directivesFor(ROBOT, rules);
  const isOver = unavailableAfter !== null && Date.parse(unavailableAfter) <= now;
  return {
    refusal: refusalOf({
      isReserved: isReserved(headers.tdmReservation) || isReserved(page.tdmReservation),
      noindex,
      endedAt: isOver ? unavailableAfter : null,
    }),
    mayKeep: !noarchive,
    keepUntil: isOver ? null : unavailableAfter,
  };
}

interface Reasons {
  readonly isReserved: boolean;
  readonly noindex: boolean;
  readonly endedAt: string | null;
}

function refusalOf({ isReserved, noindex, endedAt }: Reasons): Failure | null {
  if (isReserved) return fail('TDM_RESERVED', 'its publisher reserves text and data mining (tdm-reservation: 1)');
  if (noindex) return fail('ROBOTS_NOINDEX', 'its publisher asks robots not to index it (noindex)');
  if (endedAt === null) return null;
  return fail('ROBOTS_NOINDEX', `its publisher asked robots to drop it after ${endedAt} (unavailable_after)`);
}

function isReserved(value: string | null | undefined): boolean {
  return (value ?? '').split(/[\n,]/).some((one) => one.trim() === '1');
}
