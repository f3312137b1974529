/** Reads the sentences of an article in order, with what the ones before have set: who, what, when, who says so. */
import type { Article, Attribution, Claim, Period } from '../claim.ts';
import { toUsd } from '../companies/rates.ts';
import { type AttributionContext, attribute } from './attribution/attribution.ts';
import { type People, type Person, peopleIn, speakerOf } from './attribution/people.ts';
import { decide } from './capex/decide.ts';
import type { Verdict } from './capex/verdict.ts';
import { type PeriodRead, type PeriodScene, periodFrom, statedFor } from './claim-period.ts';
import { confidenceOf } from './confidence.ts';
import { denied, dropped, isFormerly, mixed, outdated } from './correct.ts';
import { basisOf, locationOf, measureOf, pricesSite, projectOf, purposesOf, scopeOf } from './detail.ts';
import type { Draft } from './draft.ts';
import type { Decision, TaggedPassage } from './extract.ts';
import { quote } from './passage.ts';
import type { PeriodMention } from './period/scan.ts';
import { isMeasure, pricesThing, replacedBy, type Stated } from './period-of.ts';
import { amountAt, entityAt, type Reading } from './reading.ts';
import { governmentOf, mainSpender } from './spender/main.ts';
import { refusedSpender } from './spender/refuse.ts';
import { eachOrJoint, type Spending } from './spender/several.ts';
import { type Focus, type Spender, subjectOf } from './spender/spender.ts';
import { findSpender } from './spender/subject.ts';
import { comparesBack, findStatus, finishes, givesUp, tenseOf } from './status/status.ts';
import { columnStatus, isTableHead } from './status/table.ts';
import { tellingOrder } from './telling.ts';
import {
  type Before,
  columnOf,
  columnsIn,
  headingOf,
  isItem,
  isListItem,
  type Nearness,
  namesGood,
  namesOther,
  readTopic,
  type Scene,
  sceneOf,
  spokenIn,
  wordsOf,
  yearsSpokenIn,
} from './topic.ts';

export interface Settings {
  /** Calendar day of publication. */
  readonly published: string | null;
  readonly extractor: string;
}

interface Located {
  readonly sentence: number;
  readonly paragraph: number;
}

type Kept = Verdict & { readonly capex: true };

/** An amount in its sentence, and the claim before it there. */
interface Place {
  readonly reading: Reading;
  readonly at: number;
  readonly sentence: number;
  readonly last: Draft | null;
  readonly next: Reading | null;
}

export function readPassages(
  article: Article,
  tagged: readonly TaggedPassage[],
  settings: Settings,
): { claims: Claim[]; decisions: Decision[] } {
  const title = tagged.find(({ passage }) => passage.in === 'title') ?? null;
  const body = tagged.find(({ passage }) => passage.in === 'text')!;
  const main = mainSpender(title?.readings ?? [], body.readings);
  const government = governmentOf(body.readings);
  const scene = sceneOf(title, body, settings.published, main?.company ?? null);
  const people = peopleIn(body.readings.map(wordsOf));
  const text = new Reader(article, settings, scene, main, government, people);
  text.read(body);
  const headline = new Reader(article, settings, scene, main, government, people);
  if (title !== null) headline.read(title);
  return { claims: [...text.claims(), ...headline.claims()], decisions: [...headline.decisions, ...text.decisions] };
}

class Reader {
  readonly decisions: Decision[] = [];
  readonly #article: Article;
  readonly #settings: Settings;
  readonly #scene: Scene;
  readonly #people: People;
  #focus: Focus;
  #drafts: Draft[] = [];
  #said: { readonly paragraph: number; readonly value: Attribution } | null = null;
  #heading: readonly PeriodMention[] = [];
  /** Periods over the columns of the table that is read. */
  #columnPeriods: ReadonlyArray<PeriodMention | null> = [];
  #spoken: (Located & { readonly stated: Stated }) | null = null;
  /** Run of years spoken of last. */
  #years: Stated | null = null;
  /** Where capital expenditure was last called by its name. */
  #named: Located | null = null;
  /** Where a capital good was last named. */
  #good: Located | null = null;
  /** Where the talk last turned to other money. */
  #turnedAt = -1;
  /** Index of the sentence that is read. */
  #sentence = 0;
  /** Who spoke last. */
  #spoke: Person | null = null;
  #spokeAt = 0;
  /** The sentence before gave something up. */
  #givenUp = false;
  /** Headings of the last table. */
  #columns = '';
  /** Index of the last sentence that said that something has been built. */
  #finishedAt = Number.NEGATIVE_INFINITY;

  constructor(
    article: Article,
    settings: Settings,
    scene: Scene,
    main: Focus['main'],
    government: Focus['government'],
    people: People,
  ) {
    this.#article = article;
    this.#settings = settings;
    this.#scene = scene;
    this.#people = people;
    this.#focus = { subject: null, main, government };
  }

  claims(): Claim[] {
    return this.#drafts.map(({ claim }) => claim);
  }

  read({ readings }: TaggedPassage): void {
    let paragraph = 0;
    for (const { reading, index, telling, next } of tellingOrder(readings)) {
      if (!telling) {
        this.#correct(reading, index);
        continue;
      }
      if (paragraph !== reading.sentence.paragraph) this.#newParagraph(reading);
      paragraph = reading.sentence.paragraph;
      this.#sentence = index;
      if (reading.tokens.some((token) => amountAt(token) !== null)) this.#readAmounts(reading, index, next);
      else this.#correct(reading, index);
      this.#look(reading, index);
    }
  }

  /** A paragraph begins with whom the article is about. */
  #newParagraph(reading: Reading): void {
    if (this.#focus.main !== null) this.#focus = { ...this.#focus, subject: null };
    if (!isListItem(reading)) this.#heading = [];
    this.#columnPeriods = [];
  }

  /** What a sentence leaves for the next ones. */
  #look(reading: Reading, index: number): void {
    if (reading.cues.some(({ value }) => value.role === 'capex' && value.kind === 'capex'))
      this.#named = { sentence: index, paragraph: reading.sentence.paragraph };
    if (namesGood(reading)) this.#good = { sentence: index, paragraph: reading.sentence.paragraph };
    else if (namesOther(reading)) this.#turnedAt = index;
    this.#columnPeriods = columnsIn(reading) ?? this.#columnPeriods;
    const heading = headingOf(reading);
    if (heading !== null) this.#heading = heading.periods;
    this.#givenUp = givesUp(reading);
    if (isTableHead(wordsOf(reading))) this.#columns = wordsOf(reading);
    if (finishes(reading)) this.#finishedAt = index;
    this.#listen(wordsOf(reading));
    const subject = subjectOf(reading);
    if (subject !== null) this.#focus = { ...this.#focus, subject };
    const stated = spokenIn(reading);
    if (stated !== null) this.#spoken = { stated, sentence: index, paragraph: reading.sentence.paragraph };
    this.#years = yearsSpokenIn(reading) ?? this.#years;
  }

  #listen(words: string): void {
    const person = speakerOf(words, this.#people);
    if (person !== null) this.#spokeAt = this.#sentence;
    this.#spoke = person ?? (this.#sentence - this.#spokeAt < 3 ? this.#spoke : null);
  }

  #correct(reading: Reading, index: number): void {
    const words = wordsOf(reading);
    const recent = this.#drafts.slice(-NEAR);
    for (const draft of [...denied(words, index, recent), ...dropped(words, index, recent)])
      draft.claim = { ...draft.claim, status: 'cancelled' };
    const out = new Set(mixed(words, index, recent));
    if (out.size > 0) this.#drafts.push(...this.#drafts.splice(-NEAR).filter((draft) => !out.has(draft)));
    this.#credit(reading, index);
  }

  /** "It reportedly plans …. According to Bloomberg, citing people …": the next sentence of the paragraph says who. */
  #credit(reading: Reading, index: number): void {
    const { paragraph } = reading.sentence;
    const unsourced = this.#drafts
      .slice(-NEAR)
      .filter(
        (draft) =>
          draft.paragraph === paragraph &&
          index - draft.sentence === 1 &&
          draft.claim.attribution.kind === 'unstated' &&
          draft.claim.attribution.speaker === null,
      );
    if (unsourced.length === 0) return;
    const value = attribute({
      ...this.#speakers(reading),
      ...NOTHING_SAID,
      at: 0,
    });
    if (value.outlet === null && value.kind !== 'sources') return;
    for (const draft of unsourced) draft.claim = { ...draft.claim, attribution: value };
  }

  #readAmounts(reading: Reading, sentence: number, next: Reading | null): void {
    let before: Verdict | null = null;
    let last: Draft | null = null;
    for (let at = 0; at < reading.tokens.length; at++) {
      const amount = amountAt(reading.tokens[at]);
      if (amount === null) continue;
      const place: Place = { reading, at, sentence, last, next };
      const verdict: Verdict = amount.conversionOf === null ? this.#verdict(place, before) : CONVERSION;
      const draft = verdict.capex ? this.#claim(place, verdict) : null;
      if (draft !== null) this.#note(reading, at, verdict.rule, 'kept', whyKept(reading, verdict, draft));
      else {
        const refusal = verdict.capex ? NO_SPENDER : verdict;
        this.#note(reading, at, refusal.rule, 'dropped', refusal.reason);
      }
      if (amount.conversionOf === null) before = verdict;
      if (draft !== null) last = draft;
    }
    this.#correct(reading, sentence);
  }

  #verdict({ reading, at, sentence, next }: Place, before: Verdict | null): Verdict {
    const verdict = decide(reading, at, readTopic(reading, this.#scene, this.#leftBefore(reading, sentence)), before);
    return !verdict.capex && next !== null && isAnsweredBy(reading, next) ? ANSWERED : verdict;
  }

  /** The last claim, or the last sentence that named capital expenditure, and the last that named a capital good. */
  #leftBefore(reading: Reading, sentence: number): Before {
    const draft = this.#drafts.at(-1);
    const last =
      draft === undefined || (this.#named !== null && this.#named.sentence > draft.sentence) ? this.#named : draft;
    const near = (place: Located | null): Nearness | null =>
      place && { sentences: sentence - place.sentence, sameParagraph: place.paragraph === reading.sentence.paragraph };
    const turned = this.#turnedAt === sentence - 1;
    return { claim: near(last), good: near(this.#good), turned, amount: draft?.claim.amount ?? null };
  }

  #note(reading: Reading, at: number, rule: string, outcome: Decision['outcome'], reason: string): void {
    this.decisions.push({ rule, outcome, reason, evidence: quote(reading.passage, amountAt(reading.tokens[at])!) });
  }

  /** Drafts of one amount, one a spender; the last of them, or null where nobody is named. */
  #claim(place: Place, verdict: Kept): Draft | null {
    const spender = this.#spender(place, verdict);
    if (spender === null || refusedSpender(place.reading, place.at, spender, verdict)) return null;
    const drafts = eachOrJoint(place.reading, place.at, spender, verdict).map((spending) =>
      this.#draft(place, verdict, spender, spending),
    );
    for (const draft of drafts) this.#add(draft);
    return drafts.at(-1) ?? null;
  }

  #spender({ reading, at, last }: Place, verdict: Kept): Spender | null {
    if (comparesBack(reading.tokens, at) && last !== null) return last.spender;
    const focus = last === null ? this.#focus : { ...this.#focus, subject: last.spender };
    return findSpender(reading, at, verdict.trigger, focus);
  }

  #add(draft: Draft): void {
    for (const earlier of outdated(draft, this.#drafts)) {
      const period = earlier.claim.period ?? draft.claim.period;
      earlier.claim = { ...earlier.claim, status: 'superseded', period };
    }
    this.#drafts.push(draft);
  }

  #draft(place: Place, verdict: Kept, spender: Spender, spending: Spending): Draft {
    const { reading, at } = place;
    const stated = this.#stated(place, spending) ?? this.#toldNear(place, spending, verdict);
    const scope = this.#scope(place, verdict, stated, spending);
    const period = stated?.period ?? this.#carried(place, spending, scope, verdict);
    const status = this.#status(place, verdict, period, spending.name);
    const words = wordsOf(reading);
    const claim: Claim = {
      company: spending.name,
      ...(spending.members.length > 0 && { companies: [...spending.members] }),
      group: spending.group,
      amount: amountAt(reading.tokens[at])!.amount,
      measure: measureOf(reading, at),
      scope,
      period,
      status,
      attribution: this.#attribution(place, status, spending, verdict),
      purpose: purposesOf(reading, at, spending.company?.sector ?? null),
      location: locationOf(reading, at),
      basis: basisOf(words),
      project: projectOf(words),
      stated: null,
      evidence: [quote(reading.passage, reading.sentence)],
      companyId: spending.company?.id ?? null,
      amountUsd: toUsd(amountAt(reading.tokens[at])!.amount, this.#settings.published),
      confidence: confidenceOf({
        rule: verdict.rule,
        found: spender.found,
        listed: spending.company !== null,
        statedPeriod: stated !== null,
        headline: reading.passage.in === 'title',
      }),
      rule: verdict.rule,
      extractor: this.#settings.extractor,
      ...(this.#article.truncated && { truncated: true }),
    };
    return {
      claim,
      spender,
      sentence: place.sentence,
      paragraph: reading.sentence.paragraph,
      compared: comparesBack(reading.tokens, at) || replacedBy(reading, at) !== null,
      mention: stated?.mention ?? null,
    };
  }

  /** A figure that only refers back has the scope of what it refers to, a list item that of the item before. */
  #scope(place: Place, verdict: Kept, stated: PeriodRead | null, spending: Spending): Claim['scope'] {
    const { reading, at } = place;
    const before = place.last ?? this.#drafts.at(-1) ?? null;
    const refers = verdict.rule.startsWith('topic/');
    if (refers && isListItem(reading) && !pricesSite(reading, at)) return this.#listScope(spending.name, before);
    if (verdict.rule === 'topic/refers-back' && !pricesSite(reading, at)) return before?.claim.scope ?? 'company';
    const same = before !== null && before.claim.company === spending.name && place.sentence - before.sentence <= 2;
    return scopeOf(reading, at, verdict.trigger, {
      yearly: stated !== null && isYearly(stated.period),
      whole: same ? before.claim.scope : refers ? 'company' : null,
      last: before?.claim.scope ?? null,
      venture: spending.company?.venture === true,
      priced: verdict.rule.startsWith('cost/'),
    });
  }

  /** A bullet names another company: its scope is that of the list, a budget unless all are projects. */
  #listScope(company: string, before: Draft | null): Claim['scope'] {
    return before?.claim.company === company ? before.claim.scope : 'company';
  }

  #stated(place: Place, spending: Spending): PeriodRead | null {
    return statedFor(place.reading, place.at, spending, this.#periodScene(place, spending));
  }

  /** "How expensive? $7.3 billion." has the period of the answer behind it, "Half of it, $15 billion" that of the sentence before. */
  #toldNear(place: Place, spending: Spending, verdict: Kept): PeriodRead | null {
    const { reading, at, next, sentence } = place;
    const spoken = this.#spoken;
    const before =
      spoken !== null &&
      (spoken.sentence === sentence - 1 || spoken.paragraph === reading.sentence.paragraph) &&
      (this.#drafts.at(-1)?.sentence ?? -1) < spoken.sentence;
    const part = before && place.last === null && isPart(wordsOf(reading)) && verdict.rule !== 'project/priced';
    const stated = verdict === ANSWERED && next !== null ? spokenIn(next) : part ? this.#spoken!.stated : null;
    if (stated === null) return null;
    return { period: periodFrom(stated, reading, at, spending, this.#periodScene(place, spending)), mention: null };
  }

  #periodScene({ reading, at, last }: Place, spending: Spending): PeriodScene {
    const { paragraph } = reading.sentence;
    const before =
      last ?? this.#drafts.slice(-NEAR).findLast((draft) => draft.paragraph === paragraph && !draft.compared) ?? null;
    return {
      published: this.#settings.published,
      scene: this.#scene,
      heading: isListItem(reading) ? this.#heading : [],
      column: this.#columnPeriods[columnOf(reading, at)] ?? null,
      spoken: this.#spoken?.stated ?? null,
      years: yearsSpokenIn(reading) ?? this.#years,
      inSentence: last !== null,
      before: before === null ? null : { period: before.claim.period, mention: last === null ? null : before.mention },
      own: this.#focus.main === null || spending.name === this.#focus.main.name || isListItem(reading),
    };
  }

  /** The period that context sets: of the claim before in the sentence, of the paragraph, of the results, of the headline. */
  #carried(place: Place, { name }: Spending, scope: Claim['scope'], verdict: Kept): Period | null {
    const { reading, last } = place;
    if (pricesThing(reading.tokens, place.at)) return null;
    const fits = this.#fits(place, name, verdict);
    if (last !== null && last.claim.company === name) {
      if (comparesBack(reading.tokens, place.at) || replacedBy(reading, place.at) !== null) return last.claim.period;
      if (isMeasure(reading, place.at)) return last.claim.period;
      if (last.claim.period !== null && fits(last)) return last.claim.period;
    }
    const before = this.#drafts
      .slice(-NEAR)
      .findLast(({ compared, claim }) => !compared && claim.status !== 'superseded');
    const part = isPart(wordsOf(reading)) && verdict.rule !== 'project/priced' ? before : undefined;
    if (part !== undefined && part.claim.company === name) return part.claim.period;
    if (isPriced(reading, place.at)) return null;
    const refers = verdict.rule.startsWith('topic/');
    const priced = reading.tokens[place.at - 1]?.key === 'for';
    if (scope !== 'company' && (!refers || priced)) return this.#spentBeside(place, name, verdict);
    const near = this.#drafts
      .slice(-NEAR)
      .filter((draft) => draft.paragraph === reading.sentence.paragraph && draft.claim.period !== null && fits(draft));
    const own = near.filter(({ claim }) => claim.company === name);
    const same =
      (HAD_EXPECTED.test(wordsOf(reading)) ? latest(own) : undefined) ??
      own.findLast(({ compared }) => !compared) ??
      own.at(-1) ??
      (refers && scope === 'company' ? near.at(-1) : undefined);
    if (same !== undefined) return same.claim.period;
    return (
      this.#before(reading, name, verdict) ??
      (scope === 'company' ? (this.#ofItems(reading) ?? this.#setByArticle(place, name, verdict)) : null)
    );
  }

  /** Whether a claim before may be of the same time: both spent or both planned, as far as the words tell. */
  #fits(place: Place, company: string, verdict: Kept): (draft: Draft) => boolean {
    const done = this.#status(place, verdict, null, company) === 'actual';
    const toneless = tenseOf(place.reading, place.at) === null || HAD_EXPECTED.test(wordsOf(place.reading));
    return ({ claim }) => toneless || (claim.status === 'actual') === done || claim.status === 'superseded';
  }

  /** What was spent on parts, told right behind what was spent: "On rolling stock it had got through …". */
  #spentBeside(place: Place, company: string, verdict: Kept): Period | null {
    const { reading, at, sentence } = place;
    const last = this.#drafts
      .slice(-NEAR)
      .findLast(({ claim }) => claim.company === company && claim.status === 'actual');
    if (last === undefined) return null;
    const beside = last.paragraph === reading.sentence.paragraph && sentence - last.sentence <= 1;
    const done = this.#status(place, verdict, null, company) === 'actual';
    return beside && done && locationOf(reading, at) === null ? last.claim.period : null;
  }

  /** A sentence that refers back over a paragraph break: to the last claim of that company. */
  #before(reading: Reading, company: string, verdict: Kept): Period | null {
    const last = this.#drafts.slice(-NEAR).findLast(({ compared }) => !compared);
    const next = last !== undefined && last.paragraph === reading.sentence.paragraph - 1;
    return next && last.claim.company === company && verdict.rule.startsWith('topic/') ? last.claim.period : null;
  }

  /** A brief without a period has that of the briefs before it: "Cumberland: 2024 capex $1.1bn", "Alder: $140m". */
  #ofItems(reading: Reading): Period | null {
    if (!isItem(wordsOf(reading))) return null;
    const items = this.#drafts
      .slice(-NEAR)
      .filter((draft) => !draft.compared && isItem(draft.claim.evidence[0]!.quote));
    return items.findLast(({ claim }) => claim.period?.end != null)?.claim.period ?? null;
  }

  #setByArticle(place: Place, company: string, verdict: Kept): Period | null {
    const own = this.#focus.main === null || company === this.#focus.main.name;
    const result = own && this.#scene.reported !== null && tenseOfSentence(place.reading) === 'past';
    if (!result) return this.#scene.titlePeriod;
    return this.#status(place, verdict, null, company) === 'cancelled' ? null : this.#scene.reported;
  }

  #status({ reading, at, last }: Place, verdict: Kept, period: Period | null, company: string): Claim['status'] {
    const earlier = this.#drafts
      .slice(-NEAR)
      .findLast(({ claim, sentence }) => claim.company === company && this.#sentence - sentence <= 4);
    const { currency } = amountAt(reading.tokens[at])!.amount;
    const newer =
      earlier?.claim.status === 'planned' &&
      earlier.claim.amount.currency === currency &&
      (earlier.sentence === this.#sentence || !isFormerly(earlier));
    const refers = verdict.rule.startsWith('topic/') && earlier?.paragraph === reading.sentence.paragraph;
    const row = wordsOf(reading).slice(0, amountAt(reading.tokens[at])!.start - reading.sentence.start);
    const column = columnStatus(this.#columns, row, this.#settings.published);
    if (column !== null) return column;
    return findStatus(reading, at, verdict.trigger, {
      period,
      published: this.#settings.published,
      before: last?.claim.status ?? null,
      replaced: newer && (period?.start == null || (earlier.claim.period?.end ?? null) === period.end),
      newer,
      otherTime: last?.claim.period != null && period !== null && last.claim.period.end !== period.end,
      analyst: this.#analystSays(reading, at),
      referred: refers ? earlier.claim.status : null,
      finished: this.#sentence - this.#finishedAt <= 4,
      givenUp: this.#givenUp,
    });
  }

  /** An analyst is cited for the figure, and not only beside it. */
  #analystSays(reading: Reading, at: number): boolean {
    if (!reading.tokens.some((token) => entityAt(token)?.kind === 'analyst')) return false;
    const start = amountAt(reading.tokens[at])!.start - reading.sentence.start;
    return attribute({ ...this.#speakers(reading), ...NOTHING_SAID, at: start }).kind === 'analyst';
  }

  #attribution({ reading, at }: Place, status: Claim['status'], spending: Spending, verdict: Kept): Attribution {
    const value = attribute({
      ...this.#speakers(reading),
      at: amountAt(reading.tokens[at])!.start - reading.sentence.start,
      status,
      government: spending.kind === 'government',
      before: this.#said?.paragraph === reading.sentence.paragraph ? this.#said.value : null,
      ownPlan: status !== 'actual' || OWN_PLANS.has(verdict.rule.split('/')[0]!),
      results: this.#scene.reported !== null && spending.name === this.#focus.main?.name,
    });
    this.#said = { paragraph: reading.sentence.paragraph, value };
    return value;
  }

  /** A sentence with its entities, and the outlets that are never credited: the article's own. */
  #speakers(reading: Reading): Pick<AttributionContext, 'sentence' | 'entities' | 'own' | 'people' | 'spoke'> {
    const offset = reading.sentence.start;
    const entities = reading.tokens.flatMap((token) => {
      const entity = entityAt(token);
      return entity === null ? [] : [{ ...entity, start: entity.start - offset, end: entity.end - offset }];
    });
    const own = [this.#article.publisher ?? '', this.#article.origin ?? ''];
    return { sentence: wordsOf(reading), entities, own, people: this.#people, spoke: this.#spoke };
  }
}

const CONVERSION = { capex: false, rule: 'amount/conversion', reason: 'the same money in another currency' } as const;
const NO_SPENDER = { rule: 'spender/none', reason: 'nobody is named who spends it' } as const;
const ANSWERED: Kept = { capex: true, rule: 'topic/told-next', trigger: null };
/** A sentence by itself, with nothing before it. */
const NOTHING_SAID = { status: 'planned', government: false, before: null, ownPlan: false, results: false } as const;

/** How many claims back a period is looked for in a paragraph. */
const NEAR = 40;
const OWN_PLANS = new Set(['capex', 'commit', 'spend', 'topic']);

/** "“will spend”; Meta, by possessive; 2026; planned": what decided, and what the claim became of it. */
function whyKept({ passage, tokens }: Reading, verdict: Verdict, { claim, spender }: Draft): string {
  const trigger = verdict.capex ? verdict.trigger : null;
  const words =
    trigger === null
      ? 'what was said before'
      : `“${passage.text.slice(tokens[trigger.from]!.start, tokens[trigger.to - 1]!.end)}”`;
  return [words, `${claim.company}, by ${spender.found}`, claim.period?.label ?? 'no period', claim.status].join('; ');
}

/** "How expensive? $7.3 billion." and then "That is what it put into capital expenditures": the next sentence tells. */
function isAnsweredBy(reading: Reading, next: Reading): boolean {
  if (reading.tokens.length > 4 || !/^That(?:'s|’s| is| was)\b/.test(wordsOf(next))) return false;
  return next.cues.some(({ value }) => value.role === 'capex' && value.kind === 'capex');
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

function isYearly({ start, end }: Period): boolean {
  return start !== null && end !== null && Date.parse(end) - Date.parse(start) < 366.5 * 864e5;
}
