/** What the sentences of an article have left for the next: who is spoken of, which claims were made, which time was told. */
import type { Attribution } from '../claim.ts';
import type { People, Person } from './attribution/people.ts';
import { speakerOf } from './attribution/people.ts';
import type { Draft } from './draft.ts';
import type { PeriodMention } from './period/scan.ts';
import type { Stated } from './period-of.ts';
import type { Reading } from './reading.ts';
import { type Focus, lastNamed, subjectOf } from './spender/spender.ts';
import { finishes, givesUp } from './status/status.ts';
import { isTableHead } from './status/table.ts';
import {
  type Before,
  columnsIn,
  headingOf,
  isListItem,
  type Nearness,
  namesGood,
  namesOther,
  spokenIn,
  wordsOf,
  yearsSpokenIn,
} from './topic.ts';

/** How many claims back anything is looked for. */
const NEAR = 40;

interface Located {
  readonly sentence: number;
  readonly paragraph: number;
}

export class Memory {
  focus: Focus;
  drafts: Draft[] = [];
  said: { readonly paragraph: number; readonly value: Attribution } | null = null;
  heading: readonly PeriodMention[] = [];
  /** Periods over the columns of the table that is read. */
  columnPeriods: ReadonlyArray<PeriodMention | null> = [];
  spoken: (Located & { readonly stated: Stated }) | null = null;
  /** Run of years spoken of last. */
  years: Stated | null = null;
  /** Where capital expenditure was last called by its name. */
  named: Located | null = null;
  /** Where a capital good was last named. */
  good: Located | null = null;
  /** Where the talk last turned to other money. */
  turnedAt = -1;
  /** Index of the sentence that is read. */
  sentence = 0;
  /** Who spoke last. */
  spoke: Person | null = null;
  spokeAt = 0;
  /** The sentence before gave something up. */
  givenUp = false;
  /** Headings of the last table. */
  columns = '';
  /** Index of the last sentence that said that something has been built. */
  finishedAt = Number.NEGATIVE_INFINITY;
  readonly #people: People;

  constructor(main: Focus['main'], government: Focus['government'], people: People) {
    this.focus = { subject: null, main, named: null, government };
    this.#people = people;
  }

  /** The claims that were made last, in order. */
  recent(): Draft[] {
    return this.drafts.slice(-NEAR);
  }

  /** Takes claims back, of those that were made last. */
  takeBack(out: ReadonlySet<Draft>): void {
    if (out.size > 0) this.drafts.push(...this.drafts.splice(-NEAR).filter((draft) => !out.has(draft)));
  }

  /** A paragraph begins with whom the article is about. */
  newParagraph(reading: Reading): void {
    this.focus = { ...this.focus, named: null, ...(this.focus.main !== null && { subject: null }) };
    if (!isListItem(reading)) this.heading = [];
    this.columnPeriods = [];
  }

  /** What a sentence leaves for the next ones. */
  look(reading: Reading, index: number): void {
    if (reading.cues.some(({ value }) => value.role === 'capex' && value.kind === 'capex'))
      this.named = { sentence: index, paragraph: reading.sentence.paragraph };
    if (namesGood(reading)) this.good = { sentence: index, paragraph: reading.sentence.paragraph };
    else if (namesOther(reading)) this.turnedAt = index;
    this.columnPeriods = columnsIn(reading) ?? this.columnPeriods;
    const heading = headingOf(reading);
    if (heading !== null) this.heading = heading.periods;
    this.givenUp = givesUp(reading);
    if (isTableHead(wordsOf(reading))) this.columns = wordsOf(reading);
    if (finishes(reading)) this.finishedAt = index;
    this.#listen(wordsOf(reading));
    const subject = subjectOf(reading);
    if (subject !== null) this.focus = { ...this.focus, subject };
    this.focus = { ...this.focus, named: lastNamed(reading) ?? this.focus.named };
    const stated = spokenIn(reading);
    if (stated !== null) this.spoken = { stated, sentence: index, paragraph: reading.sentence.paragraph };
    this.years = yearsSpokenIn(reading) ?? this.years;
  }

  #listen(words: string): void {
    const person = speakerOf(words, this.#people);
    if (person !== null) this.spokeAt = this.sentence;
    this.spoke = person ?? (this.sentence - this.spokeAt < 3 ? this.spoke : null);
  }

  /** The last claim, or the last sentence that named capital expenditure, and the last that named a capital good. */
  leftBefore(reading: Reading, sentence: number): Before {
    const draft = this.drafts.at(-1);
    const last =
      draft === undefined || (this.named !== null && this.named.sentence > draft.sentence) ? this.named : draft;
    const near = (place: Located | null): Nearness | null =>
      place && { sentences: sentence - place.sentence, sameParagraph: place.paragraph === reading.sentence.paragraph };
    const turned = this.turnedAt === sentence - 1;
    return { claim: near(last), good: near(this.good), turned, amount: draft?.claim.amount ?? null };
  }
}
