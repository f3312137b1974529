/** Figures in words, for tables and pages: the same wherever a person reads them. */
import type { Amount, Basis } from './claim.ts';

const SIGNS: Record<string, string> = { USD: '$', EUR: '€', GBP: '£' };
const MAGNITUDES: ReadonlyArray<readonly [size: number, name: string]> = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'm'],
];

/** `up to $70bn`, `$64bn–$72bn`, `about CNY 160bn`, `over ¥1.2tn`. */
export function formatAmount({ low, high, currency, qualifier }: Amount): string {
  const one = formatFigure((low ?? high) as number, currency);
  if (qualifier === 'range' && low !== null && high !== null)
    return `${formatFigure(low, currency)}–${formatFigure(high, currency)}`;
  if (qualifier === 'up_to') return `up to ${one}`;
  if (qualifier === 'at_least') return `at least ${one}`;
  return qualifier === 'approximate' ? `about ${one}` : one;
}

const BASIS_WORDS: Record<Basis, string> = {
  with_leases: 'with finance leases',
  cash: 'cash',
  gross: 'gross',
  net: 'net',
};

/** `with finance leases`: what a figure counts, where that is said; two of one period with other bases do not contradict each other. */
export function formatBasis(basis: Basis | null): string | null {
  return basis === null ? null : BASIS_WORDS[basis];
}

function formatFigure(value: number, currency: string): string {
  const sign = SIGNS[currency] ?? `${currency} `;
  const [size, name] = MAGNITUDES.find(([limit]) => value >= limit) ?? [1, ''];
  // Digits enough to give back what was said: 13.75bn stays 13.75bn.
  const figure = Number((value / size).toPrecision(6));
  return `${sign}${figure.toLocaleString('en-US', { maximumFractionDigits: 4 })}${name}`;
}

export interface AttributionLike {
  readonly attribution: string;
  readonly speaker: string | null;
  readonly outlet: string | null;
}

/** `sources, via Bloomberg`, `company (Susan Li)`; a speaker who is only `sources` adds nothing. */
export function formatAttribution({ attribution, speaker, outlet }: AttributionLike): string {
  const isNamed = speaker !== null && speaker.toLowerCase() !== attribution;
  return attribution + (isNamed ? ` (${speaker})` : '') + (outlet === null ? '' : `, via ${outlet}`);
}

/** `1 article`, `3 articles`, `1,204 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** `2026-05-27 10:05:00 UTC` of a time as the ledger gives it. */
export function formatInstant(time: string): string {
  return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** A row of the ledger for programs: its times, whose names end in `At`, as `2026-05-27T10:05:00.123Z`. */
export function withIsoTimes(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name.endsWith('At') && typeof value === 'string' ? new Date(value).toISOString() : value,
    ]),
  );
}

export interface Publication {
  readonly url: string;
  readonly publisher: string | null;
}

/** The publisher's name, else the host. */
export function publisherName({ url, publisher }: Publication): string {
  return publisher ?? (isWebAddress(url) ? new URL(url).hostname : url);
}

export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}
