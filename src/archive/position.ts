/**
 * Where something begins in an archive: at byte `offset` of the file, or, in gzip, `skip` unpacked bytes into the member
 * that begins there. A record with a member of its own has `skip` 0.
 */
export interface Position {
  readonly offset: number;
  readonly skip: number;
}

export const START: Position = { offset: 0, skip: 0 };

/** Negative where `a` comes first. */
export function comparePositions(a: Position, b: Position): number {
  return a.offset - b.offset || a.skip - b.skip;
}

/** `1234`, or `1234+56` within a gzip member. */
export function showPosition({ offset, skip }: Position): string {
  return skip === 0 ? String(offset) : `${offset}+${skip}`;
}
