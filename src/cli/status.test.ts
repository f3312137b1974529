import { expect, test } from 'vitest';
import type { ProcessSeen } from '../store/processes.ts';
import { processTable } from './status.ts';

const UP: ProcessSeen = {
  id: '1',
  command: 'up',
  host: 'h',
  pid: 7,
  steps: [],
  queues: 'redis h:6379/0',
  version: '1',
  startedAt: '2026-05-27 10:00:00+00',
  silentS: 3,
  gone: false,
};
const NOBODY = /^No process works on it: outlay up, or outlay schedule/;

test('an explorer alone does not work on it', () => {
  expect(processTable({ processes: [{ ...UP, command: 'serve' }] })).toMatch(NOBODY);
});

test('who works is listed, and where nobody does it is said, also where some ended without a word', () => {
  expect(processTable({ processes: [] })).toMatch(NOBODY);
  const ended = processTable({ processes: [{ ...UP, gone: true }] });
  expect(ended).toMatch(NOBODY);
  expect(ended).toMatch(/\nup +h +7 .* gone +redis h:6379\/0 /);
  const working = processTable({ processes: [{ ...UP, gone: true }, UP] });
  expect(working).not.toMatch(/No process/);
  expect(working).toMatch(/\nup +h +7 .* 3 s ago +redis h:6379\/0 /);
});
