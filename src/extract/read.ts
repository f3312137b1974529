/** Reads the sentences of an article in order, with what the ones before have set: who, what, when, who says so. */
import type { Article, Attribution, Claim, Period } from '../claim.ts';
import { toUsd } from '../companies/rates.ts';
import { type AttributionContext, attribute } from './attribution/attribution.ts';
import { type People, peopleIn } from './attribution/people.ts';
import { decide } from './capex/decide.ts';
import type { Verdict } from './capex/verdict.ts';
import { PeriodReader, type StatusOf } from './carry.ts';
import type { PeriodRead } from './claim-period.ts';
import { confidenceOf } from './confidence.ts';
import { denied, dropped, isFormerly, mixed, outdated } from './correct.ts';
import { basisOf, locationOf, measureOf, ownsThing, pricesSite, projectOf, purposesOf, scopeOf } from './detail.ts';
import type { Draft } from './draft.ts';
import type { Decision, TaggedPassage } from './extract.ts';
import { Memory } from './memory.ts';
import { quote } from './passage.ts';
import { datedWords } from './period/dated.ts';
import { replacedBy } from './period-of.ts';
import { ANSWERED, type Kept, type Place } from './place.ts';
import { amountAt, entityAt, type Reading } from './reading.ts';
import { governmentOf, mainSpender } from './spender/main.ts';
import { refusedSpender } from './spender/refuse.ts';
import { eachOrJoint, type Spending } from './spender/several.ts';
import type { Focus, Spender } from './spender/spender.ts';
import { atCompany, findSpender, isElliptical } from './spender/subject.ts';
import { comparesBack, findStatus } from './status/status.ts';
import { columnStatus } from './status/table.ts';
import { tellingOrder } from './telling.ts';
import { isListItem, readTopic, type Scene, sceneOf, wordsOf } from './topic.ts';

export interface Settings {
  /** Calendar day of publication. */
  readonly published: string | null;
  readonly extractor: string;
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
  readonly #memory: Memory;
  readonly #periods: PeriodReader;

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
    this.#memory = new Memory(main, government, people);
    const statusOf: StatusOf = (place, verdict, period, company) => this.#status(place, verdict, period, company);
    this.#periods = new PeriodReader(this.#memory, scene, settings.published, statusOf);
  }

  claims(): Claim[] {
    return this.#memory.drafts.map(({ claim }) => claim);
  }

  read({ readings }: TaggedPassage): void {
    let paragraph = 0;
    for (const { reading, index, telling, next } of tellingOrder(readings)) {
      if (!telling) {
        this.#correct(reading, index);
        continue;
      }
      if (paragraph !== reading.sentence.paragraph) this.#memory.newParagraph(reading);
      paragraph = reading.sentence.paragraph;
      this.#memory.sentence = index;
      if (reading.tokens.some((token) => amountAt(token) !== null)) this.#readAmounts(reading, index, next);
      else this.#correct(reading, index);
      this.#memory.look(reading, index);
    }
  }

  #correct(reading: Reading, index: number): void {
    const words = wordsOf(reading);
    const recent = this.#memory.recent();
    for (const draft of [...denied(words, index, recent), ...dropped(words, index, recent)])
      draft.claim = { ...draft.claim, status: 'cancelled' };
    const out = new Set(mixed(words, index, recent));
    this.#memory.takeBack(out);
    this.#credit(reading, index);
  }

  /** "It reportedly plans …. According to Bloomberg, citing people …": the next sentence of the paragraph says who. */
  #credit(reading: Reading, index: number): void {
    const { paragraph } = reading.sentence;
    const unsourced = this.#memory
      .recent()
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
    const verdict = decide(
      reading,
      at,
      readTopic(reading, this.#scene, this.#memory.leftBefore(reading, sentence)),
      before,
    );
    return !verdict.capex && next !== null && isAnsweredBy(reading, next) ? ANSWERED : verdict;
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
    const told = atCompany(reading.tokens, at);
    if (comparesBack(reading.tokens, at) && last !== null && told === null) return last.spender;
    const focus = last === null ? this.#memory.focus : { ...this.#memory.focus, subject: last.spender };
    return findSpender(reading, at, verdict.trigger, focus);
  }

  #add(draft: Draft): void {
    for (const earlier of outdated(draft, this.#memory.drafts)) {
      const period = earlier.claim.period ?? draft.claim.period;
      earlier.claim = { ...earlier.claim, status: 'superseded', period };
    }
    this.#memory.drafts.push(draft);
  }

  #draft(place: Place, verdict: Kept, spender: Spender, spending: Spending): Draft {
    const { reading, at } = place;
    const stated = this.#periods.stated(place, spending) ?? this.#periods.toldNear(place, spending, verdict);
    const scope = this.#scope(place, verdict, stated, spending);
    const period = stated?.period ?? this.#periods.carried(place, spending, scope, verdict);
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
    const before = place.last ?? this.#memory.drafts.at(-1) ?? null;
    const refers = verdict.rule.startsWith('topic/');
    if (refers && isListItem(reading) && !pricesSite(reading, at)) return this.#listScope(spending.name, before);
    if (verdict.rule === 'topic/refers-back' && !pricesSite(reading, at)) return before?.claim.scope ?? 'company';
    if (isEarlierFigure(place, verdict, spending)) return place.last!.claim.scope;
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

  #status({ reading, at, last }: Place, verdict: Kept, period: Period | null, company: string): Claim['status'] {
    const earlier = this.#memory
      .recent()
      .findLast(({ claim, sentence }) => claim.company === company && this.#memory.sentence - sentence <= 4);
    const { currency } = amountAt(reading.tokens[at])!.amount;
    const newer =
      earlier?.claim.status === 'planned' &&
      earlier.claim.amount.currency === currency &&
      (earlier.sentence === this.#memory.sentence || !isFormerly(earlier));
    const refers = verdict.rule.startsWith('topic/') && earlier?.paragraph === reading.sentence.paragraph;
    const row = wordsOf(reading).slice(0, amountAt(reading.tokens[at])!.start - reading.sentence.start);
    if (last !== null && isElliptical(reading.tokens, at)) return last.claim.status;
    const column = columnStatus(this.#memory.columns, row, this.#settings.published);
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
      finished: this.#memory.sentence - this.#memory.finishedAt <= 4,
      givenUp: this.#memory.givenUp,
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
      before: this.#memory.said?.paragraph === reading.sentence.paragraph ? this.#memory.said.value : null,
      ownPlan: status !== 'actual' || OWN_PLANS.has(verdict.rule.split('/')[0]!),
      results: this.#scene.reported !== null && spending.name === this.#memory.focus.main?.name,
    });
    this.#memory.said = { paragraph: reading.sentence.paragraph, value };
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
    return { sentence: wordsOf(reading), entities, own, people: this.#people, spoke: this.#memory.spoke };
  }
}

/** "up from a previous forecast of $1.5 billion, as it builds a mill": the same spend as the sum before it, whatever stands behind. */
function isEarlierFigure({ reading, at, last }: Place, verdict: Kept, spending: Spending): boolean {
  if (last === null || last.claim.company !== spending.name || replacedBy(reading, at) === null) return false;
  if (ownsThing(reading, at)) return false;
  return last.claim.scope === 'company' || verdict.rule !== 'capex/named';
}

const CONVERSION = { capex: false, rule: 'amount/conversion', reason: 'the same money in another currency' } as const;
const NO_SPENDER = { rule: 'spender/none', reason: 'nobody is named who spends it' } as const;
/** A sentence by itself, with nothing before it. */
const NOTHING_SAID = { status: 'planned', government: false, before: null, ownPlan: false, results: false } as const;

const OWN_PLANS = new Set(['capex', 'commit', 'spend', 'topic']);

/** "“will spend”; Meta, by possessive; 2026; planned": what decided, and what the claim became of it. */
function whyKept({ passage, tokens }: Reading, verdict: Verdict, { claim, spender }: Draft): string {
  const trigger = verdict.capex ? verdict.trigger : null;
  const words =
    trigger === null
      ? 'what was said before'
      : `“${passage.text.slice(tokens[trigger.from]!.start, tokens[trigger.to - 1]!.end)}”`;
  return [
    words,
    `${claim.company}, by ${spender.found}`,
    claim.period === null ? 'no period' : datedWords(claim.period),
    claim.status,
  ].join('; ');
}

/** "How expensive? $7.3 billion." and then "That is what it put into capital expenditures": the next sentence tells. */
function isAnsweredBy(reading: Reading, next: Reading): boolean {
  if (reading.tokens.length > 4 || !/^That(?:'s|’s| is| was)\b/.test(wordsOf(next))) return false;
  return next.cues.some(({ value }) => value.role === 'capex' && value.kind === 'capex');
}

function isYearly({ start, end }: Period): boolean {
  return start !== null && end !== null && Date.parse(end) - Date.parse(start) < 366.5 * 864e5;
}
