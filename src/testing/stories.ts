/** The stories of `fixtures/stories`, their copies, and seeded others of the same topic: what copies are told from. */
import { readdirSync, readFileSync } from 'node:fs';
import { projectPath } from '../project.ts';

export type Half = 'tuning' | 'judging';

export interface StoryArticle {
  readonly url: string;
  readonly publisher: string;
  readonly title: string;
  readonly text: string;
  /** The wire whose copy it says it is. */
  readonly origin: string | null;
  /** Calendar day. */
  readonly published: string;
  /** Articles of one story have the same; every other article has its own. */
  readonly story: string;
}

interface Copy {
  readonly title: string;
  readonly publisher: string;
  readonly host: string;
  /** After the original. */
  readonly days: number;
  readonly take: string;
  readonly style?: keyof typeof HOUSE_STYLES;
  readonly credit?: string;
  readonly local?: readonly string[];
}

interface StoryFile {
  readonly half: Half;
  readonly published: string;
  readonly wire: string;
  readonly company: string;
  readonly title: string;
  /** The story in one sentence, as each of the round-ups has it. */
  readonly briefs: readonly string[];
  readonly sentences: readonly (readonly string[])[];
  readonly copies: readonly Copy[];
  readonly followups: ReadonlyArray<{ readonly title: string; readonly days: number; readonly text: string }>;
}

interface Template {
  readonly name: string;
  readonly per: number;
  readonly half?: Half;
  readonly title: string;
  readonly sentences: readonly (readonly string[])[];
}

interface Others {
  readonly companies: readonly string[];
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly products: readonly string[];
  readonly brokers: readonly string[];
  readonly quotes: readonly string[];
  readonly templates: readonly Template[];
  readonly roundupFrames: readonly (readonly [string, string, string])[];
}

const FOLDER = projectPath('fixtures', 'stories');
const WEEK = '2026-05-09';
/** Days over which the other stories are spread: the same as those of the stories. */
const DAYS = 9;
const NEXT_QUARTER = 91;
const SEEDS: Readonly<Record<Half, number>> = { tuning: 0x5eed, judging: 0xbeef };

/** The five stories of a half with their copies, and some hundred others, which the seed decides. */
export function storySet(half: Half, seed = SEEDS[half]): StoryArticle[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  const stories = files.map((name) => read<StoryFile>(name)).filter((story) => story.half === half);
  const others = read<Others>('others/templates.json');
  return [...stories.flatMap(withCopies), ...generated(half, stories, others, mulberry(seed))];
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as T;
}

function withCopies(story: StoryFile): StoryArticle[] {
  const { company, published, wire, title, sentences, copies, followups } = story;
  const slug = slugOf(title);
  const whole = sentences.map(([first]) => first!);
  const original = { publisher: wire, origin: null, title, published, story: slug };
  return [
    { ...original, url: `https://${slugOf(wire)}.test/${slug}`, text: paragraphs(whole.join(' ')) },
    ...copies.map((copy) => ({
      url: `https://${copy.host}/${slugOf(copy.title)}`,
      publisher: copy.publisher,
      origin: copy.credit?.replace(/[()]/g, '') ?? null,
      title: inStyle(copy.title, copy.style),
      published: dayAfter(published, copy.days),
      text: inStyle(textOf(copy, sentences, published), copy.style),
      story: slug,
    })),
    ...followups.map(({ title: other, days, text }) => ({
      url: `https://${slugOf(wire)}.test/${slugOf(other)}`,
      publisher: wire,
      origin: null,
      title: other,
      published: dayAfter(published, days),
      text: paragraphs(text),
      story: `${company}: ${other}`,
    })),
  ];
}

/** The text that a copy's `take` puts together. */
function textOf({ take, credit, local = [] }: Copy, sentences: StoryFile['sentences'], published: string): string {
  const locals = [...local];
  const parts = take.split('|').map((paragraph) => {
    const said = paragraph
      .trim()
      .split(' ')
      .map((one) => {
        if (one === '+') return locals.splice(0).join(' ');
        const [place, wording = 'a'] = one.split(':');
        return sentences[Number(place)]!['abc'.indexOf(wording)]!;
      });
    return said.join(' ');
  });
  const head = credit?.startsWith('(') ? `MAY ${Number(published.slice(8))} ${credit} - ` : '';
  const foot = credit === undefined || head !== '' ? [] : [`Reporting by ${credit}.`];
  return [head + parts[0]!, ...parts.slice(1), ...foot].join('\n\n');
}

const HOUSE_STYLES = {
  short: (text: string) =>
    text
      .replace(/([\d.]) billion/g, '$1bn')
      .replace(/([\d.]) million/g, '$1m')
      .replace(/([\d.]) percent/g, '$1%')
      .replace(/\bU\.S\./g, 'US')
      .replace(/"([^"]*)"/g, '‘$1’'),
  us: (text: string) =>
    text
      .replace(/\$/g, 'US$')
      .replace(/ percent/g, ' per cent')
      .replace(/data center/g, 'data centre')
      .replace(/"([^"]*)"/g, '“$1”'),
};

function inStyle(text: string, style: keyof typeof HOUSE_STYLES | undefined): string {
  return style === undefined ? text : HOUSE_STYLES[style](text);
}

type Random = () => number;

/** Other stories: of the stories' own companies and of others, in the same week and the next quarter. */
function generated(half: Half, stories: readonly StoryFile[], others: Others, random: Random): StoryArticle[] {
  const own = stories.map(({ company }) => company);
  const articles = others.templates
    .filter((template) => template.half === undefined || template.half === half)
    .flatMap((template) =>
      Array.from({ length: template.per }, (_, i) => {
        // The stories' own companies first, then their next quarter, then anybody.
        const company = i < own.length * 2 ? own[i % own.length]! : pick(others.companies, random);
        const later = i >= own.length && i < own.length * 2 ? NEXT_QUARTER : 0;
        return fromTemplate(template, company, later, others, random, `${half}-${template.name}-${i}`);
      }),
    );
  const roundups = others.roundupFrames.map((_, i) => roundup(i, stories, others, random, `${half}-roundup-${i}`));
  return [...articles, ...roundups];
}

function fromTemplate(
  { title, sentences }: Template,
  company: string,
  later: number,
  others: Others,
  random: Random,
  id: string,
): StoryArticle {
  const slots = slotsOf(company, later, others, random);
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name) => slots[name] ?? `{${name}}`);
  const said = sentences.map((wordings) => fill(pick(wordings, random)));
  return {
    url: `https://${id}.test/story`,
    publisher: `Paper ${id}`,
    origin: null,
    title: fill(title),
    text: paragraphs(said.join(' ')),
    published: dayAfter(WEEK, later + Math.floor(random() * DAYS)),
    story: id,
  };
}

function slotsOf(company: string, later: number, others: Others, random: Random): Record<string, string> {
  const figure = (low: number, high: number, digits = 1) => (low + random() * (high - low)).toFixed(digits);
  const place = pick(others.places, random);
  const budget = 5 + random() * 60;
  return {
    company,
    place,
    city: place.split(',')[0]!,
    other: pick(others.companies, random),
    person: pick(others.people, random),
    product: pick(others.products, random),
    broker: pick(others.brokers, random),
    quote: pick(others.quotes, random),
    quarter: later > 0 ? 'second' : 'first',
    weekday: pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], random),
    month: pick(['June', 'August', 'September', 'October', 'January'], random),
    move: pick(['rose', 'fell', 'slipped', 'were little changed'], random),
    year: pick(['2027', '2028', '2029'], random),
    a: figure(1, 40),
    b: figure(1, 40),
    c: budget.toFixed(0),
    d: (budget * 0.9).toFixed(0),
    e: figure(1, 15),
    f: figure(1, 10),
    g: figure(1, 9),
    h: (budget * 1.2).toFixed(0),
    p: figure(3, 40, 0),
    q: figure(1, 9),
    k: figure(1, 9, 0),
    m: figure(40, 900, 0),
    n: figure(10, 30, 0),
    t: figure(60, 400, 0),
    u: figure(50, 380, 0),
    y: figure(2, 6, 2),
    index: figure(6000, 8000, 0),
    jobs: String(100 * Math.round(2 + random() * 40)),
  };
}

/** Repeats the headline figures of some of the stories in words of its own, which makes it a copy of none. */
function roundup(
  number: number,
  stories: readonly StoryFile[],
  others: Others,
  random: Random,
  id: string,
): StoryArticle {
  const chosen = [...stories].sort(() => random() - 0.5).slice(0, 3 + Math.floor(random() * 2));
  const items = chosen.map(({ briefs }) => briefs[number]!);
  const [title, intro, outro] = others.roundupFrames[number]!;
  return {
    url: `https://${id}.test/story`,
    publisher: `Paper ${id}`,
    origin: null,
    title,
    text: [intro, ...items, outro.replace('{other}', pick(others.companies, random))].join('\n\n'),
    published: '2026-05-15',
    story: id,
  };
}

/** Two sentences a paragraph. */
function paragraphs(text: string): string {
  const sentences = text.split(/(?<=[.!?]["”’]?) (?=[A-Z"“‘])/);
  const pairs = sentences.flatMap((one, i) => (i % 2 === 0 ? [[one, sentences[i + 1]].filter(Boolean).join(' ')] : []));
  return pairs.join('\n\n');
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)]!;
}

/** Mulberry32: the same numbers on every machine. */
function mulberry(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
