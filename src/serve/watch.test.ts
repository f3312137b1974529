import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Logger } from '../log.ts';
import type { Answer } from './probe.ts';
import { startWatch } from './watch.ts';

const AWAY = 'QUEUE_UNREACHABLE';

test.each<[string, Answer[], string[]]>([
  ['all well', ['ok', 'ok', 'ok'], []],
  ['one late answer', ['ok', AWAY, 'ok', AWAY, 'ok'], []],
  ['away and back', ['ok', AWAY, AWAY, AWAY, AWAY, 'ok', 'ok'], [`warn queue ${AWAY}`, 'info queue']],
  ['away twice', [AWAY, AWAY, 'ok', AWAY, AWAY], [`warn queue ${AWAY}`, 'info queue', `warn queue ${AWAY}`]],
])('%s', async (_what, answers, lines) => {
  const said: string[] = [];
  const say = (level: string) => (fields: { what: string; code?: string }) =>
    said.push([level, fields.what, fields.code].filter(Boolean).join(' '));
  const left = [...answers];
  const probe = { ledger: async () => 'ok' as const, queue: async () => left.shift() ?? answers.at(-1)! };
  const watch = startWatch(probe, { warn: say('warn'), info: say('info') } as unknown as Logger, 1);
  while (left.length > 0) await sleep(2);
  await watch.close();
  expect(said).toEqual(lines);
});
