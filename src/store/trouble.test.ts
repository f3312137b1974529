import { describe, expect, test } from 'vitest';
import { ledgerTrouble } from './trouble.ts';

const error = (code: string, message = 'what the driver says') => Object.assign(new Error(message), { code });

describe('what an error of the driver means', () => {
  test.each<[string, unknown, string | null]>([
    ['a wrong password', error('28P01'), 'LEDGER_REFUSED'],
    ['a database that does not exist', error('3D000'), 'LEDGER_REFUSED'],
    ['no right to make a schema', error('42501'), 'LEDGER_REFUSED'],
    ['a server that is not there', error('ECONNREFUSED'), 'LEDGER_UNREACHABLE'],
    ['a name that does not resolve', error('ENOTFOUND'), 'LEDGER_UNREACHABLE'],
    ['a server that shuts down', error('57P01'), 'LEDGER_UNREACHABLE'],
    ['a server that starts', error('57P03'), 'LEDGER_UNREACHABLE'],
    ['too many clients', error('53300'), 'LEDGER_UNREACHABLE'],
    ['a deadlock', error('40P01'), 'LEDGER_UNREACHABLE'],
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
