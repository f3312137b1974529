import { describe, expect, test } from 'vitest';
import { growth, LINEAR } from '../testing/growth.ts';
import { type Half, type StoryArticle, storySet } from '../testing/stories.ts';
import { printOf } from './print.ts';
import { storiesOf, type Told } from './story.ts';

function toldBy({ title, text, published, origin, publisher }: StoryArticle): Told {
  return { print: printOf(title, text)!, day: published, source: (origin ?? publisher).toLowerCase() };
}

interface Score {
  right: number;
  wrong: number;
  missed: number;
}

/** Of all pairs, those that are of one story and found, found and of two, and not found. */
function score(set: readonly StoryArticle[]): Score {
  const found = new Map(storiesOf(set.map(toldBy)).flatMap((places, story) => places.map((place) => [place, story])));
  const result = { right: 0, wrong: 0, missed: 0 };
  for (let a = 0; a < set.length; a += 1) {
    for (let b = a + 1; b < set.length; b += 1) {
      const [is, said] = [set[a]!.story === set[b]!.story, found.get(a) === found.get(b)];
      if (is && said) result.right += 1;
      else if (said) result.wrong += 1;
      else if (is) result.missed += 1;
    }
  }
  return result;
}

const precision = ({ right, wrong }: Score) => right / (right + wrong);
const recall = ({ right, missed }: Score) => right / (right + missed);

describe('forty rewritten copies of ten stories among two hundred others', () => {
  test('the set is what it is said to be, and hard: copies share a sixth of their three-word runs', () => {
    const set = [...storySet('tuning'), ...storySet('judging')];
    const sizes = new Map<string, number>();
    for (const { story } of set) sizes.set(story, (sizes.get(story) ?? 0) + 1);
    const stories = [...sizes.values()].filter((size) => size > 1);
    expect(stories).toEqual(Array(10).fill(5));
    expect(sizes.size - stories.length).toBeGreaterThanOrEqual(200);
    expect(meanLikeness(set)).toBeLessThan(0.17);
    expect(set.filter(({ text }) => /undefined|\{\w+\}/.test(text))).toEqual([]);
  });

  test.each<Half>(['tuning', 'judging'])('the %s half', (half) => {
    const result = score(storySet(half));
    expect(precision(result)).toBeGreaterThanOrEqual(0.99);
    expect(recall(result)).toBeGreaterThanOrEqual(0.95);
  });

  test('others that no threshold was chosen on', () => {
    const total = { right: 0, wrong: 0, missed: 0 };
    for (let seed = 1; seed <= 10; seed += 1) {
      for (const half of ['tuning', 'judging'] as const) {
        const { right, wrong, missed } = score(storySet(half, seed * 104_729));
        total.right += right;
        total.wrong += wrong;
        total.missed += missed;
      }
    }
    expect(precision(total)).toBeGreaterThanOrEqual(0.99);
    expect(recall(total)).toBeGreaterThanOrEqual(0.95);
  });
});

/** Mean share of three-word runs that two copies have in common. */
function meanLikeness(set: readonly StoryArticle[]): number {
  const runs = set.map(({ text }) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu)!;
    return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
  });
  const shares = set.flatMap((one, a) =>
    set.flatMap((other, b) => {
      if (b <= a || one.story !== other.story) return [];
      const shared = [...runs[a]!].filter((run) => runs[b]!.has(run)).length;
      return [shared / (runs[a]!.size + runs[b]!.size - shared)];
    }),
  );
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

test('the stories are the same in whatever order the articles come', () => {
  const set = storySet('judging');
  const storiesIn = (order: readonly StoryArticle[]) =>
    storiesOf(order.map(toldBy))
      .map((places) => places.map((place) => order[place]!.url).sort())
      .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  expect(storiesIn([...set].reverse())).toEqual(storiesIn(set));
});

test('a copy that comes after four days is another story, and a short text tells none', () => {
  const [original] = storySet('tuning');
  const told = { ...toldBy(original!), day: '2026-05-14' };
  expect(storiesOf([told, { ...told, day: '2026-05-17' }])).toHaveLength(1);
  expect(storiesOf([told, { ...told, day: '2026-05-18' }])).toHaveLength(2);
  expect(printOf('Too short', 'Too short to tell.')).toBeNull();
});

test.each(['"', '‘a', '1,', 'A', '“x ', '9.9 ', 'a’b'])('a hostile text of %s is read in linear time', (part) => {
  expect(growth((n) => void printOf(part.repeat(200), part.repeat(n)), 12_000)).toBeLessThan(LINEAR);
});
