/**
 * Who answers for an embedded database just now: this process, which has the files, or another, by its link. When that
 * one ends, the next connection finds its successor, or makes this process the successor.
 */
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { type Failure, fail, ok, type Result, unwrap } from '../failure.ts';
import type { EmbeddedOptions } from './embedded.ts';
import { dropJobs, hasFiles, noLedger, openFiles } from './embedded-files.ts';
import { addressOf, greet, linkFrom, type OpenLink, openLink } from './embedded-link.ts';
import { Gateway } from './gateway.ts';
import {
  dataDirFailure,
  isVoid,
  type Link,
  type LockRecord,
  type LockState,
  lockPath,
  type OwnedLock,
  readLock,
  standingOf,
  takeLock,
} from './lock.ts';

/** Clients of one process; they cost next to nothing, and each queue worker keeps one to listen. */
const MAX_CLIENTS = 50;
const OWNER_START_MS = 30_000;
/** A process that ends lets nobody in any more, and has the files for up to 10 s after that. */
const FOREIGN_END_MS = 15_000;
const CONNECT_TIMEOUT_MS = 5_000;
const CONNECT_TRIES = 4;
const CLOSE_MS = 2_000;

/** What this process has of the database: the files themselves, or the way to who has them. */
type Hold = Owned | { readonly kind: 'guest'; readonly owner: LockRecord; readonly link: Link };

interface Owned {
  readonly kind: 'owned';
  readonly db: PGlite;
  readonly gateway: Gateway;
  readonly link: OpenLink;
  letGo(): void;
}

type OthersLock = Extract<LockState, { owner: LockRecord }>;

export class Access {
  readonly #options: EmbeddedOptions;
  #hold: Hold | null = null;
  #reaching: Promise<Result<void>> | null = null;
  #isFirst = true;
  #closed = false;

  constructor(options: EmbeddedOptions) {
    this.#options = options;
  }

  get owner(): LockRecord | null {
    return this.#hold?.kind === 'guest' ? this.#hold.owner : null;
  }

  get isSure(): boolean {
    return this.#hold !== null;
  }

  /** A connection was lost: whoever had the files may be gone. */
  doubt(): void {
    if (this.#hold?.kind === 'guest') this.#hold = null;
  }

  /** A folder that vanishes later is not made again. */
  get #mayCreate(): boolean {
    return this.#isFirst && this.#options.mustExist !== true;
  }

  /** Makes sure of somebody who answers. One search at a time. */
  reach(): Promise<Result<void>> {
    this.#reaching ??= this.#search().finally(() => {
      this.#reaching = null;
    });
    return this.#reaching;
  }

  async #search(): Promise<Result<void>> {
    const { folder, command } = this.#options;
    const began = performance.now();
    let lastHeard = began;
    let abandoned: string | undefined;
    while (!this.#closed) {
      const missing = this.#mayCreate ? null : missingLedger(folder);
      if (missing !== null) return missing;
      const lock = await takeLock(folder, command, abandoned);
      if (!lock.ok) return lock;
      if ('owned' in lock.value) return this.#own(lock.value.owned);
      const greeting = await this.#greet(lock.value);
      if (greeting === 'answers') return ok(undefined);
      const now = performance.now();
      if (greeting !== 'nobody') lastHeard = now;
      if (lock.value.standing === 'foreign' && now - lastHeard > FOREIGN_END_MS) abandoned = lock.value.owner.nonce;
      if (now - began > OWNER_START_MS) return mute(folder, lock.value);
      await sleep(100);
    }
    return fail('INTERRUPTED', 'the ledger was closed');
  }

  /** Asks the owner that a lock names; where it answers, this process is its guest. */
  async #greet({ owner, standing }: OthersLock): Promise<'answers' | 'mute' | 'nobody'> {
    const link = linkFrom(this.#options.folder, owner, standing);
    if (link === null) return 'mute';
    const greeting = await greet(link);
    if (greeting === 'answers') {
      this.#hold = { kind: 'guest', owner, link };
      this.#isFirst = false;
    }
    return greeting;
  }

  async #own(lock: OwnedLock): Promise<Result<void>> {
    const { folder, onNote = () => {} } = this.#options;
    const release = () => lock.release();
    process.once('exit', release);
    const letGo = () => {
      process.removeListener('exit', release);
      lock.release();
    };
    try {
      const db = await openFiles(folder, { mayCreate: this.#mayCreate, onNote });
      if (!db.ok) {
        letGo();
        return db;
      }
      this.#hold = await this.#serve(db.value, lock, letGo);
      if (!this.#isFirst) onNote(`nobody had ${folder} open any more: it is open here now`);
      this.#isFirst = false;
      return ok(undefined);
    } catch (error) {
      letGo();
      return dataDirFailure(folder, error as NodeJS.ErrnoException);
    }
  }

  /** Opens the way in. The files are closed again where that fails, as on a disk without any room. */
  async #serve(db: PGlite, lock: OwnedLock, letGo: () => void): Promise<Owned> {
    const gateway = new Gateway(db, () => this.#abandon(hold));
    let hold: Owned | null = null;
    try {
      if (this.#isFirst) await dropJobs(db);
      const link = await openLink(this.#options.folder, gateway, this.#options.link ?? 'socket');
      hold = { kind: 'owned', db, gateway, link, letGo };
      lock.publish(link.address);
      return hold;
    } catch (error) {
      hold?.link.close();
      await inTime(db.close());
      throw error;
    }
  }

  /**
   * The database has crashed, as it does when it finds no room for its log. Its files are as those of a server that was
   * killed; whoever connects next opens them again, this process or another.
   */
  #abandon(broken: Owned | null): void {
    if (broken === null || this.#hold !== broken) return;
    this.#hold = null;
    broken.link.close();
    void inTime(broken.gateway.close())
      .then(() => inTime(broken.db.close()))
      .then(() => broken.letGo());
  }

  /** A new connection's stream, to this process's own gateway or to the owner's. */
  stream(): Duplex {
    const hold = this.#hold;
    if (hold?.kind === 'owned') return hold.gateway.connect();
    const socket = new Socket();
    const connect = socket.connect.bind(socket);
    const address = hold === null ? { host: '127.0.0.1', port: 1 } : addressOf(hold.link);
    // pg names the host and port of its settings, which stay; the owner's address does not.
    return Object.assign(socket, { connect: () => connect(address) });
  }

  token(): string {
    return this.#hold?.kind === 'guest' ? this.#hold.link.token : '';
  }

  stopServing(): void {
    this.#closed = true;
    if (this.#hold?.kind === 'owned') this.#hold.link.close();
  }

  async close(): Promise<void> {
    await this.#reaching;
    const hold = this.#hold;
    if (hold?.kind !== 'owned') return;
    hold.link.close();
    await hold.gateway.close();
    await hold.db.close();
    hold.letGo();
  }
}

/** Null where the folder has a ledger, or a process that may be about to make one. */
function missingLedger(folder: string): Failure | null {
  try {
    if (hasFiles(folder)) return null;
    const lock = readLock(lockPath(folder));
    return lock === null || (lock.ok && isVoid(standingOf(lock.value, folder))) ? noLedger(folder) : null;
  } catch (error) {
    return dataDirFailure(folder, error as NodeJS.ErrnoException);
  }
}

function mute(folder: string, { owner, standing }: OthersLock): Failure {
  const who = `process ${owner.pid} (${owner.command})`;
  const path = lockPath(folder);
  if (standing === 'living') return fail('LEDGER_LOCKED', `${folder} is open in ${who}, which does not answer`);
  const why = standing === 'foreign' ? 'of another container' : `which had ${owner.folder?.path} open`;
  const when = standing === 'foreign' ? 'if that was killed' : 'if this is a copy';
  return fail('LEDGER_LOCKED', `${path} is of ${who}, ${why}, and it does not answer (${when}, delete the file)`);
}

/** A crashed database may not close, and must not hold us up. */
async function inTime(closing: Promise<unknown>): Promise<void> {
  await Promise.race([closing.catch(() => {}), sleep(CLOSE_MS, undefined, { ref: false })]);
}

/** An ordinary pool, but for where its connections lead. */
export class AccessPool extends pg.Pool {
  readonly #access: Access;

  constructor(access: Access) {
    super({
      stream: () => access.stream() as Socket,
      user: 'outlay',
      password: () => access.token(),
      max: MAX_CLIENTS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    });
    this.#access = access;
    this.on('remove', () => access.doubt());
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: ConnectCallback): void;
  override connect(callback?: ConnectCallback): Promise<pg.PoolClient> | undefined {
    const connected = this.#connectToWhoAnswers();
    if (callback === undefined) return connected;
    // The form that pg's own pool.query uses.
    connected.then(
      (client) => callback(undefined, client, (release) => client.release(release)),
      (error: Error) => callback(error, undefined, () => {}),
    );
    return undefined;
  }

  /** Whoever answered a moment ago may have ended since: the search begins again. */
  async #connectToWhoAnswers(): Promise<pg.PoolClient> {
    for (let attempt = 1; ; attempt += 1) {
      if (!this.#access.isSure) unwrap(await this.#access.reach());
      try {
        return await super.connect();
      } catch (error) {
        this.#access.doubt();
        if (this.#access.isSure || attempt === CONNECT_TRIES) throw error;
      }
    }
  }
}

type ConnectCallback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: boolean | Error) => void,
) => void;
