/**
 * The rows that React's server components send with a page, as Next.js puts them into its scripts:
 * `self.__next_f.push([1,"…"])`, the strings of which are one stream of `id:value` rows. Source: react-server-dom-webpack,
 * ReactFlightClient.
 */
import { literalAt } from './script-literal.ts';

const PUSH = 'self.__next_f.push(';
/** Rows that are read; a page has some hundreds. */
const MAX_ROWS = 20_000;
const MAX_DEPTH = 60;
/** Elements, objects and rows that are followed. */
const MAX_FOLLOWED = 200_000;

/** A React element as a row writes it, for the markup that it becomes. */
export interface FlightElement {
  /** `p`, or the empty string for a component. */
  readonly element: string;
  readonly name: string;
  /** What a component is given, null for a tag. */
  readonly props: unknown;
  readonly html: unknown;
  readonly children: unknown;
}

export function isFlight(source: string): boolean {
  return source.includes(PUSH);
}

/** Every row that no other one names, with the rows that it names in it. */
export function flightValues(sources: readonly string[]): unknown[] {
  const rows = rowsOf(sources.map(pushed).join(''));
  if (rows.size === 0) return [];
  const reader = new RowReader(rows);
  const named = new Set<string>();
  for (const row of rows.values()) {
    if (typeof row !== 'string' && 'json' in row) for (const [, id] of row.json.matchAll(NAMED_ROW)) named.add(id!);
  }
  const first = [...rows.keys()].filter((id) => !named.has(id));
  return [...first, ...named].map((id) => reader.row(id)).filter((value) => value !== null);
}

const NAMED_ROW = /"\$[@L]?([\da-f]{1,8})"/g;

/** The part of the stream that a script adds. */
function pushed(source: string): string {
  let text = '';
  for (let at = source.indexOf(PUSH); at >= 0; ) {
    const { value, end } = literalAt(source, at + PUSH.length);
    at = source.indexOf(PUSH, Math.max(at + 1, end));
    if (Array.isArray(value) && value[0] === 1 && typeof value[1] === 'string') text += value[1];
  }
  return text;
}

/** The string of a text row, the JSON of another, or what a component is called that is a script of its own. */
type Row = string | { readonly json: string } | { readonly component: string };

/** A text row is `id:Tlength,text`, its length in bytes of UTF-8; an import `id:I[…,"Name"]`. All others end their line. */
function rowsOf(stream: string): Map<string, Row> {
  const rows = new Map<string, Row>();
  const head = /([\da-f]{0,8}):(?:T([\da-f]{1,8}),)?/y;
  for (let at = 0; at < stream.length && rows.size < MAX_ROWS; ) {
    head.lastIndex = at;
    const match = head.exec(stream);
    const start = at + (match?.[0].length ?? 0);
    const bytes = match?.[2];
    const newline = stream.indexOf('\n', start);
    const end =
      bytes === undefined
        ? newline < 0
          ? stream.length
          : newline
        : afterBytes(stream, start, Number.parseInt(bytes, 16));
    const row = stream.slice(start, end);
    if (match !== null && bytes !== undefined) rows.set(match[1]!, row);
    else if (match !== null && /^[[{"]/.test(row)) rows.set(match[1]!, { json: row });
    else if (match !== null && row.startsWith('I[')) rows.set(match[1]!, { component: COMPONENT.exec(row)?.[1] ?? '' });
    at = bytes === undefined ? end + 1 : Math.max(end, at + 1);
  }
  return rows;
}

const COMPONENT = /"(\w{1,60})"(?:,\d)?\]$/;

function afterBytes(text: string, start: number, bytes: number): number {
  let at = start;
  for (let left = bytes; left > 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Half of a surrogate pair, which is four bytes.
    left -= code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return at;
}

/** Reads rows with what they name in its place, each row once: where it is named first. */
class RowReader {
  private readonly read = new Set<string>();
  private left = MAX_FOLLOWED;

  constructor(private readonly rows: ReadonlyMap<string, Row>) {}

  row(id: string, depth = 0): unknown {
    const row = this.rows.get(id);
    if (row === undefined || this.read.has(id) || depth > MAX_DEPTH) return null;
    this.read.add(id);
    if (typeof row === 'string') return row;
    if ('component' in row) return null;
    try {
      return this.follow(JSON.parse(row.json), depth + 1);
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }

  private follow(value: unknown, depth: number): unknown {
    if (typeof value === 'string') return this.named(value, depth);
    if (typeof value !== 'object' || value === null) return value;
    if (depth > MAX_DEPTH || this.left-- <= 0) return null;
    if (!Array.isArray(value))
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.follow(item, depth + 1)]));
    if (value.length === 4 && value[0] === '$' && typeof value[1] === 'string') return this.element(value, depth);
    return value.map((item) => this.follow(item, depth + 1));
  }

  private element([, type, , props]: unknown[], depth: number): FlightElement {
    const { className, children, dangerouslySetInnerHTML: html, ...others } = fieldsOf(props);
    const isTag = /^[a-z][\w-]*$/.test(String(type));
    // A component that leads somewhere is a link.
    const element = isTag ? String(type) : typeof others.href === 'string' ? 'a' : '';
    const made: FlightElement = {
      element,
      name: `${typeof className === 'string' ? className : ''} ${this.componentName(type)}`,
      // What a tag has beside its children is for the browser; what a component has is what it shows.
      props: element === '' ? this.follow(others, depth + 1) : null,
      html: this.follow(fieldsOf(html).__html, depth + 1),
      children: this.follow(children, depth + 1),
    };
    elements.add(made);
    return made;
  }

  /** What a component is called says what it is: `Newsletter`. */
  private componentName(type: unknown): string {
    const row = this.rows.get(String(type).replace(/^\$L?/, ''));
    return typeof row === 'object' && 'component' in row ? row.component : '';
  }

  /** `$L1f`, `$1f`: another row. `$$…` is a string that begins with a dollar. */
  private named(text: string, depth: number): unknown {
    if (!text.startsWith('$')) return text;
    if (text.startsWith('$$')) return text.slice(1);
    const id = /^\$[@L]?([\da-f]{1,8})$/.exec(text)?.[1];
    return id === undefined ? null : this.row(id, depth);
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Which objects are elements: a state may have fields of the same names. */
const elements = new WeakSet<object>();

export function isFlightElement(value: object): value is FlightElement {
  return elements.has(value);
}
