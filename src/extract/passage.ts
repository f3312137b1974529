/** The two texts of an article that claims are read from: its title, and its text. Offsets count into each by itself. */
import type { Article, Evidence, Span } from '../claim.ts';

export interface Passage {
  readonly in: 'title' | 'text';
  readonly text: string;
}

export function passagesOf(article: Article): Passage[] {
  const title: Passage[] = article.title === null ? [] : [{ in: 'title', text: article.title }];
  return [...title, { in: 'text', text: article.text }];
}

/** The exact words of a span. */
export function quote(passage: Passage, { start, end }: Span): Evidence {
  const evidence = { quote: passage.text.slice(start, end), start, end };
  return passage.in === 'title' ? { ...evidence, in: 'title' } : evidence;
}
