import { expect, test } from 'vitest';
import { demandedKey, keyCheck } from './key.ts';

const KEY = 'correct:horse~battery!';

test.each([
  ['127.0.0.1', null],
  ['127.8.9.10', null],
  ['::1', null],
  ['0:0:0:0:0:0:0:1', null],
  ['::ffff:127.0.0.1', null],
  ['localhost', null],
  ['LocalHost', null],
  ['0.0.0.0', KEY],
  ['::', KEY],
  ['', KEY],
  ['192.0.2.7', KEY],
  ['2001:db8::7', KEY],
  ['localhost.example', KEY],
  ['127.0.0.1.example', KEY],
  ['127.1', KEY],
])('bound to %s, what is asked for is %s', (host, demanded) => {
  expect(demandedKey(host, KEY)).toEqual({ ok: true, value: demanded });
  const without = demanded === null ? { ok: true, value: null } : { ok: false, code: 'USAGE' };
  expect(demandedKey(host, undefined)).toMatchObject(without);
  expect(demandedKey(host, '')).toMatchObject(without);
});

const basic = (pair: string, scheme = 'Basic') => `${scheme} ${Buffer.from(pair).toString('base64')}`;

test.each<[header: string | undefined, admitted: boolean]>([
  [`Bearer ${KEY}`, true],
  [`bearer  ${KEY}`, true],
  [basic(`:${KEY}`), true],
  [basic(`anybody:${KEY}`), true],
  [basic(`Zoë:${KEY}`, 'BASIC'), true],
  [undefined, false],
  ['', false],
  [KEY, false],
  ['Bearer', false],
  ['Bearer ', false],
  [`Bearer ${KEY}x`, false],
  [`Bearer ${KEY.slice(0, -1)}`, false],
  [`Bearer ${KEY.toUpperCase()}`, false],
  [`Bearer x ${KEY}`, false],
  [`Basic ${KEY}`, false],
  [basic(KEY.replace(':', '')), false],
  [basic(`${KEY}:`), false],
  [basic(`anybody:${KEY} `), false],
  [`Digest ${KEY}`, false],
])('%s: %s', (header, admitted) => {
  expect(keyCheck(KEY)(header)).toBe(admitted);
});
