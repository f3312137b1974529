/**
 * Lets many PostgreSQL clients share the one session of an embedded PGlite, over the PostgreSQL wire protocol.
 *
 * A client's messages are held back until its batch is whole (a simple Query, or everything up to Sync), then the batch
 * runs alone. While a transaction is open its client keeps the session; everyone else waits. So `pg.Pool` in this
 * process, `pg.Pool` in another process, and `psql` all work as they do with a server.
 */
import { Buffer } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import * as wire from './wire.ts';

/** The event loop waits no longer for statements that follow one another. */
const MAX_UNTURNED_MS = 10;
/** A client in another process that leaves a transaction idle for this long is disconnected. */
const IDLE_TRANSACTION_MS = 30_000;
/**
 * How the one session is set up; all clients go by it. Not DISCARD ALL, which would end what others listen to. PGlite's
 * `reset session authorization` does nothing.
 */
export const SESSION_SETTINGS =
  'set session authorization postgres; reset all; set search_path to bullmq, outlay, public';

export class Gateway {
  readonly #db: PGlite;
  readonly #onCrash: () => void;
  readonly #sessions = new Set<Session>();
  #turn: Promise<void> = Promise.resolve();
  #serial = 0;
  #turnedAt = 0;

  /** `onCrash` is told when the database itself fails, as opposed to a statement. */
  constructor(db: PGlite, onCrash: () => void = () => {}) {
    this.#db = db;
    this.#onCrash = onCrash;
  }

  /** A stream for `new pg.Pool({ stream })` in this process. */
  connect(): Duplex {
    return new InProcessSocket((send) => this.#open(send, null));
  }

  /** Serves a client of another process; where `token` is given, it must send it as its password. */
  serve(socket: Socket, token: string | null): void {
    const session = this.#open((bytes) => {
      if (!socket.destroyed) socket.write(bytes);
    }, token);
    session.onEnd = () => socket.end();
    session.isGuest = true;
    socket.on('data', (chunk: Buffer) => {
      socket.pause();
      void session.receive(chunk).finally(() => socket.resume());
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => void session.end());
  }

  /** Ends all sessions and waits for the statement that runs. The database stays open. */
  async close(): Promise<void> {
    await Promise.all([...this.#sessions].map((session) => session.end()));
    await this.#turn;
  }

  #open(send: (bytes: Buffer) => void, token: string | null): Session {
    this.#serial += 1;
    const session: Session = new Session(`s${this.#serial}_`, send, token, {
      takeTurn: () => this.#takeTurn(),
      execute: (batch) => this.#execute(batch),
      closed: () => this.#sessions.delete(session),
    });
    this.#sessions.add(session);
    return session;
  }

  /** Waits until nobody has the session, and takes it; the function that comes back gives it up. */
  async #takeTurn(): Promise<() => void> {
    const before = this.#turn;
    let release: () => void = () => {};
    this.#turn = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }

  /** PGlite answers before the event loop turns: without this many clients would keep all sockets and timers waiting. */
  async #letOthersHaveTheirTurn(): Promise<void> {
    if (performance.now() - this.#turnedAt < MAX_UNTURNED_MS) return;
    await turn();
    this.#turnedAt = performance.now();
  }

  async #run(batch: Buffer): Promise<Uint8Array> {
    await this.#letOthersHaveTheirTurn();
    try {
      return await this.#db.execProtocolRaw(batch);
    } catch (cause) {
      this.#onCrash();
      throw new wire.Fatal('57P02', cause instanceof Error ? cause.message : String(cause), { cause });
    }
  }

  /** Runs one batch; notifications go to every client that listens, whoever's batch brought them. */
  async #execute(batch: Buffer): Promise<wire.Answer> {
    const answer = wire.readAnswer(Buffer.from(await this.#run(batch)));
    if (answer.notifications.length > 0) {
      const bytes = Buffer.concat(answer.notifications);
      for (const session of this.#sessions) session.notify(bytes);
    }
    return answer;
  }
}

interface Port {
  takeTurn(): Promise<() => void>;
  execute(batch: Buffer): Promise<wire.Answer>;
  closed(): void;
}

/** One client: start-up, then batches in order. */
class Session {
  onEnd: () => void = () => {};
  /** Of another process. */
  isGuest = false;
  readonly #statementPrefix: string;
  readonly #send: (bytes: Buffer) => void;
  readonly #token: string | null;
  readonly #port: Port;
  readonly #reader = new wire.MessageReader();
  #phase: 'startup' | 'password' | 'ready' | 'ended' = 'startup';
  #batch: Buffer[] = [];
  #giveUpTurn: (() => void) | null = null;
  #listening = false;
  #hasChangedSettings = false;
  #work: Promise<void> = Promise.resolve();
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(statementPrefix: string, send: (bytes: Buffer) => void, token: string | null, port: Port) {
    this.#statementPrefix = statementPrefix;
    this.#send = send;
    this.#token = token;
    this.#port = port;
  }

  /** Takes bytes as they come; resolves when all that they completed has been answered. */
  receive(chunk: Buffer): Promise<void> {
    this.#work = this.#work.then(async () => {
      if (this.#phase === 'ended') return;
      this.#reader.push(chunk);
      await this.#drain();
    });
    return this.#work;
  }

  notify(bytes: Buffer): void {
    if (this.#listening && this.#phase === 'ready') this.#send(bytes);
  }

  /** Ends the client; an open transaction is rolled back. */
  async end(): Promise<void> {
    if (this.#phase === 'ended') return;
    this.#phase = 'ended';
    clearTimeout(this.#idleTimer);
    await this.#work;
    if (this.#giveUpTurn !== null) {
      await this.#port.execute(wire.query('ROLLBACK')).catch(() => {});
      await this.#leaveTurn();
    }
    this.#port.closed();
    this.onEnd();
  }

  async #drain(): Promise<void> {
    try {
      while (this.#phase !== 'ended') {
        const message = this.#phase === 'startup' ? this.#reader.nextUntyped() : this.#reader.next();
        if (message === null) return;
        await this.#take(message);
      }
    } catch (error) {
      // What is no such thing is a message that could not be read.
      const { sqlState, message } = error instanceof wire.Fatal ? error : new wire.Fatal('08P01', String(error));
      this.#refuse(sqlState, message);
    }
  }

  async #take(message: Buffer): Promise<void> {
    if (this.#phase === 'startup') return this.#start(message);
    if (this.#phase === 'password') return this.#checkPassword(message);
    const type = wire.typeOf(message);
    if (type === 'X') return this.#endSoon();
    if (type === 'H') return; // Flush: the batch is answered as a whole
    this.#batch.push(wire.prefixStatementName(message, this.#statementPrefix));
    if (type === 'S' || type === 'Q') await this.#runBatch();
  }

  #start(message: Buffer): void {
    const code = message.readInt32BE(4);
    if (code === wire.SSL_REQUEST || code === wire.GSS_REQUEST) return this.#send(Buffer.from('N'));
    if (code !== wire.PROTOCOL_3) return this.#refuse('08P01', 'only version 3 of the protocol is spoken here');
    if (this.#token === null) return this.#welcome();
    this.#phase = 'password';
    this.#send(wire.askPassword());
  }

  #checkPassword(message: Buffer): void {
    const given = Buffer.from(wire.passwordIn(message));
    const wanted = Buffer.from(this.#token ?? '');
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) return this.#welcome();
    this.#refuse('28P01', 'the token is not that of the lock file');
  }

  #welcome(): void {
    this.#phase = 'ready';
    this.#send(wire.welcome());
  }

  async #runBatch(): Promise<void> {
    const batch = Buffer.concat(this.#batch);
    this.#batch = [];
    clearTimeout(this.#idleTimer);
    this.#giveUpTurn ??= await this.#port.takeTurn();
    let answer: wire.Answer;
    try {
      answer = await this.#port.execute(batch);
    } catch (error) {
      await this.#leaveTurn();
      throw error;
    }
    if (answer.listens !== null) this.#listening = answer.listens;
    if (answer.sets || batch.includes('set_config')) this.#hasChangedSettings = true;
    this.#send(answer.bytes);
    if (answer.status === 'I') await this.#leaveTurn();
    else this.#watchIdleTransaction();
  }

  /** What a guest has set is not to be found by those who come after it. */
  async #leaveTurn(): Promise<void> {
    if (this.isGuest && this.#hasChangedSettings) {
      await this.#port.execute(wire.query(SESSION_SETTINGS)).catch(() => {}); // the next statement says what is wrong
    }
    this.#hasChangedSettings = false;
    this.#giveUpTurn?.();
    this.#giveUpTurn = null;
  }

  #watchIdleTransaction(): void {
    if (!this.isGuest) return;
    this.#idleTimer = setTimeout(() => this.#refuse('25P03', 'the transaction was idle too long'), IDLE_TRANSACTION_MS);
  }

  #refuse(sqlState: string, message: string): void {
    this.#send(wire.fatal(sqlState, message));
    this.#endSoon();
  }

  /** `end` waits for the work in hand, of which the caller may be a part. */
  #endSoon(): void {
    setImmediate(() => void this.end());
  }
}

/** What `pg.Client` wants of a socket, with a session at the other end instead of a network. */
class InProcessSocket extends Duplex {
  readonly #session: Session;

  constructor(open: (send: (bytes: Buffer) => void) => Session) {
    super({ allowHalfOpen: false });
    this.#session = open((bytes) => {
      if (!this.destroyed && !this.readableEnded) this.push(bytes);
    });
    this.#session.onEnd = () => {
      if (!this.destroyed) this.push(null);
    };
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
  override _read(): void {}
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#session.receive(chunk).then(() => done(), done);
  }
  override _final(done: () => void): void {
    void this.#session.end().then(() => done());
  }
  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    void this.#session.end().then(() => done(error));
  }
}
