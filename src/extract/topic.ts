/** Whether the talk is of capital expenditure, so that an amount which only refers back still belongs to it. */
import type { Period } from '../claim.ts';
import type { Topic } from './capex/decide.ts';
import type { TaggedPassage } from './extract.ts';
import { speaksOfCapex } from './gate.ts';
import { toPeriod } from './period-of.ts';
import { periodAt, type Reading } from './reading.ts';

/** What the article as a whole sets. */
export interface Scene {
  /** The title or the opening speaks of capital expenditure. */
  readonly capex: boolean;
  /** A report of results. */
  readonly results: boolean;
  titlePeriod(company: string): Period | null;
}

export function sceneOf(title: TaggedPassage | null, body: TaggedPassage, published: string | null): Scene {
  const opening = body.passage.text.slice(0, 600);
  const mention = title?.readings.flatMap(({ tokens }) => tokens.flatMap((token) => periodAt(token) ?? []))[0];
  const period =
    mention === undefined ? null : toPeriod(mention, { published, fiscalYear: null, tense: 'plan', ownResults: false });
  return {
    capex:
      speaksOfCapex(title?.passage.text ?? '') || /\b(?:capex|capital (?:expenditure|spending|budget))/i.test(opening),
    results: /\b(?:results|earnings|quarter|profit|revenue)\b/i.test(`${title?.passage.text ?? ''} ${opening}`),
    titlePeriod: () => period,
  };
}

const REFERS_BACK =
  /^(?:["“•–-]\s*)*(?:It|That|This|These|Those|They|The (?:original|previous|earlier|new|first|total|sum|figure|number|amount|plan|budget|company|group|rest|extra|cash flow|guidance|range|latter|firm)|In (?:the|January|February|March|April|May|June|July|August|September|October|November|December)|A year|Of (?:this|that|which|it)|Of the|Half|For the|Year to date|About|Around|Some|Roughly|Over|More than|Within that|Another|Then|Last|Previously|Earlier|Compared|Should|Wall Street|Leave)\b/u;

/** A list item or a table line: "- Chevron: $12 billion in 2021", "• $30.5B in 1H24". */
const LIST_ITEM = /^(?:[-•*–]\s|\p{Lu}[\p{L}&.' -]{1,40}(?: \([^)]*\))?: )/u;

export function readTopic(
  reading: Reading,
  scene: Scene,
  last: { readonly sentences: number; readonly sameParagraph: boolean } | null,
): Topic {
  const words = reading.passage.text.slice(reading.sentence.start, reading.sentence.end);
  const item = LIST_ITEM.test(words);
  const recent =
    last !== null && (last.sentences === 0 || (last.sameParagraph && last.sentences <= 2) || last.sentences === 1);
  return {
    active: recent || (item && scene.capex),
    refersBack: recent ? REFERS_BACK.test(words) || last.sentences === 0 || item : item,
  };
}
