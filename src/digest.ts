import { createHash } from 'node:crypto';

/** Sixteen hex digits that stand for a text: ids of what is derived, the same wherever it is derived again. */
export function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
