/** Reads the sentences of an article in order, with what the ones before have set: who, what, when, who says so. */
import type { Article, Attribution, Claim, Period } from '../claim.ts';
import type { Company } from '../companies/registry.ts';
import { attribute } from './attribution/attribution.ts';
import { decide, type Topic, type Verdict } from './capex/decide.ts';
import { confidenceOf } from './confidence.ts';
import { basisOf, locationOf, measureOf, projectOf, purposesOf, scopeOf } from './detail.ts';
import type { Decision, TaggedPassage } from './extract.ts';
import { quote } from './passage.ts';
import { statedPeriod, toPeriod } from './period-of.ts';
import { amountAt, entityAt, type Reading } from './reading.ts';
import { mainSpender } from './spender/main.ts';
import { eachOrJoint, type Spending } from './spender/several.ts';
import { type Focus, findSpender, type Spender, subjectOf } from './spender/subject.ts';
import { comparesBack, findStatus } from './status/status.ts';
import { readTopic, type Scene, sceneOf } from './topic.ts';

export interface Settings {
  /** Calendar day of publication. */
  readonly published: string | null;
  readonly extractor: string;
}

/** A claim with what later sentences may need of it. */
interface Draft {
  readonly claim: Claim;
  readonly spender: Spender;
  readonly sentence: number;
  readonly paragraph: number;
  readonly statedPeriod: boolean;
}

interface State {
  focus: Focus;
  drafts: Draft[];
  attribution: { readonly paragraph: number; readonly value: Attribution } | null;
}

export function readPassage(
  article: Article,
  tagged: readonly TaggedPassage[],
  settings: Settings,
): { claims: Claim[]; decisions: Decision[] } {
  const title = tagged.find(({ passage }) => passage.in === 'title') ?? null;
  const body = tagged.find(({ passage }) => passage.in === 'text')!;
  const main = mainSpender(title?.readings ?? [], body.readings);
  const reader = new Reader(article, settings, sceneOf(title, body, settings.published), main);
  reader.read(body);
  if (title !== null) reader.read(title);
  return { claims: reader.claims, decisions: reader.decisions };
}

class Reader {
  readonly claims: Claim[] = [];
  readonly decisions: Decision[] = [];
  readonly #article: Article;
  readonly #settings: Settings;
  readonly #scene: Scene;
  #state: State;

  constructor(article: Article, settings: Settings, scene: Scene, main: Focus['main']) {
    this.#article = article;
    this.#settings = settings;
    this.#scene = scene;
    this.#state = { focus: { subject: null, main }, drafts: [], attribution: null };
  }

  read({ passage, sentences, readings, hasAmount }: TaggedPassage): void {
    if (passage.in === 'title')
      this.#state = { ...this.#state, drafts: [], focus: { ...this.#state.focus, subject: null } };
    for (const [index, reading] of readings.entries()) {
      if (index > 0 && sentences[index - 1]!.paragraph !== sentences[index]!.paragraph) this.#newParagraph();
      if (hasAmount.has(index)) this.#readAmounts(reading, index);
      this.#look(reading);
    }
  }

  /** A paragraph begins with whom the article is about, unless a list names its own. */
  #newParagraph(): void {
    this.#state.focus = { ...this.#state.focus, subject: null };
  }

  /** What a sentence leaves for the next ones. */
  #look(reading: Reading): void {
    const subject = subjectOf(reading);
    if (subject !== null) this.#state.focus = { ...this.#state.focus, subject };
  }

  #readAmounts(reading: Reading, sentence: number): void {
    let before: Verdict | null = null;
    let last: Draft | null = null;
    for (let at = 0; at < reading.tokens.length; at++) {
      const amount = amountAt(reading.tokens[at]);
      if (amount === null) continue;
      if (amount.conversionOf !== null) {
        this.#note(reading, at, {
          capex: false,
          rule: 'amount/conversion',
          reason: 'the same money in another currency',
        });
        continue;
      }
      const verdict = decide(reading, at, this.#topic(reading, sentence), before);
      const draft: Draft | null = verdict.capex ? this.#claim(reading, at, sentence, verdict, last) : null;
      if (draft === null)
        this.#note(
          reading,
          at,
          verdict.capex ? { capex: false, rule: 'spender/none', reason: 'no named spender' } : verdict,
        );
      else last = draft;
      before = verdict;
    }
  }

  #topic(reading: Reading, sentence: number): Topic {
    const last = this.#state.drafts.at(-1) ?? null;
    return readTopic(
      reading,
      this.#scene,
      last === null
        ? null
        : { sentences: sentence - last.sentence, sameParagraph: last.paragraph === reading.sentence.paragraph },
    );
  }

  #note(reading: Reading, at: number, verdict: Verdict): void {
    const amount = amountAt(reading.tokens[at])!;
    this.decisions.push({
      rule: verdict.rule,
      outcome: verdict.capex ? 'kept' : 'dropped',
      reason: verdict.capex ? 'capital expenditure' : verdict.reason,
      evidence: quote(reading.passage, amount),
    });
  }

  #claim(
    reading: Reading,
    at: number,
    sentence: number,
    verdict: Verdict & { capex: true },
    last: Draft | null,
  ): Draft | null {
    const spender =
      comparesBack(reading.tokens, at) && last !== null
        ? last.spender
        : findSpender(reading, at, verdict.trigger, this.#state.focus);
    const spendings = spender === null ? [] : eachOrJoint(reading, at, spender, verdict);
    if (spender === null || spendings.length === 0) return null;
    let draft: Draft | null = null;
    for (const spending of spendings) {
      draft = this.#draft(reading, at, sentence, verdict, last, spender, spending);
      this.#state.drafts.push(draft);
      this.claims.push(draft.claim);
    }
    this.#note(reading, at, verdict);
    return draft;
  }

  #draft(
    reading: Reading,
    at: number,
    sentence: number,
    verdict: Verdict & { capex: true },
    last: Draft | null,
    spender: Spender,
    spending: Spending,
  ): Draft {
    const amount = amountAt(reading.tokens[at])!;
    const words = reading.passage.text.slice(reading.sentence.start, reading.sentence.end);
    const stated = this.#statedPeriod(reading, at, spending.company);
    const analyst = reading.tokens.some((token) => entityAt(token)?.kind === 'analyst');
    const before = last === null ? null : last.claim.status;
    const status = findStatus(reading, at, verdict.trigger, {
      period: stated,
      published: this.#settings.published,
      before,
      analyst,
    });
    const scope = scopeOf(reading, at, verdict.trigger, stated !== null && isYearly(stated));
    const period = stated ?? this.#carriedPeriod(reading, spending.name, scope, last, status);
    const finalStatus =
      stated === null && period !== null
        ? findStatus(reading, at, verdict.trigger, { period, published: this.#settings.published, before, analyst })
        : status;
    const attribution = this.#attribution(reading, words, finalStatus, spending, verdict);
    const claim: Claim = {
      company: spending.name,
      ...(spending.members.length > 0 && { companies: [...spending.members] }),
      group: spending.group,
      amount: amount.amount,
      measure: measureOf(reading, at),
      scope,
      period,
      status: finalStatus,
      attribution,
      purpose: purposesOf(reading, at, spending.company?.sector ?? null),
      location: locationOf(reading, at),
      basis: basisOf(words),
      project: projectOf(words),
      stated: null,
      evidence: [quote(reading.passage, reading.sentence)],
      companyId: spending.company?.id ?? null,
      amountUsd: null,
      confidence: confidenceOf({
        strength: verdict.strength,
        found: spender.found,
        listed: spending.company !== null,
        statedPeriod: stated !== null,
      }),
      rule: verdict.rule,
      extractor: this.#settings.extractor,
      ...(this.#article.truncated && { truncated: true }),
    };
    return { claim, spender, sentence, paragraph: reading.sentence.paragraph, statedPeriod: stated !== null };
  }

  #periodContext(company: Company | null, tense: 'past' | 'plan' | null) {
    return {
      published: this.#settings.published,
      fiscalYear: company?.fiscalYear ?? null,
      tense,
      ownResults: this.#scene.results && company !== null && company.id === this.#state.focus.main?.company?.id,
    };
  }

  #statedPeriod(reading: Reading, at: number, company: Company | null): Period | null {
    const mention = statedPeriod(reading, at);
    const amount = amountAt(reading.tokens[at])!;
    if (mention === null)
      return amount.perTime === 'year' ? { start: null, end: null, label: 'annual', fiscal: false } : null;
    const guess = findStatus(reading, at, null, {
      period: null,
      published: this.#settings.published,
      before: null,
      analyst: false,
    });
    return toPeriod(mention, this.#periodContext(company, guess === 'actual' ? 'past' : 'plan'));
  }

  /** The period that context sets: of the claim compared with, of the paragraph, of the headline. */
  #carriedPeriod(
    reading: Reading,
    company: string,
    scope: Claim['scope'],
    last: Draft | null,
    status: Claim['status'],
  ): Period | null {
    if (last !== null && last.claim.company === company && (status === 'superseded' || scope === 'company'))
      return last.claim.period;
    if (scope !== 'company') return null;
    const near = this.#state.drafts.findLast(
      (draft) =>
        draft.claim.company === company &&
        draft.paragraph === reading.sentence.paragraph &&
        draft.claim.period !== null,
    );
    return near?.claim.period ?? this.#scene.titlePeriod(company);
  }

  #attribution(
    reading: Reading,
    words: string,
    status: Claim['status'],
    spending: Spending,
    verdict: Verdict & { capex: true },
  ): Attribution {
    const offset = reading.sentence.start;
    const entities = reading.tokens.flatMap((token) => {
      const entity = entityAt(token);
      return entity === null ? [] : [{ ...entity, start: entity.start - offset, end: entity.end - offset }];
    });
    const carried = this.#state.attribution;
    const value = attribute({
      sentence: words,
      entities,
      status,
      government: spending.kind === 'government',
      before: carried?.paragraph === reading.sentence.paragraph ? carried.value : null,
      own: [this.#article.publisher ?? '', this.#article.origin ?? ''],
      ownPlan: ['capex', 'commit', 'spend', 'topic'].includes(verdict.rule.split('/')[0]!),
    });
    this.#state.attribution = { paragraph: reading.sentence.paragraph, value };
    return value;
  }
}

function isYearly({ start, end }: Period): boolean {
  return start !== null && end !== null && Date.parse(end) - Date.parse(start) < 366.5 * 864e5;
}
