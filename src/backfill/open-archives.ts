/** Archives that are open, each where its next batch begins: who goes on there need not open it, or unpack it, again. */
import { comparePositions, type Position } from '../archive/position.ts';
import { openSource } from '../archive/source.ts';
import { ok, type Result } from '../failure.ts';
import type { Fetcher } from '../fetch/client.ts';
import { type BatchReader, openBatches } from './batch.ts';
import type { ArchiveFormat, BackfillRules } from './rules.ts';

export interface ArchiveFile {
  readonly id: number;
  readonly name: string;
  readonly format: ArchiveFormat;
  readonly rules: BackfillRules;
}

export interface OpenArchives {
  /** The archive from a record on; the caller gives it back. Failures: as `openSource`. */
  take(file: ArchiveFile, from: Position): Promise<Result<BatchReader>>;
  /** Keeps it for who goes on where it stands. */
  giveBack(file: ArchiveFile, reader: BatchReader): Promise<void>;
}

/** Each holds a file open, and of an address a piece of 32 MiB. */
const MAX_KEPT = 4;

export function keepArchives(fetcher: Fetcher): OpenArchives {
  const kept = new Map<number, BatchReader>();
  return {
    async take(file, from) {
      const reader = kept.get(file.id);
      if (reader?.position != null && comparePositions(reader.position, from) === 0) {
        kept.delete(file.id);
        return ok(reader);
      }
      const source = await openSource(file.name, fetcher);
      return source.ok ? ok(openBatches(source.value, file.format, file.rules, from)) : source;
    },
    async giveBack(file, reader) {
      const others = [kept.get(file.id), reader.position === null ? reader : undefined];
      if (reader.position !== null) kept.set(file.id, reader);
      const oldest = kept.size > MAX_KEPT ? [...kept][0] : undefined;
      if (oldest !== undefined) kept.delete(oldest[0]);
      for (const unused of [...others, oldest?.[1]]) await unused?.close();
    },
  };
}
