/**
 * The few messages of the PostgreSQL wire protocol (version 3) that the gateway has to read or write.
 * Formats: https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
import { Buffer } from 'node:buffer';

export const PROTOCOL_3 = 196_608;
export const SSL_REQUEST = 80_877_103;
export const GSS_REQUEST = 80_877_104;

/** Largest single message taken from a client, in bytes: a snapshot of 32 MiB fits as hex text. */
const MAX_MESSAGE_BYTES = 128 * 1024 * 1024;
/** Largest start-up message, in bytes, as PostgreSQL itself has it (MAX_STARTUP_PACKET_LENGTH). */
const MAX_STARTUP_BYTES = 10_000;

/** What ends a connection, by its SQLSTATE. */
export class Fatal extends Error {
  readonly sqlState: string;

  constructor(sqlState: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.sqlState = sqlState;
  }
}

/** Cuts a stream of chunks into messages; joins chunks only once a message is whole. */
export class MessageReader {
  #chunks: Buffer[] = [];
  #size = 0;

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
  }

  /** Next message with its type byte, or null. Throws on an impossible length. */
  next(): Buffer | null {
    return this.#cut(1, MAX_MESSAGE_BYTES);
  }

  /** Next message without a type byte (start-up, SSL request), or null. Throws on an impossible length. */
  nextUntyped(): Buffer | null {
    return this.#cut(0, MAX_STARTUP_BYTES);
  }

  #cut(typeBytes: 0 | 1, limit: number): Buffer | null {
    if (this.#size < typeBytes + 4) return null;
    if (this.#chunks[0]!.length < typeBytes + 4) this.#join();
    const length = this.#chunks[0]!.readInt32BE(typeBytes);
    if (length > limit && typeBytes === 1) throw new Fatal('54000', `a message of ${length} bytes is too long`);
    if (length < 4 || length > limit) throw new Fatal('08P01', 'this is not the PostgreSQL protocol');
    const total = typeBytes + length;
    if (this.#size < total) return null;
    const all = this.#join();
    this.#chunks = [all.subarray(total)];
    this.#size -= total;
    return all.subarray(0, total);
  }

  #join(): Buffer {
    const all = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }
}

export function typeOf(message: Buffer): string {
  return String.fromCharCode(message[0] ?? 0);
}

/** What a batch brought: the bytes for its client, and what the gateway must know of them. */
export interface Answer {
  readonly bytes: Buffer;
  readonly notifications: Buffer[];
  /** Transaction status of the last ReadyForQuery: idle, in a transaction, in a failed one. */
  readonly status: 'I' | 'T' | 'E';
  /** True after LISTEN, false after UNLISTEN, null where the batch had neither. */
  readonly listens: boolean | null;
  /** Whether it may have changed settings of the session. */
  readonly sets: boolean;
}

export function readAnswer(bytes: Buffer): Answer {
  const notifications: Buffer[] = [];
  const rest: Buffer[] = [];
  let status: Answer['status'] = 'I';
  let listens: boolean | null = null;
  let sets = false;
  for (let at = 0; at + 5 <= bytes.length; ) {
    const end = at + 1 + bytes.readInt32BE(at + 1);
    const message = bytes.subarray(at, end);
    const type = typeOf(message);
    if (type === 'A') notifications.push(message);
    else rest.push(message);
    if (type === 'Z') status = String.fromCharCode(message[5]!) as Answer['status'];
    const tag = type === 'C' ? commandTag(message) : '';
    if (tag === 'LISTEN' || tag === 'UNLISTEN') listens = tag === 'LISTEN';
    if (tag === 'SET' || tag === 'RESET' || tag.startsWith('DISCARD')) sets = true;
    at = end;
  }
  return { bytes: notifications.length === 0 ? bytes : Buffer.concat(rest), notifications, status, listens, sets };
}

function commandTag(commandComplete: Buffer): string {
  return commandComplete.toString('latin1', 5, commandComplete.length - 1);
}

/**
 * Named statements belong to a client, but all clients share one session: the name gets the client's prefix. Parse has
 * the name first, Bind after the portal's name, Describe and Close after a byte `S`.
 */
export function prefixStatementName(message: Buffer, prefix: string): Buffer {
  const at = statementNameAt(message);
  if (at === null || message[at] === 0) return message;
  const longer = Buffer.concat([message.subarray(0, at), Buffer.from(prefix), message.subarray(at)]);
  longer.writeInt32BE(longer.length - 1, 1);
  return longer;
}

function statementNameAt(message: Buffer): number | null {
  const type = typeOf(message);
  if (type === 'P') return 5;
  if (type === 'B') return message.indexOf(0, 5) + 1;
  return (type === 'D' || type === 'C') && message[5] === 'S'.charCodeAt(0) ? 6 : null;
}

export function passwordIn(message: Buffer): string {
  return typeOf(message) === 'p' ? message.toString('utf8', 5, message.length - 1) : '';
}

function message(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function text(...values: string[]): Buffer {
  return Buffer.from(`${values.join('\0')}\0`);
}

/** Simple Query. */
export function query(sql: string): Buffer {
  return message('Q', text(sql));
}

/** AuthenticationCleartextPassword: the connection never leaves the machine. */
export function askPassword(): Buffer {
  return message('R', int32(3));
}

/** What clients expect to be told at the start. */
const PARAMETERS = {
  server_version: '18.0',
  server_encoding: 'UTF8',
  client_encoding: 'UTF8',
  DateStyle: 'ISO, MDY',
  integer_datetimes: 'on',
  standard_conforming_strings: 'on',
  TimeZone: 'UTC',
};

/** AuthenticationOk, parameters, key data, ReadyForQuery. */
export function welcome(): Buffer {
  const parameters = Object.entries(PARAMETERS).map(([name, value]) => message('S', text(name, value)));
  return Buffer.concat([
    message('R', int32(0)),
    ...parameters,
    message('K', int32(process.pid), int32(0)),
    message('Z', Buffer.from('I')),
  ]);
}

/** ErrorResponse of severity FATAL. */
export function fatal(sqlState: string, reason: string): Buffer {
  return message('E', text('SFATAL', 'VFATAL', `C${sqlState}`, `M${reason}`), Buffer.from([0]));
}
