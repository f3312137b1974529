import { describe, expect, test } from 'vitest';
import type { Article, Claim } from '../claim.ts';
import { registry } from '../companies/registry.ts';
import { growth, LINEAR } from '../testing/growth.ts';
import { extractClaims } from './extract.ts';

function article(text: string, more: Partial<Article> = {}): Article {
  return {
    url: null,
    canonicalUrl: null,
    title: null,
    byline: [],
    publisher: null,
    published: '2026-05-27',
    modified: null,
    language: 'en',
    text,
    publishedFrom: 'given',
    truncated: false,
    paywalled: false,
    section: null,
    origin: null,
    repaired: false,
    ...more,
  };
}

/** `company | low..high currency | start..end | status | kind, speaker, outlet` */
function line({ company, amount, period, status, attribution }: Claim): string {
  const bounds = period === null ? 'no period' : `${period.start}..${period.end}`;
  const { kind, speaker, outlet } = attribution;
  return `${company} | ${amount.low}..${amount.high} ${amount.currency} | ${bounds} | ${status} | ${[kind, speaker, outlet].filter(Boolean).join(', ')}`;
}

describe('extractClaims', () => {
  test('quotes are the exact words at their offsets, in text and title', () => {
    const given = article('Oracle will spend $50 billion on data centers in 2026. It had revenue of $60 billion.', {
      title: 'Oracle to invest $50 billion in data centers',
    });
    const { claims, decisions } = extractClaims(given, registry);
    expect(claims.map(line)).toEqual([
      'Oracle | 50000000000..50000000000 USD | 2026-01-01..2026-12-31 | planned | company',
    ]);
    for (const { quote, start, end, in: where } of [...claims, ...decisions].flatMap((item) => item.evidence)) {
      expect((where === 'title' ? given.title! : given.text).slice(start, end)).toBe(quote);
    }
    expect(claims[0]!.evidence).toHaveLength(2);
    expect(decisions.filter(({ outcome }) => outcome === 'dropped').map(({ rule }) => rule)).toEqual([
      'not-capex/revenue',
    ]);
  });

  test('a town that a headline says wins something is no company', () => {
    const { claims } = extractClaims(
      article(
        'ULVERSTON is to get a £350m factory after drugs giant GlaxoSmithKline chose the town over three others.',
        {
          title: 'Ulverston wins GSK plant',
        },
      ),
      registry,
    );
    expect(claims.map(({ company }) => company)).toEqual(['GSK']);
  });

  test.each([
    ['of one company', (i: number) => `Meta will spend $${i + 1} million on data centers.`],
    [
      'of names that no list holds',
      (i: number) => `Maro${i % 700} Gas and Solb${i % 900} Pulp will spend $${i + 1} million.`,
    ],
    ['of names with their initials', (i: number) => `Meta (META) will spend $${i + 1} million on data centers.`],
    ['of governments beside companies', (i: number) => `Meta met India. India will spend $${i + 1} million on roads.`],
    [
      'of plans over years',
      (i: number) => `Meta added $${i + 1} million to its five-year plan for data centers in 2026 through 2030.`,
    ],
    ['in one sentence', (i: number) => `Meta will spend $${i + 1} million on data centers,`],
  ])('many claims %s take time in proportion', (_, sentence) => {
    const read = (n: number) => {
      extractClaims(article(Array.from({ length: n }, (_, i) => sentence(i)).join(' ')), registry);
    };
    expect(growth(read, 120)).toBeLessThan(LINEAR);
  });
});
