/** Items by key, in order of first appearance; an item whose key is null is in no group. (Node 20 has no Map.groupBy.) */
export function groupBy<T>(items: readonly T[], keyOf: (item: T, at: number) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  items.forEach((item, at) => {
    const key = keyOf(item, at);
    if (key === null) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  });
  return groups;
}
