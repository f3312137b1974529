import { expect, test } from 'vitest';
import type { Evidence } from '../claim.ts';
import { markEvidence, paragraphs, type Segment } from './highlight.ts';

const TEXT = 'Acme spends $1bn. It may add $2bn.\n\nÉnergie 🏭 costs $3bn.';
const TITLE = 'Acme to spend $1bn';

function quote(words: string, place?: 'title'): Evidence {
  const start = (place === 'title' ? TITLE : TEXT).indexOf(words);
  return { quote: words, start, end: start + words.length, ...(place && { in: place }) };
}

/** `[a:words]` is marked for claim a, `[a b:words]` for both; `#` before an id is its anchor, `!` after it its end. */
function drawn(segments: readonly Segment[]): string {
  return segments
    .map(({ text, claims, anchors, last }) => {
      const ids = claims.map((id) => `${anchors.includes(id) ? '#' : ''}${id}${last.includes(id) ? '!' : ''}`);
      return ids.length === 0 ? text : `[${ids.join(' ')}:${text}]`;
    })
    .join('');
}

type Claims = Record<string, Evidence[]>;
const mark = (claims: Claims) =>
  markEvidence(
    { title: TITLE, text: TEXT },
    Object.entries(claims).map(([claimId, evidence]) => ({ claimId, evidence })),
  );

const REST = '\n\nÉnergie 🏭 costs $3bn.';
test.each<[what: string, claims: Claims, text: string]>([
  ['no claim', {}, TEXT],
  ['one', { a: [quote('$1bn')] }, `Acme spends [#a!:$1bn]. It may add $2bn.${REST}`],
  [
    'the same words twice',
    { a: [quote('$1bn')], b: [quote('$1bn')] },
    `Acme spends [#a! #b!:$1bn]. It may add $2bn.${REST}`,
  ],
  [
    'one in the other',
    { a: [quote('Acme spends $1bn.')], b: [quote('$1bn')] },
    `[#a:Acme spends ][a #b!:$1bn][a!:.] It may add $2bn.${REST}`,
  ],
  [
    'overlapping',
    { a: [quote('spends $1bn. It')], b: [quote('It may')] },
    `Acme [#a:spends $1bn. ][a! #b:It][b!: may] add $2bn.${REST}`,
  ],
  ['touching', { a: [quote('Acme ')], b: [quote('spends')] }, `[#a!:Acme ][#b!:spends] $1bn. It may add $2bn.${REST}`],
  [
    'two pieces of one claim: the first is the anchor',
    { a: [quote('$2bn'), quote('$1bn')] },
    `Acme spends [a!:$1bn]. It may add [#a!:$2bn].${REST}`,
  ],
  [
    'after a surrogate pair',
    { a: [quote('costs $3bn')] },
    'Acme spends $1bn. It may add $2bn.\n\nÉnergie 🏭 [#a!:costs $3bn].',
  ],
  ['words that do not stand there', { a: [{ quote: '$9bn', start: 12, end: 16 }] }, TEXT],
  ['offsets past the end', { a: [{ quote: 'x', start: 900, end: 901 }] }, TEXT],
  [
    'a wrong piece does not take the anchor',
    { a: [{ quote: 'x', start: 0, end: 1 }, quote('$1bn')] },
    `Acme spends [#a!:$1bn]. It may add $2bn.${REST}`,
  ],
  [
    'first in the title',
    { a: [quote('$1bn', 'title'), quote('$1bn')] },
    `Acme spends [a!:$1bn]. It may add $2bn.${REST}`,
  ],
])('%s', (_what, claims, text) => {
  const marked = mark(claims);
  expect(drawn(marked.text)).toBe(text);
  expect(marked.text.map((segment) => segment.text).join('')).toBe(TEXT);
});

test('the title is marked by itself', () => {
  expect(drawn(mark({ a: [quote('$1bn', 'title'), quote('$2bn')] }).title)).toBe('Acme to spend [#a!:$1bn]');
});

test('evidence that spans paragraphs is marked in each, with one anchor and one end', () => {
  const marked = paragraphs(mark({ a: [quote('$2bn.\n\nÉnergie')] }).text);
  expect(marked.map(drawn)).toEqual(['Acme spends $1bn. It may add [#a:$2bn.]', '[a!:Énergie] 🏭 costs $3bn.']);
});
