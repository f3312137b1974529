/** What a period expression states, as read from the text. What it means at a date is implied: `resolve.ts` adds that. */
import type { Span } from '../../claim.ts';

/** A year that the text states, or names by its distance from the present one. */
export interface YearRef {
  /** 2026; null for a relative year. "FY2026-27" is 2026 with `pair`. */
  readonly year: number | null;
  /** 0 "this year", -1 "last year"; 0 where `year` is stated. */
  readonly offset: number;
  readonly fiscal: boolean;
  /** Written over two calendar years: "2026-27", "FY2026/27". */
  readonly pair: boolean;
}

/** On which side of the present the words put it: "ended", "last May" past; "ending", "next May" plan; "that May" in the year spoken of. */
export type Toward = 'past' | 'plan' | 'that' | null;
export type Part = 'year' | 'half' | 'quarter';
export type TimeUnit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'decade';

/** A stretch of time that the text names. A null `year` is left to the context. */
export type Anchor =
  | { readonly grain: 'year'; readonly year: YearRef }
  | { readonly grain: 'quarter' | 'half'; readonly n: number; readonly year: YearRef | null; readonly fiscal: boolean }
  /** "the first nine months of the year", "the last three months of 2025" */
  | { readonly grain: 'months'; readonly n: number; readonly last: boolean; readonly year: YearRef | null }
  | { readonly grain: 'month'; readonly month: number; readonly year: YearRef | null; readonly toward: Toward }
  | {
      readonly grain: 'day';
      readonly month: number;
      readonly day: number;
      readonly year: YearRef | null;
      readonly toward: Toward;
    }
  /** `n` months that end with `month`: "the three months to March 31", "the year to March 2027", "the September quarter". */
  | {
      readonly grain: 'ended';
      readonly n: number;
      readonly month: number;
      readonly day: number | null;
      readonly year: YearRef | null;
      readonly fiscal: boolean;
      readonly toward: Toward;
      /** Its place in a year: "the June quarter, the fourth of its fiscal 2026". */
      readonly of?: { readonly n: number; readonly year: YearRef };
    }
  /** Twelve months that begin with `month`: "the year starting April 1" */
  | {
      readonly grain: 'starting';
      readonly month: number;
      readonly year: YearRef | null;
      readonly toward: Toward;
      readonly fiscal: boolean;
    }
  /** "this quarter" 0, "last quarter" -1, "next month" 1 */
  | { readonly grain: 'current'; readonly unit: 'quarter' | 'half' | 'month' | 'decade'; readonly offset: number }
  /** "the 1990s" */
  | { readonly grain: 'decade'; readonly start: number }
  /** "the year", "the quarter", "the half": the one that the passage is about */
  | { readonly grain: 'named'; readonly unit: Part }
  /** "a year earlier", "the same period last year", "the quarter before": `shift` months beside the period spoken of */
  | {
      readonly grain: 'beside';
      readonly unit: Part | 'period';
      readonly shift: number;
      readonly year: YearRef | null;
      readonly fiscal?: true;
    }
  /** "over that stretch", "in the same period": the one spoken of; "over the two years": the one of that length */
  | { readonly grain: 'that'; readonly unit: Part | 'period'; readonly years?: number };

/** Which part of the anchor is meant. `earlier` mostly dates a statement ("earlier this year"), not the spending. */
export type Edge = 'start' | 'early' | 'mid' | 'late' | 'end' | 'later' | 'earlier' | 'rest';

export type Expression =
  | { readonly form: 'in'; readonly at: Anchor; readonly edge: Edge | null }
  | {
      readonly form: 'span';
      readonly from: Anchor;
      readonly to: Anchor;
      readonly fromEdge: Edge | null;
      readonly toEdge: Edge | null;
    }
  /** "by 2028", "through 2028", "until mid-2027" */
  | { readonly form: 'by'; readonly at: Anchor; readonly edge: Edge | null; readonly through?: true }
  | { readonly form: 'before'; readonly at: Anchor }
  | { readonly form: 'since'; readonly at: Anchor; readonly edge: Edge | null }
  /** "after 2020"; `inclusive`: "2020 or later", "from 2020 onwards" */
  | { readonly form: 'after'; readonly at: Anchor; readonly inclusive: boolean }
  /** "over the next four years", "over five to seven years" (7) */
  | { readonly form: 'ahead'; readonly count: number; readonly unit: TimeUnit }
  /** "over the past ten years", "the previous eleven quarters" */
  | { readonly form: 'back'; readonly count: number; readonly unit: TimeUnit; readonly trailing: boolean }
  /** "over five years from 2026", "over the next three years starting in fiscal 2027" */
  | { readonly form: 'from'; readonly at: Anchor; readonly count: number; readonly unit: TimeUnit }
  /** "so far this year", "year to date", "so far in 2026" */
  | { readonly form: 'to-date'; readonly year: YearRef }
  /** "in previous years" */
  | { readonly form: 'previous-years' }
  /** "a year", "annually"; with the years over which it runs: "a year from 2023 to 2025" */
  | { readonly form: 'rate'; readonly over: Expression | null }
  /** "in the coming years": no bounds */
  | { readonly form: 'vague' };

/** A period expression in a text. `label` is the words themselves, `text.slice(start, end)`. */
export interface PeriodMention extends Span {
  readonly label: string;
  readonly expression: Expression;
  /** True where "and" joins the next mention to it: "in 2026 and 2027". See `joinPeriods` for one sum over both. */
  readonly andNext: boolean;
}
