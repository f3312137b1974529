import { unwrap } from '../failure.ts';
import type { Source } from './source.ts';

/** A look at any part of a source; what was asked for last is kept, so that going forward reads each byte once. */
export class Window {
  readonly size: number;
  readonly #source: Source;
  #from = 0;
  #bytes: Buffer = Buffer.alloc(0);

  constructor(source: Source) {
    this.#source = source;
    this.size = source.size;
  }

  /** At least `length` bytes from `offset` on, or all that are left. Throws the source's failure. */
  async view(offset: number, length: number): Promise<Buffer> {
    const has = this.#has(offset);
    if (has.length >= Math.min(length, this.size - offset)) return has;
    const from = offset + has.length;
    const more = unwrap(await this.#source.read(from, Math.max(length - has.length, this.#source.pieceBytes)));
    this.#bytes = has.length === 0 ? more : Buffer.concat([has, more]);
    this.#from = offset;
    return more.length === 0 ? has : this.view(offset, length);
  }

  #has(offset: number): Buffer {
    const at = offset - this.#from;
    return at >= 0 && at < this.#bytes.length ? this.#bytes.subarray(at) : Buffer.alloc(0);
  }
}
