import { errors } from 'undici';
import { describe, expect, it } from 'vitest';
import { fail } from '../failure.ts';
import { FailureError, failureOf } from './errors.ts';

const coded = (code: string) => Object.assign(new Error('it broke'), { code });

describe('failureOf', () => {
  it.each([
    [coded('ENOTFOUND'), 'FETCH_DNS'],
    [coded('EAI_AGAIN'), 'FETCH_DNS'],
    [coded('ECONNREFUSED'), 'FETCH_CONNECT'],
    [coded('ENETUNREACH'), 'FETCH_CONNECT'],
    [new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]), 'FETCH_CONNECT'],
    [coded('ETIMEDOUT'), 'FETCH_TIMEOUT'],
    [new errors.ConnectTimeoutError(), 'FETCH_TIMEOUT'],
    [new errors.HeadersTimeoutError(), 'FETCH_TIMEOUT'],
    [new errors.BodyTimeoutError(), 'FETCH_TIMEOUT'],
    [coded('DEPTH_ZERO_SELF_SIGNED_CERT'), 'FETCH_TLS'],
    [coded('CERT_HAS_EXPIRED'), 'FETCH_TLS'],
    [coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'FETCH_TLS'],
    [coded('ERR_TLS_CERT_ALTNAME_INVALID'), 'FETCH_TLS'],
    [coded('ERR_SSL_WRONG_VERSION_NUMBER'), 'FETCH_TLS'],
    [coded('EPROTO'), 'FETCH_TLS'],
    [coded('ECONNRESET'), 'FETCH_PROTOCOL'],
    [new errors.SocketError('other side closed'), 'FETCH_PROTOCOL'],
    [coded('HPE_INVALID_VERSION'), 'FETCH_PROTOCOL'],
    [coded('Z_DATA_ERROR'), 'FETCH_PROTOCOL'],
    [coded('ERR_BUFFER_TOO_LARGE'), 'FETCH_TOO_LARGE'],
    [new errors.ClientDestroyedError(), 'INTERRUPTED'],
    [new FailureError(fail('FETCH_ADDRESS_REFUSED', 'no')), 'FETCH_ADDRESS_REFUSED'],
    [coded('E_NEVER_HEARD_OF'), 'FETCH_PROTOCOL'],
    [new DOMException('no', 'DataError'), 'FETCH_PROTOCOL'],
    ['not even an error', 'FETCH_PROTOCOL'],
    [null, 'FETCH_PROTOCOL'],
  ])('%s is %s', (error, code) => {
    expect(failureOf(error, 'it')).toMatchObject({ ok: false, code });
  });
});
