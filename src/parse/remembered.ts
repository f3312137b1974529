/** `decide`, once for each thing: a page has few names and uses them on many elements. */
export function remembered<T, R>(decide: (thing: T) => R): (thing: T) => R {
  const known = new Map<T, R>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const now = decide(thing);
    known.set(thing, now);
    return now;
  };
}
