/** The page's `<meta>` elements by their name, property or itemprop, lower case; the first of a name wins. */
import type { CheerioAPI } from 'cheerio/slim';
import { attribute, type Element } from './dom.ts';

export interface Meta {
  /** The first value of a name, null where there is none. */
  get(name: string): string | null;
  all(name: string): readonly string[];
}

export function readMeta($: CheerioAPI): Meta {
  const values = new Map<string, string[]>();
  for (const element of $('meta').toArray() as Element[]) {
    const content = attribute(element, 'content') ?? attribute(element, 'value');
    if (content === null) continue;
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribute(element, key)?.toLowerCase();
      if (name !== undefined) values.set(name, [...(values.get(name) ?? []), content].slice(0, 50));
    }
  }
  return { get: (name) => values.get(name)?.[0] ?? null, all: (name) => values.get(name) ?? [] };
}
