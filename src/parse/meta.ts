/** The page's `<meta>` elements by their name, property or itemprop, lower case; the first of a name wins. */
import { attribute, type Element } from './dom.ts';

export interface Meta {
  /** The first value of a name, null where there is none. */
  get(name: string): string | null;
  all(name: string): readonly string[];
  /** All names that the page gives a value, in its order. */
  readonly names: readonly string[];
}

const KEYS = ['property', 'name', 'itemprop', 'http-equiv'];
/** Values of one name. */
const MAX_VALUES = 50;

export function readMeta(elements: readonly Element[]): Meta {
  const values = new Map<string, string[]>();
  for (const element of elements) {
    const content = attribute(element, 'content') ?? attribute(element, 'value');
    if (content === null) continue;
    for (const key of KEYS) {
      const name = attribute(element, key)?.toLowerCase();
      if (name === undefined) continue;
      const known = values.get(name);
      if (known === undefined) values.set(name, [content]);
      else if (known.length < MAX_VALUES) known.push(content);
    }
  }
  return {
    get: (name) => values.get(name)?.[0] ?? null,
    all: (name) => values.get(name) ?? [],
    names: [...values.keys()],
  };
}
