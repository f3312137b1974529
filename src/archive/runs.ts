/** The unpacked bytes of an archive as runs in which records stand one after another; see {@link Piece.startsRun}. */
import type { Position } from './position.ts';
import type { Piece } from './unpack.ts';

/** Where a piece of the run begins: its position, and its index in the run. */
interface Mark extends Pick<Piece, 'at' | 'isPacked'> {
  readonly index: number;
}

export class Runs {
  readonly #pieces: AsyncGenerator<Piece>;
  #pending: Piece | null | undefined;
  #bytes: Buffer = Buffer.alloc(0);
  /** Index in the run of the first byte in view. */
  #index = 0;
  #marks: Mark[] = [];

  constructor(pieces: AsyncGenerator<Piece>) {
    this.#pieces = pieces;
  }

  /** Goes to the next run, past what is left of this one. False where there is none. */
  async next(): Promise<boolean> {
    let piece = await this.#look();
    while (piece !== null && !piece.startsRun) {
      this.#pending = undefined;
      piece = await this.#look();
    }
    if (piece === null) return false;
    this.#pending = undefined;
    this.#bytes = piece.bytes;
    this.#index = 0;
    this.#marks = [{ at: piece.at, isPacked: piece.isPacked, index: 0 }];
    return true;
  }

  /** At least `length` bytes, or all that are left of the run. They stay in view. */
  async view(length: number): Promise<Buffer> {
    const parts = [this.#bytes];
    let has = this.#bytes.length;
    while (has < length) {
      const piece = await this.#look();
      if (piece === null || piece.startsRun) break;
      this.#pending = undefined;
      this.#marks.push({ at: piece.at, isPacked: piece.isPacked, index: this.#index + has });
      parts.push(piece.bytes);
      has += piece.bytes.length;
    }
    if (parts.length > 1) this.#bytes = Buffer.concat(parts, has);
    return this.#bytes;
  }

  /** Goes on by `length` bytes, in view or not. False where the run is over before. */
  async skip(length: number): Promise<boolean> {
    for (let left = length; left > 0; ) {
      const { length: has } = await this.view(1);
      if (has === 0) return false;
      const step = Math.min(has, left);
      this.#bytes = this.#bytes.subarray(step);
      this.#index += step;
      left -= step;
    }
    while (this.#marks.length > 1 && this.#marks[1]!.index <= this.#index) this.#marks.shift();
    return true;
  }

  /** Goes on to where `mark` stands next, which is left in view. False where the run has it no more. */
  async find(mark: string): Promise<boolean> {
    for (;;) {
      const bytes = await this.view(mark.length);
      const at = bytes.indexOf(mark, 0, 'latin1');
      if (at !== -1) return this.skip(at);
      if (bytes.length < mark.length) return false;
      await this.skip(bytes.length - mark.length + 1);
    }
  }

  /** Where the first byte in view stands, or what comes after the run; null at the end of the archive. */
  async position(): Promise<Position | null> {
    if ((await this.view(1)).length === 0) return (await this.#look())?.at ?? null;
    const { at, isPacked, index } = this.#marks[0]!;
    const on = this.#index - index;
    return isPacked ? { offset: at.offset, skip: at.skip + on } : { offset: at.offset + on, skip: 0 };
  }

  /** Offset of the gzip member that the byte before those in view came from. */
  get member(): number {
    return this.#marks[0]!.at.offset;
  }

  async close(): Promise<void> {
    await this.#pieces.return(undefined);
  }

  async #look(): Promise<Piece | null> {
    if (this.#pending === undefined) {
      const { value, done } = await this.#pieces.next();
      this.#pending = done ? null : value;
    }
    return this.#pending ?? null;
  }
}
