/**
 * A value as JavaScript writes it, read and never run: objects, arrays, strings, numbers, and a function that is called at
 * once with the values of its names, as Nuxt does. What is computed is null.
 */

/** Objects and arrays within each other; deeper is not read. */
const MAX_DEPTH = 100;

export interface Literal {
  /** Undefined where no value stands there. */
  readonly value: unknown;
  /** Where the value ends, or where it could not be read on. */
  readonly end: number;
}

/** The value that starts at `start`. Time is linear in what is read. */
export function literalAt(source: string, start: number): Literal {
  CALLED.lastIndex = start;
  const call = CALLED.exec(source);
  const reader = new LiteralReader(source, start + (call?.[0].length ?? 0));
  try {
    if (call === null) return { value: reader.value(0), end: reader.at };
    return reader.called(call[1]!.split(',').map((name) => name.trim()));
  } catch (error) {
    if (error === UNREADABLE) return { value: undefined, end: reader.at };
    throw error;
  }
}

/** `(function(a,b,c){b.x=c;return ` */
const CALLED = /\(?function\s?\w{0,20}\(([\w$,\s]{0,40000})\)\s?\{(?:[^{}]{0,9000}?\breturn)?\s*(?=\{)/y;

/** Made once: what is no value is tried at every `=` of a script. */
const UNREADABLE = new Error('this is no value');

/** A name whose value comes after the object that uses it. */
class Name {
  constructor(readonly name: string) {}
}

class LiteralReader {
  constructor(
    private readonly source: string,
    public at: number,
  ) {}

  /** The object that a function returns, with the arguments that follow it in place of its names. */
  called(names: readonly string[]): Literal {
    const value = this.value(0);
    const open = /^\s*;?\s*\}\s*\)?\s*\(/.exec(this.source.slice(this.at, this.at + 40));
    if (open === null) return { value, end: this.at };
    this.at += open[0].length;
    const values = this.list(')', 0);
    return { value: withNames(value, new Map(names.map((name, i) => [name, values[i]]))), end: this.at };
  }

  value(depth: number): unknown {
    this.skipSpace();
    const char = this.source[this.at];
    if (char === undefined || depth > MAX_DEPTH) throw UNREADABLE;
    if (char === '{') return this.object(depth + 1);
    if (char === '[') {
      this.at++;
      return this.list(']', depth + 1);
    }
    return char === '"' || char === "'" || char === '`' ? this.string(char) : this.word(depth);
  }

  private object(depth: number): Record<string, unknown> {
    this.at++;
    const fields: [string, unknown][] = [];
    for (;;) {
      this.skipSpace();
      if (this.take('}')) return Object.fromEntries(fields);
      const quote = this.source[this.at];
      const key = quote === '"' || quote === "'" ? this.string(quote) : this.key();
      this.skipSpace();
      if (!this.take(':')) throw UNREADABLE;
      fields.push([key, this.value(depth)]);
      this.skipSpace();
      if (!this.take(',') && this.source[this.at] !== '}') throw UNREADABLE;
    }
  }

  private list(close: string, depth: number): unknown[] {
    const items: unknown[] = [];
    for (;;) {
      this.skipSpace();
      if (this.take(close)) return items;
      if (this.take(',')) continue;
      items.push(this.value(depth));
      this.skipSpace();
      if (!this.take(',') && this.source[this.at] !== close) throw UNREADABLE;
    }
  }

  private string(quote: string): string {
    const start = this.at++;
    for (;;) {
      const next = this.source.charCodeAt(this.at);
      if (Number.isNaN(next) || (quote !== '`' && next === NEWLINE)) throw UNREADABLE;
      if (next === BACKSLASH) this.at += 2;
      else if (this.source[this.at++] === quote) return unescaped(this.source.slice(start + 1, this.at - 1));
    }
  }

  private key(): string {
    return this.match(/[\w$]{1,200}/y) ?? this.fail();
  }

  /** A number, a constant, a name; `new Date(…)` and other calls are what they are passed. */
  private word(depth: number): unknown {
    const sign = this.match(/[!+-]?(?:void\s)?/y) ?? '';
    const word = this.match(/(?:new\s)?[\w$][\w$.]{0,200}/y) ?? this.fail();
    if (this.take('(')) return this.list(')', depth + 1)[0] ?? null;
    if (sign.startsWith('!')) return word === '0';
    if (sign !== '' && !/^[\d.]/.test(word)) return null;
    if (/^\d/.test(word)) return sign.includes('void') ? null : Number(sign + word);
    return CONSTANTS.has(word) ? CONSTANTS.get(word) : new Name(word);
  }

  private skipSpace(): void {
    SPACE.lastIndex = this.at;
    if (SPACE.test(this.source)) this.at = SPACE.lastIndex;
  }

  private take(char: string): boolean {
    if (this.source[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private match(sticky: RegExp): string | null {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.source)?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }

  private fail(): never {
    throw UNREADABLE;
  }
}

const NEWLINE = 0x0a;
const BACKSLASH = 0x5c;
const SPACE = /\s+/y;
const CONSTANTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
  ['NaN', null],
  ['Infinity', null],
]);

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' };

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u([\da-f]{4})|u\{([\da-f]{1,6})\}|x([\da-f]{2})|([\s\S]))/gi,
    (_, unit?: string, point?: string, byte?: string, char?: string) => {
      const code = unit ?? byte;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      if (point !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(point, 16), 0x10ffff));
      return char === '\n' ? '' : (ESCAPES[char!] ?? char!);
    },
  );
}

/** `value` with each name replaced by what it stands for. */
function withNames(value: unknown, values: ReadonlyMap<string, unknown>): unknown {
  if (value instanceof Name) return values.get(value.name) ?? null;
  if (Array.isArray(value)) return value.map((item) => withNames(item, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNames(item, values)]));
}
