/** Claims and decisions as a person reads them. */
import type { Amount, Article, Claim } from '../claim.ts';
import type { SentenceSeen } from '../extract/explain.ts';
import type { Decision } from '../extract/extract.ts';
import { datedWords } from '../extract/period/dated.ts';

const MAX_QUOTE = 220;

export function claimsTable(article: Article, claims: readonly Claim[]): string {
  const title = `${article.title ?? 'Untitled'}${article.published === null ? '' : ` (${article.published})`}\n`;
  if (claims.length === 0) return `${title}  no capital expenditure claims\n`;
  const rows = claims.map((claim) => [
    claim.company,
    amountWords(claim.amount) + (claim.measure === 'increment' ? ' more' : ''),
    claim.period === null ? '–' : datedWords(claim.period),
    claim.status,
    speakerWords(claim),
  ]);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row, i) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ');
    return `  ${cells.trimEnd()}\n      “${shorten(claims[i]!.evidence[0]!.quote)}”\n`;
  });
  return title + lines.join('');
}

function speakerWords({ attribution: { kind, speaker, outlet } }: Claim): string {
  return [kind, speaker, outlet].filter((part) => part !== null).join(', ');
}

const SIGN: Readonly<Record<Amount['qualifier'], string>> = {
  exact: '',
  approximate: '~',
  up_to: '≤ ',
  at_least: '≥ ',
  range: '',
};

/** `USD 64–72 billion`, `≤ USD 70 billion`. */
export function amountWords({ low, high, currency, qualifier }: Amount): string {
  const ends = [low, high].filter((end): end is number => end !== null);
  const figures = low === high ? [ends[0]!] : ends;
  const largest = Math.max(...figures);
  const [unit, name] =
    largest >= 1e12
      ? [1e12, ' trillion']
      : largest >= 1e9
        ? [1e9, ' billion']
        : largest >= 1e6
          ? [1e6, ' million']
          : [1, ''];
  const number = (value: number) => String(Number((value / unit).toPrecision(6)));
  return `${SIGN[qualifier]}${currency} ${figures.map(number).join('–')}${name}`;
}

/** Each sentence in which something was seen: what, which rule decided, and why an amount became no claim. */
export function sentencesTable(sentences: readonly SentenceSeen[], decisions: readonly Decision[]): string {
  if (sentences.length > 0) return `\nSentence by sentence\n${sentences.map(sentenceLines).join('')}`;
  if (decisions.length === 0) return '\nNo amount of money was seen\n';
  return `\nAmounts\n${decisions.map(decisionLine).join('')}`;
}

function sentenceLines({ evidence, amounts, periods, names, triggers, decisions }: SentenceSeen): string {
  const rows = Object.entries({ amounts, periods, names, triggers })
    .filter(([, seen]) => seen.length > 0)
    .map(
      ([what, seen]) =>
        `      ${what.padEnd(9)} ${seen.map(({ quote, as }) => `${oneLine(quote)} = ${as}`).join(' · ')}\n`,
    );
  const title = evidence.in === 'title' ? 'title: ' : '';
  return `  ${title}“${oneLine(evidence.quote)}”\n${rows.join('')}${decisions.map(decisionLine).join('')}`;
}

function decisionLine({ outcome, rule, reason, evidence }: Decision): string {
  return `      ${outcome.padEnd(9)} ${oneLine(evidence.quote)}: ${rule}, ${reason}\n`;
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ');

function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ');
  return line.length <= MAX_QUOTE ? line : `${line.slice(0, MAX_QUOTE - 1)}…`;
}
