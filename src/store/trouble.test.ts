import { DrizzleQueryError } from 'drizzle-orm/errors';
import { describe, expect, test } from 'vitest';
import { fail, OutlayError } from '../failure.ts';
import { failureOf, ledgerTrouble } from './trouble.ts';

const error = (code: string, message = 'what the driver says') => Object.assign(new Error(message), { code });

describe('what an error of the driver means', () => {
  test.each<[string, unknown, string | null]>([
    ['a wrong password', error('28P01'), 'LEDGER_REFUSED'],
    ['a database that does not exist', error('3D000'), 'LEDGER_REFUSED'],
    ['no right to make a schema', error('42501'), 'LEDGER_RIGHTS'],
    ['a server that cannot be written', error('25006'), 'LEDGER_READ_ONLY'],
    ['a server that is not there', error('ECONNREFUSED'), 'LEDGER_UNREACHABLE'],
    ['a name that does not resolve', error('ENOTFOUND'), 'LEDGER_UNREACHABLE'],
    ['a server that shuts down', error('57P01'), 'LEDGER_UNREACHABLE'],
    ['a server that starts', error('57P03'), 'LEDGER_UNREACHABLE'],
    ['too many clients', error('53300'), 'LEDGER_UNREACHABLE'],
    ['a deadlock', error('40P01'), 'LEDGER_UNREACHABLE'],
    ['a statement that took too long, or was cancelled', error('57014'), 'LEDGER_UNREACHABLE'],
    ['a lock that did not come in time', error('55P03'), 'LEDGER_UNREACHABLE'],
    ['a transaction that lasted too long', error('25P04'), 'LEDGER_UNREACHABLE'],
    ['a transaction that was idle too long', error('25P03'), 'LEDGER_UNREACHABLE'],
    ['a disk that does not read', error('58030'), 'LEDGER_UNREACHABLE'],
    ['a file of the server that is not there', error('58P01'), 'LEDGER_UNREACHABLE'],
    ['a cut connection', new Error('Connection terminated unexpectedly'), 'LEDGER_UNREACHABLE'],
    ['a full disk', error('53100'), 'LEDGER_FULL'],
    ['a full disk that only the message names', new Error('write: No space left on device'), 'LEDGER_FULL'],
    ['both families refused', new AggregateError([error('ECONNREFUSED')]), 'LEDGER_UNREACHABLE'],
    ['wrapped by drizzle', new Error('Failed query', { cause: error('57P01') }), 'LEDGER_UNREACHABLE'],
    ['a server that lost the connection', error('08006'), 'LEDGER_UNREACHABLE'],
    ['a pooler whose server is away', error('08P01', 'query_wait_timeout'), 'LEDGER_UNREACHABLE'],
    ['a violation of the protocol', Object.assign(error('08P01'), { routine: 'exec_bind_message' }), null],
    ['a message that is too long', error('54000'), null],
    ['a zero byte in a text', error('22021'), null],
    ['a broken constraint', error('23514'), null],
    ['a bug', new TypeError('x is not a function'), null],
    ['no error at all', 'text', null],
  ])('%s', (_name, thrown, code) => {
    expect(ledgerTrouble(thrown)?.code ?? null).toBe(code);
  });
});

test.each<[string, unknown, object]>([
  ['a failure', new OutlayError(fail('NO_TEXT', 'nothing')), { code: 'NO_TEXT', message: 'nothing' }],
  [
    'a ledger that is away',
    new DrizzleQueryError('select', [], error('57014', 'too slow')),
    { code: 'LEDGER_UNREACHABLE', message: 'too slow' },
  ],
  [
    'a row that the ledger refuses, without the statement and what it was to write',
    new DrizzleQueryError('insert', ['a text'], error('22021', 'a zero byte')),
    { code: 'STAGE_CRASHED', message: 'a zero byte' },
  ],
  ['a bug', new TypeError('x is not a function'), { code: 'STAGE_CRASHED', message: 'x is not a function' }],
])('the failure behind %s', (_name, thrown, failure) => {
  expect(failureOf(thrown)).toMatchObject(failure);
});
