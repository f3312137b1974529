/** Who may use a reading thread: pages of the live road at once, those of archives where a thread would be idle. */
export class Turns {
  readonly #threads: number;
  readonly #waiting: Array<() => void> = [];
  #busy = 0;

  constructor(threads: number) {
    this.#threads = threads;
  }

  live<T>(read: () => Promise<T>): Promise<T> {
    this.#busy += 1;
    return read().finally(() => this.#leave());
  }

  async later<T>(read: () => Promise<T>): Promise<T> {
    while (this.#busy >= this.#threads) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.live(read);
  }

  #leave(): void {
    this.#busy -= 1;
    this.#waiting.shift()?.();
  }
}
