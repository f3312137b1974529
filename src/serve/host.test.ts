import { expect, test } from 'vitest';
import { hostCheck } from './host.ts';

test.each<[bound: string, header: string | undefined, answered: boolean]>([
  ['127.0.0.1', '127.0.0.1:8080', true],
  ['127.0.0.1', 'localhost:8080', true],
  ['127.0.0.1', 'LocalHost', true],
  ['127.0.0.1', '[::1]:8080', true],
  ['127.0.0.1', 'evil.example', false],
  ['127.0.0.1', 'localhost.evil.example:8080', false],
  ['127.0.0.1', '127.0.0.1.evil.example', false],
  ['127.0.0.1', 'evil.example@localhost', false],
  ['127.0.0.1', 'localhost:80:80', false],
  ['127.0.0.1', '192.0.2.7:8080', false],
  ['127.0.0.1', '', false],
  ['127.0.0.1', undefined, false],
  ['192.0.2.7', '192.0.2.7:8080', true],
  ['ledger.example', 'Ledger.example:8080', true],
  ['0.0.0.0', '192.0.2.7:8080', true],
  ['::', '[2001:db8::7]:8080', true],
  ['0.0.0.0', 'evil.example:8080', false],
])('bound to %s, asked as %s: %s', (bound, header, answered) => {
  expect(hostCheck(bound)(header)).toBe(answered);
});
