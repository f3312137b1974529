/**
 * States in which every value stands once in a list and is named by its place there. Source: the `devalue` package, in
 * whose form Nuxt 3 and SvelteKit hand their state to the page.
 */

/** Values that are followed; one that many others name is followed each time. */
const MAX_FOLLOWED = 100_000;
const MAX_DEPTH = 60;
/** What a list begins with where it says of what kind a value is: `["ShallowReactive", 1]`. */
const KIND = /^[A-Z]\w+$/;

/** The value that such a list stands for, undefined where it is none. */
export function indexedValue(list: unknown): unknown {
  if (!Array.isArray(list) || list.length < 2 || !isIndexed(list[0], list.length)) return undefined;
  let left = MAX_FOLLOWED;
  const follow = (index: unknown, depth: number): unknown => {
    if (typeof index !== 'number' || depth > MAX_DEPTH || left-- <= 0) return null;
    const value: unknown = list[index];
    if (Array.isArray(value)) {
      const [kind] = value;
      if (typeof kind !== 'string' || !KIND.test(kind)) return value.map((item) => follow(item, depth + 1));
      return value.length === 2 ? follow(value[1], depth + 1) : null;
    }
    if (typeof value !== 'object' || value === null) return value ?? null;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, follow(item, depth + 1)]));
  };
  return follow(0, 0);
}

/** Whether the first value names others of the list, and nothing else. */
function isIndexed(first: unknown, length: number): boolean {
  if (typeof first !== 'object' || first === null) return false;
  const items = Array.isArray(first) && KIND.test(String(first[0])) ? first.slice(1) : Object.values(first);
  return items.length > 0 && items.every((item) => Number.isInteger(item) && item < length);
}
