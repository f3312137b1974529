import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shared } from './ask.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Each question takes a second; the answer is its number. */
function counting() {
  let asked = 0;
  return async () => {
    asked += 1;
    const number = asked;
    await sleep(1_000);
    return number;
  };
}

test.each<[keepMs: number, atMs: readonly number[], answers: readonly number[]]>([
  [0, [0, 0, 999], [1, 1, 1]],
  [0, [0, 1_001, 2_500], [1, 2, 3]],
  [2_000, [0, 1_001, 2_999], [1, 1, 1]],
  [2_000, [0, 3_001, 3_002], [1, 2, 2]],
])('an answer that is kept for %i ms, asked for after %j ms', async (keepMs, atMs, answers) => {
  const ask = shared(counting(), { waitMs: 5_000, keepMs });
  const asked = Promise.all(atMs.map((ms) => sleep(ms).then(ask)));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await asked).toEqual(answers);
});

test('an error reaches all who wait for it, and the next question is a new one', async () => {
  const ask = vi.fn(() => Promise.reject(new Error('away')));
  const answer = shared(ask, { waitMs: 1_000 });
  await expect(Promise.allSettled([answer(), answer()])).resolves.toMatchObject([
    { reason: { message: 'away' } },
    { reason: { message: 'away' } },
  ]);
  await expect(answer()).rejects.toThrow('away');
  expect(ask).toHaveBeenCalledTimes(2);
});

test('nobody waits for a question that is never answered, and it is not asked again and again', async () => {
  const ask = vi.fn(() => new Promise<never>(() => {}));
  const answer = shared(ask, { waitMs: 2_000 });
  for (let at = 0; at < 14; at += 1) {
    const refused = expect(answer()).rejects.toThrow('no answer within 2 s');
    await vi.advanceTimersByTimeAsync(2_000);
    await refused;
  }
  expect(ask).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2_000);
  answer().catch(() => {});
  expect(ask).toHaveBeenCalledTimes(2);
});
