/** How much a stretch of text speaks for its surroundings being an article. */
import { isNoiseText } from './noise.ts';

export interface Measured {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row';
  readonly text: string;
  readonly linkChars: number;
}

/** Shorter text is a label or a button, whatever stands around it. */
const MIN_PROSE_CHARS = 25;
const MAX_LINK_DEBT = 80;
/** Own text to link text; below, a block is a link with a label. Above, up to as much as link, it says nothing. */
const MOSTLY_LINK = 0.4;
const MAX_PARAGRAPH_WEIGHT = 1_000;
/** From this weight on a block is prose, not a label. */
const MIN_PROSE_WEIGHT = 15;
const SENTENCE_END = /[.!?。！？…]["'”’»)\]]*$|[.!?。！？]["'”’»)]?\s|[。，、]/;
/** Scripts that say in one character what takes Latin letters two or three. */
const DENSE_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const DENSITY = 2;

/** Weighted characters; below zero where the block speaks against an article. */
export function weightOf(block: Measured): number {
  const { text, kind } = block;
  const density = DENSE_SCRIPT.test(text) ? DENSITY : 1;
  const linked = block.linkChars * density;
  const own = text.length * density - linked;
  if (kind === 'heading') return linked > own ? -text.length * density : 0;
  if (own < linked) return own < linked * MOSTLY_LINK ? -Math.min(own + linked, MAX_LINK_DEBT) : 0;
  if (own + linked < MIN_PROSE_CHARS) return -4;
  const sentence = endsSentence(text) ? 1 : own + linked > 120 ? 0.5 : 0.1;
  const weight = Math.min(own - linked, MAX_PARAGRAPH_WEIGHT) * sentence * (kind === 'item' ? 0.7 : 1);
  return weight > MIN_PROSE_WEIGHT && isNoiseText(block) ? 0 : weight;
}

export function isProseWeight(weight: number): boolean {
  return weight > MIN_PROSE_WEIGHT;
}

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}
