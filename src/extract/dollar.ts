/** Whose dollar a bare "$" is: that of the article's own country where the article shows it, else the US one. */
import type { Article, CurrencyCode } from '../claim.ts';

/** Country domains, and words by which an article shows its home. */
const HOMES: ReadonlyArray<readonly [currency: CurrencyCode, domain: RegExp, words: RegExp]> = [
  [
    'AUD',
    /\.au(?:\/|$|:)/,
    /\b(?:ASX|Australia's|AUD|Australian dollars?|Telstra|Sydney|Melbourne|Canberra|Brisbane|Perth|Adelaide|Queensland|New South Wales|Western Australia|Pilbara|fully franked)\b/gu,
  ],
  [
    'CAD',
    /\.ca(?:\/|$|:)/,
    /\b(?:TSX|Canadian dollars?|CAD|Canada's|Canadian National|Alberta|Saskatchewan|Manitoba|Ontario|Calgary|Winnipeg|Regina|Edmonton|Halifax|Nova Scotia|New Brunswick|Newfoundland|Crown-owned|Crown corporation|Montreal|MONTREAL|Toronto|TORONTO|Vancouver|Quebec)\b/gu,
  ],
  ['NZD', /\.nz(?:\/|$|:)/, /\b(?:NZX|NZD|New Zealand dollars?|Auckland|Wellington)\b/gu],
  ['SGD', /\.sg(?:\/|$|:)/, /\b(?:SGX|SGD|Singapore dollars?)\b/gu],
  ['HKD', /\.hk(?:\/|$|:)/, /\b(?:HKD|Hong Kong dollars?)\b/gu],
];

/** "All figures are in Australian dollars." */
const STATED =
  /\b(?:figures|amounts|sums|values|prices|dollars?)\b[^.\n]{0,40}?\b(Australian|Canadian|New Zealand|Singapore|Hong Kong)(?: dollars?)?\b/i;
const DOLLARS: Readonly<Record<string, CurrencyCode>> = {
  australian: 'AUD',
  canadian: 'CAD',
  'new zealand': 'NZD',
  singapore: 'SGD',
  'hong kong': 'HKD',
};

/** "All amounts are in US dollars." A single "US$" tells that the others are not. */
const IN_US_DOLLARS =
  /\b(?:all|figures|amounts|sums|values|prices)\b[^.\n]{0,40}?(?:\bU\.?S\.? dollars?|\bUSD\b|US\$)/i;

export function defaultDollar({ url, canonicalUrl, publisher, text: body }: Article): CurrencyCode {
  const text = `${publisher ?? ''}\n${body}`.replace(/[\u00a0\u202f]/g, ' ').replace(/’/g, "'");
  const stated = STATED.exec(text)?.[1];
  if (stated !== undefined) return DOLLARS[stated.toLowerCase()]!;
  const host = hostOf(canonicalUrl ?? url);
  if (IN_US_DOLLARS.test(text)) return 'USD';
  // Who writes "US$" means another dollar by a bare one.
  const enough = /\bUS(?:D |\$)/.test(text) ? 1 : 2;
  const home = HOMES.find(([, domain, words]) => domain.test(host) || (text.match(words)?.length ?? 0) >= enough);
  return home?.[0] ?? 'USD';
}

function hostOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : '';
}
