/** The period of a claim: what its sentence states, else what list heading, compared claim, paragraph or headline set. */
import type { Period } from '../claim.ts';
import type { Company, FiscalYear } from '../companies/registry.ts';
import type { PeriodMention } from './period/scan.ts';
import { saysNext, statedPeriod, toPeriod } from './period-of.ts';
import { amountAt, type Reading } from './reading.ts';
import { governmentFiscalYear } from './spender/governments.ts';
import { tenseOf } from './status/status.ts';
import type { Scene } from './topic.ts';

export interface PeriodRead {
  readonly period: Period;
  /** Null where the context set it. */
  readonly mention: PeriodMention | null;
}

/** What earlier claims and lines have set. */
export interface PeriodScene {
  readonly published: string | null;
  readonly scene: Scene;
  /** Period in the heading of the list that the sentence stands in. */
  readonly heading: PeriodMention | null;
  /** The claim before, of the same spender, in the same sentence or paragraph. */
  readonly before: { readonly period: Period | null; readonly mention: PeriodMention | null } | null;
  /** Whether the spender is whom the article is about. */
  readonly own: boolean;
}

export function statedFor(
  reading: Reading,
  at: number,
  spender: { readonly company: Company | null; readonly name: string },
  scene: PeriodScene,
): PeriodRead | null {
  const amount = amountAt(reading.tokens[at])!;
  const mention = statedPeriod(reading, at) ?? null;
  if (mention === null && saysNext(reading, at) && scene.before?.period != null)
    return { period: yearAfter(scene.before.period), mention: null };
  if (mention === null && amount.perTime === 'year') return { period: ANNUAL, mention: null };
  if (mention === null && scene.heading === null) return null;
  const chosen = mention ?? scene.heading!;
  if (mention !== null && mention === scene.before?.mention && scene.before.period !== null)
    return { period: scene.before.period, mention };
  const fiscalYear = spender.company?.fiscalYear ?? governmentFiscalYear(spender.name);
  return { period: resolved(chosen, fiscalYear, tenseOf(reading, at), scene), mention };
}

function resolved(
  mention: PeriodMention,
  fiscalYear: FiscalYear | null,
  tense: 'past' | 'plan' | null,
  { published, scene, before, own }: PeriodScene,
): Period {
  return toPeriod(mention, {
    published,
    fiscalYear,
    tense,
    ownResults: fiscalYear !== null && (own ? scene.results : fiscalYear.endMonth === 3 && scene.fiscal),
    reported: scene.reported,
    reference: before?.period ?? scene.reported,
  });
}

const ANNUAL: Period = { start: null, end: null, label: 'annual', fiscal: false };

function yearAfter({ start, end, fiscal }: Period): Period {
  const shift = (day: string | null) => (day === null ? null : `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`);
  return { start: shift(start), end: shift(end), label: 'next', fiscal };
}
