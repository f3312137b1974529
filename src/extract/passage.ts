/** The two texts of an article that claims are read from: its title, and its text. Offsets count into each by itself. */
import type { Article, Evidence, Span } from '../claim.ts';

export interface Passage {
  readonly in: 'title' | 'text';
  /** What rules read: as long as {@link original}, but every space in a line is a plain one. */
  readonly text: string;
  readonly original: string;
}

export function passagesOf(article: Article): Passage[] {
  const title = article.title === null ? [] : [passage('title', article.title)];
  return [...title, passage('text', article.text)];
}

/** No-break, figure, thin and other spaces that stand in place of a plain one. */
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

function passage(where: Passage['in'], original: string): Passage {
  return { in: where, text: original.replace(SPACES, ' '), original };
}

/** The exact words of a span. */
export function quote(passage: Passage, { start, end }: Span): Evidence {
  const evidence = { quote: passage.original.slice(start, end), start, end };
  return passage.in === 'title' ? { ...evidence, in: 'title' } : evidence;
}
