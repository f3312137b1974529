/** Largest broken feed that is gone through again, in UTF-16 code units. */
const MAX_LENGTH = 2 * 1024 * 1024;
/** Most tries at parts of one feed. */
const MAX_TRIES = 100;
/** Longest root tag: it holds the feed's namespaces. */
const ROOT_TAG = /^<[^>]{1,8000}>/;
const ITEM_START = /<(item|entry)[\s>]/gi;

/**
 * What a parser takes of a feed that it refuses as a whole: the head and the items, in as few parts as it takes to leave
 * out those that are broken. One broken item, or a missing end, then costs no other item. `parse` gives null where it
 * refuses.
 */
export function salvage<T>(xml: string, parse: (xml: string) => T | null): T[] {
  const root = ROOT_TAG.exec(xml)?.[0];
  if (root === undefined || xml.length > MAX_LENGTH) return [];
  const starts = [...xml.matchAll(ITEM_START)];
  const head = xml.slice(root.length, starts[0]?.index).replace(/<\/?channel>/gi, '');
  const items = starts.flatMap((start, index) => itemAt(xml, start, starts[index + 1]?.index) ?? []);
  const wrap = wrapperOf(root);
  let tries = 0;

  /** Halves what is refused until the broken items stand alone. */
  function partsOf(from: number, to: number): T[] {
    if (from === to || tries >= MAX_TRIES) return [];
    tries += 1;
    const whole = parse(wrap(items.slice(from, to).join('')));
    if (whole !== null) return [whole];
    const middle = (from + to) >> 1;
    return to - from === 1 ? [] : [...partsOf(from, middle), ...partsOf(middle, to)];
  }

  const top = parse(wrap(head));
  return [...(top === null ? [] : [top]), ...partsOf(0, items.length)];
}

/** Tries at the end of one cut JSON Feed. */
const MAX_ENDS = 30;

/** A JSON Feed with what most often is wrong with one mended: commas before an end, an end that is missing. */
export function salvageJson<T>(text: string, parse: (json: string) => T | null): T | null {
  if (text.length > MAX_LENGTH) return null;
  const mended = text.replace(/,(?=\s{0,100}[\]}])/g, '');
  let read = parse(mended);
  let end = mended.lastIndexOf('}');
  for (let tries = 0; read === null && tries < MAX_ENDS && end > 0; tries += 1) {
    read = parse(`${mended.slice(0, end + 1)}]}`);
    end = mended.lastIndexOf('}', end - 1);
  }
  return read;
}

/** Puts items into the feed's own root element. */
function wrapperOf(root: string): (inside: string) => string {
  const name = /^<([^\s>]+)/.exec(root)![1]!;
  if (!/^rss$/i.test(name)) return (inside) => `${root}${inside}</${name}>`;
  return (inside) => `${root}<channel>${inside}</channel></${name}>`;
}

/** The whole item that starts there; null where it does not end before the next one starts. */
function itemAt(xml: string, start: RegExpExecArray, next: number | undefined): string | null {
  const text = xml.slice(start.index, next);
  const end = text.search(start[1]!.toLowerCase() === 'item' ? /<\/item>/i : /<\/entry>/i);
  return end === -1 ? null : text.slice(0, text.indexOf('>', end) + 1);
}
