import type { Fetcher } from '../src/fetch/client.ts';
import type { Reader } from '../src/read/reader.ts';
import type { Db } from '../src/store/ledger.ts';

/** What the workers are given; nothing of it is looked up elsewhere. */
export interface Deps {
  readonly db: Db;
  readonly fetcher: Fetcher;
  readonly reader: Reader;
}
