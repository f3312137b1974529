/** The period of a claim whose words give none: that of the sentence beside it, of the claims before, of the results, of the headline. */
import type { Claim, Period, Status } from '../claim.ts';
import {
  isYear,
  type PeriodRead,
  type PeriodScene,
  periodFrom,
  statedFor,
  yearAfterCompared,
  yearBefore,
} from './claim-period.ts';
import { locationOf } from './detail.ts';
import type { Draft } from './draft.ts';
import type { Memory } from './memory.ts';
import { isMeasure, pricesThing, replacedBy } from './period-of.ts';
import { ANSWERED, type Kept, type Place } from './place.ts';
import type { Reading } from './reading.ts';
import type { Spending } from './spender/several.ts';
import { atCompany, isElliptical } from './spender/subject.ts';
import { frameOf } from './status/frame.ts';
import { isLevelBefore } from './status/settled.ts';
import { comparesBack, tenseOf } from './status/status.ts';
import { columnOf, isItem, isListItem, type Scene, spokenIn, wordsOf, yearsSpokenIn } from './topic.ts';

/** Status of an amount, of a company, told of a period. */
export type StatusOf = (place: Place, verdict: Kept, period: Period | null, company: string) => Status;

export class PeriodReader {
  readonly #memory: Memory;
  readonly #scene: Scene;
  readonly #published: string | null;
  readonly #statusOf: StatusOf;

  constructor(memory: Memory, scene: Scene, published: string | null, statusOf: StatusOf) {
    this.#memory = memory;
    this.#scene = scene;
    this.#published = published;
    this.#statusOf = statusOf;
  }

  /** The period that the sentence states for it. */
  stated(place: Place, spending: Spending): PeriodRead | null {
    return statedFor(place.reading, place.at, spending, this.#periodScene(place, spending));
  }

  /** "How expensive? $7.3 billion." has the period of the answer behind it, "Half of it, $15 billion" that of the sentence before. */
  toldNear(place: Place, spending: Spending, verdict: Kept): PeriodRead | null {
    const { reading, at, next, sentence } = place;
    const spoken = this.#memory.spoken;
    const before =
      spoken !== null &&
      (spoken.sentence === sentence - 1 || spoken.paragraph === reading.sentence.paragraph) &&
      (this.#memory.drafts.at(-1)?.sentence ?? -1) < spoken.sentence;
    const part = before && place.last === null && isPart(wordsOf(reading)) && verdict.rule !== 'project/priced';
    const stated = verdict === ANSWERED && next !== null ? spokenIn(next) : part ? this.#memory.spoken!.stated : null;
    if (stated === null) return null;
    return { period: periodFrom(stated, reading, at, spending, this.#periodScene(place, spending)), mention: null };
  }

  #periodScene({ reading, at, last }: Place, spending: Spending): PeriodScene {
    const { paragraph } = reading.sentence;
    const before =
      last ?? this.#memory.recent().findLast((draft) => draft.paragraph === paragraph && !draft.compared) ?? null;
    return {
      published: this.#published,
      scene: this.#scene,
      heading: isListItem(reading) ? this.#memory.heading : [],
      column: this.#memory.columnPeriods[columnOf(reading, at)] ?? null,
      spoken: this.#memory.spoken?.stated ?? null,
      years: yearsSpokenIn(reading) ?? this.#memory.years,
      inSentence: last !== null,
      before: before === null ? null : { period: before.claim.period, mention: last === null ? null : before.mention },
      own: this.#memory.focus.main === null || spending.name === this.#memory.focus.main.name || isListItem(reading),
    };
  }

  /** The period that context sets: of the claim before in the sentence, of the paragraph, of the results, of the headline. */
  carried(place: Place, spending: Spending, scope: Claim['scope'], verdict: Kept): Period | null {
    const { reading, last } = place;
    const { name } = spending;
    if (pricesThing(reading.tokens, place.at)) return null;
    const after = this.#afterCompared(place, spending, scope, verdict);
    if (after !== null) return after;
    const same =
      last !== null && (isElliptical(reading.tokens, place.at) || atCompany(reading.tokens, place.at) !== null);
    if (same) return last.claim.period;
    const fits = this.#fits(place, name, verdict);
    if (last !== null && last.claim.company === name) {
      const { period } = last.claim;
      if (period !== null && isYear(period) && isLevelBefore(frameOf(reading.tokens, place.at)))
        return yearBefore(period);
      if (comparesBack(reading.tokens, place.at) || replacedBy(reading, place.at) !== null) return last.claim.period;
      if (isMeasure(reading, place.at)) return last.claim.period;
      if (last.claim.period !== null && fits(last)) return last.claim.period;
    }
    const before = this.#memory.recent().findLast(({ compared, claim }) => !compared && claim.status !== 'superseded');
    const part = isPart(wordsOf(reading)) && verdict.rule !== 'project/priced' ? before : undefined;
    if (part !== undefined && part.claim.company === name) return part.claim.period;
    if (isPriced(reading, place.at)) return null;
    const refers = verdict.rule.startsWith('topic/');
    const priced = reading.tokens[place.at - 1]?.key === 'for';
    if (scope !== 'company' && (!refers || priced)) return this.#spentBeside(place, name, verdict);
    const near = this.#memory
      .recent()
      .filter((draft) => draft.paragraph === reading.sentence.paragraph && draft.claim.period !== null && fits(draft));
    const own = near.filter(({ claim }) => claim.company === name);
    const alike =
      (HAD_EXPECTED.test(wordsOf(reading)) ? latest(own) : undefined) ??
      own.findLast(({ compared }) => !compared) ??
      own.at(-1) ??
      (refers && scope === 'company' ? near.at(-1) : undefined);
    if (alike !== undefined) return alike.claim.period;
    return (
      this.#before(reading, name, verdict) ??
      (scope === 'company' ? (this.#ofItems(reading) ?? this.#setByArticle(place, name, verdict)) : null)
    );
  }

  #afterCompared(place: Place, spending: Spending, scope: Claim['scope'], verdict: Kept): Period | null {
    if (scope !== 'company' || comparesBack(place.reading.tokens, place.at)) return null;
    const after = yearAfterCompared(place.reading, place.at, spending, this.#periodScene(place, spending));
    return after !== null && this.#statusOf(place, verdict, null, spending.name) === 'planned' ? after : null;
  }

  /** Whether a claim before may be of the same time: both spent or both planned, as far as the words tell. */
  #fits(place: Place, company: string, verdict: Kept): (draft: Draft) => boolean {
    const done = this.#statusOf(place, verdict, null, company) === 'actual';
    const toneless = tenseOf(place.reading, place.at) === null || HAD_EXPECTED.test(wordsOf(place.reading));
    return ({ claim }) => toneless || (claim.status === 'actual') === done || claim.status === 'superseded';
  }

  /** What was spent on parts, told right behind what was spent: "On rolling stock it had got through …". */
  #spentBeside(place: Place, company: string, verdict: Kept): Period | null {
    const { reading, at, sentence } = place;
    const last = this.#memory.recent().findLast(({ claim }) => claim.company === company && claim.status === 'actual');
    if (last === undefined) return null;
    const beside = last.paragraph === reading.sentence.paragraph && sentence - last.sentence <= 1;
    const done = this.#statusOf(place, verdict, null, company) === 'actual';
    return beside && done && locationOf(reading, at) === null ? last.claim.period : null;
  }

  /** A sentence that refers back over a paragraph break: to the last claim of that company. */
  #before(reading: Reading, company: string, verdict: Kept): Period | null {
    const last = this.#memory.recent().findLast(({ compared }) => !compared);
    const next = last !== undefined && last.paragraph === reading.sentence.paragraph - 1;
    return next && last.claim.company === company && verdict.rule.startsWith('topic/') ? last.claim.period : null;
  }

  /** A brief without a period has that of the briefs before it: "Cumberland: 2024 capex $1.1bn", "Alder: $140m". */
  #ofItems(reading: Reading): Period | null {
    if (!isItem(wordsOf(reading))) return null;
    const items = this.#memory.recent().filter((draft) => !draft.compared && isItem(draft.claim.evidence[0]!.quote));
    return items.findLast(({ claim }) => claim.period?.end != null)?.claim.period ?? null;
  }

  #setByArticle(place: Place, company: string, verdict: Kept): Period | null {
    const own = this.#memory.focus.main === null || company === this.#memory.focus.main.name;
    const result = own && this.#scene.reported !== null && tenseOfSentence(place.reading) === 'past';
    if (!result) return this.#scene.titlePeriod;
    return this.#statusOf(place, verdict, null, company) === 'cancelled' ? null : this.#scene.reported;
  }
}

/** "a field that could cost $18 billion": the price of a thing, with no time. */
function isPriced({ tokens }: Reading, at: number): boolean {
  return tokens.slice(Math.max(0, at - 4), at).some(({ key }) => COSTS.has(key));
}

/** What a result is measured by is of the time of the result: "Jefferies had been looking for $320 million". */
const HAD_EXPECTED =
  /\bhad (?:been (?:looking|hoping|expecting|expected)|expected|forecast|predicted|model(?:l)?ed|pencil(?:l)?ed|estimated)\b|\b[Cc]onsensus (?:had|was)\b/;

/** The claim of the latest period. */
function latest(drafts: readonly Draft[]): Draft | undefined {
  const end = ({ claim }: Draft) => claim.period?.end ?? '';
  return drafts.reduce<Draft | undefined>((best, each) => (best && end(best) >= end(each) ? best : each), undefined);
}

const COSTS = new Set(['cost', 'costs', 'costing', 'priced', 'price']);

/** "Of this, …", "Half of it, …": a part of the sum before, in the same period. */
function isPart(words: string): boolean {
  return /^(?:["“•–-]\s*)*(?:Of (?:this|that|which|it|the)|Within that|(?:Almost |Nearly |About |More than |Over |Roughly )?(?:[Hh]alf|(?:a|one) third|two[- ]thirds|three[- ]quarters) of (?:the|that|this|it)\b|The (?:other|rest|remainder|remaining)\b|(?:About|Around|Over|More than|Nearly|Some|Most|Roughly) .{0,40}\bof (?:the|that|this|it|which)|The extra|That (?:is|was)|That's)\b/.test(
    words,
  );
}

function tenseOfSentence({ tokens }: Reading): 'past' | null {
  return tokens.some(({ key }) => PAST.has(key)) && !tokens.some(({ key }) => PLANS.has(key)) ? 'past' : null;
}

const PAST = new Set(
  'spent was were came rose fell climbed reached totaled totalled invested put paid hit jumped had laid still'.split(
    ' ',
  ),
);
const PLANS = new Set('will would plans expects expected forecast guidance budget could may plan'.split(' '));
