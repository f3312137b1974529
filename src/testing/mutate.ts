/** Pages as no publisher meant them: what is left of one after cuts, copies, swaps and broken bytes. Seeded. */

export type Random = () => number;

/** mulberry32: a small generator, the same numbers for the same seed everywhere. From 0 up to 1. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Mutation = (page: string, random: Random) => string;

const below = (max: number, random: Random) => Math.floor(random() * max);

/** Start and end of a stretch of at most a tenth of the page. */
function stretch(page: string, random: Random): [from: number, to: number] {
  const from = below(page.length + 1, random);
  return [from, Math.min(page.length, from + below(page.length / 10 + 1, random))];
}

function insert(page: string, text: string, random: Random): string {
  const at = below(page.length + 1, random);
  return page.slice(0, at) + text + page.slice(at);
}

const INSERTED = [
  ...['&', '&#', '&#x110000;', '&#0;', '&nbsp', '&notanentity;', '&amp;lt;', '\u0000', '\ud800', '\u202e', '\u0301'],
  ...[
    '<',
    '>',
    '"',
    "'",
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '</p></div></body></html>',
    '<script>',
    '</script>',
    '<p',
    '<b>',
  ],
  ...[
    '<textarea>',
    '<title>',
    '<svg>',
    '<table><tr><td>',
    '<iframe>',
    '<template>',
    '<plaintext>',
    '<body>',
    '<select>',
  ],
  ...['$5 billion', '2026-02-30T25:61', '31/31/2026', '€1,2,3.4.5bn to £', 'between $ and ', '9'.repeat(400)],
];

const MUTATIONS: readonly Mutation[] = [
  (page, random) => {
    const [from, to] = stretch(page, random);
    return page.slice(0, from) + page.slice(to);
  },
  (page, random) => {
    const [from, to] = stretch(page, random);
    return page.slice(0, to) + page.slice(from, to).repeat(1 + below(4, random)) + page.slice(to);
  },
  (page, random) => {
    const [from, to] = stretch(page, random);
    const [low, high] = stretch(page.slice(to), random);
    const rest = page.slice(to);
    return page.slice(0, from) + rest.slice(low, high) + rest.slice(0, low) + page.slice(from, to) + rest.slice(high);
  },
  (page, random) => page.slice(0, below(page.length + 1, random)),
  (page, random) => {
    const bytes = Buffer.from(page);
    for (let i = below(20, random); i >= 0 && bytes.length > 0; i--)
      bytes[below(bytes.length, random)]! ^= 1 << below(8, random);
    return bytes.toString('latin1');
  },
  (page, random) => page.replace(/<\/[a-z]+>/gi, (tag) => (random() < 0.2 ? '' : tag)),
  (page, random) => page.replace(/<[a-z]+[^>]*>/gi, (tag) => (random() < 0.1 ? '' : tag)),
  (page, random) => page.replace(/["'=]/g, (sign) => (random() < 0.02 ? '' : sign)),
  (page, random) => insert(page, INSERTED[below(INSERTED.length, random)]!.repeat(1 + below(50, random)), random),
  (page, random) => {
    const depth = below(2_000, random);
    const [from, to] = stretch(page, random);
    return page.slice(0, from) + '<div>'.repeat(depth) + page.slice(from, to) + '</div>'.repeat(depth) + page.slice(to);
  },
  (page, random) => insert(page, page.slice(...stretch(page, random)), random),
];

/** A page after one to six of the mutations. */
export function mutate(page: string, random: Random): string {
  let mutated = page;
  for (let i = below(6, random); i >= 0; i--) mutated = MUTATIONS[below(MUTATIONS.length, random)]!(mutated, random);
  return mutated;
}
