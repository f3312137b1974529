/** The sentences of a passage as they are counted: what a paragraph that tells nothing parts still belongs together. */
import type { Reading } from './reading.ts';

export interface Told {
  readonly reading: Reading;
  /** Its number among the sentences of paragraphs that tell something; of another, that of the last. */
  readonly index: number;
  readonly telling: boolean;
  /** The next that is counted. */
  readonly next: Reading | null;
}

/** Sentences and paragraphs are counted without those paragraphs that name nobody, no money, no time and no spending. */
export function tellingOrder(readings: readonly Reading[]): Told[] {
  const telling = new Set(readings.filter(tellsAnything).map(({ sentence }) => sentence.paragraph));
  let [index, paragraph, last] = [-1, -1, -1];
  const counted = readings.map((reading) => {
    const tells = telling.has(reading.sentence.paragraph);
    if (tells) index++;
    if (tells && reading.sentence.paragraph !== last) paragraph++;
    if (tells) last = reading.sentence.paragraph;
    const sentence = { ...reading.sentence, paragraph: Math.max(0, paragraph) };
    return { reading: { ...reading, sentence }, index: Math.max(0, index), telling: tells };
  });
  let next: Reading | null = null;
  const told: Told[] = [];
  for (const one of counted.reverse()) {
    told.push({ ...one, next });
    if (one.telling) next = one.reading;
  }
  return told.reverse();
}

function tellsAnything({ tokens, cues }: Reading): boolean {
  const speaks = cues.some(({ value }) => value.role === 'capex' && !BARE.has(value.kind));
  return speaks || tokens.some(({ kind }) => kind === 'mention');
}

/** Things and verbs that any paragraph may name: "the museum across the road". */
const BARE: ReadonlySet<string> = new Set(['project', 'share']);
