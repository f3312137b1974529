import { type Amount, type AmountUsd, calendarDay } from '../claim.ts';
import { FIRST_MONTH, PEGS, PER_USD } from './rates-data.ts';

/** How many months an older rate may stand in for a month that has none. */
const OLDEST_MONTHS = 12;

/**
 * `amount` in whole US dollars, at the average rate of the month of `published` (ISO 8601), or of the latest month before
 * it within a year; `month` names the one used. Dollars stay as they are, with no month. Null where no rate is known.
 */
export function toUsd(amount: Amount, published: string | null): AmountUsd | null {
  if (amount.currency === 'USD') return { low: amount.low, high: amount.high };
  const rate = rateOf(amount.currency, monthIndex(published));
  if (rate === null) return null;
  const convert = (value: number | null) => (value === null ? null : Math.round(value / rate.perUsd));
  return { low: convert(amount.low), high: convert(amount.high), month: monthName(rate.month) };
}

/** Months since year 0, so that months can be counted. */
function monthIndex(iso: string | null): number | null {
  const [year, month] = (calendarDay(iso) ?? '').split('-').map(Number);
  return year && month && month <= 12 ? year * 12 + month - 1 : null;
}

function monthName(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

const RATES = new Map(Object.entries(PER_USD));
const PEGGED = new Map(Object.entries(PEGS));
const FIRST = monthIndex(`${FIRST_MONTH}-01`)!;

function rateOf(currency: string, month: number | null): { readonly perUsd: number; readonly month: number } | null {
  if (month === null) return null;
  const peg = PEGGED.get(currency);
  if (peg !== undefined) return { perUsd: peg, month };
  const rates = RATES.get(currency) ?? [];
  const last = Math.min(month - FIRST, rates.length - 1);
  const perUsd = rates[last];
  return perUsd === undefined || month - FIRST - last > OLDEST_MONTHS ? null : { perUsd, month: FIRST + last };
}
