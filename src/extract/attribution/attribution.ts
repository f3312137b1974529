/** Who stands behind a claim: the six steps of CLAIMS.md, in order; the first that applies. */
import type { Attribution, Status } from '../../claim.ts';
import type { Entity } from '../spender/entities.ts';
import {
  ANALYST_BESIDE,
  ANALYST_HOUSE,
  ANALYST_WORDS,
  COMPANY_SAYS,
  ESTIMATE_VERBS,
  EXECUTIVE,
  LEADER_SAYS,
  MEASURED,
  NEWSPAPER,
  OFFICIAL,
  OWN_SUM,
  PUBLIC_BODY,
  RESULT_WORDS,
  SAY,
  SOURCES_PHRASE,
  TALLY,
  THIRD_PARTY,
  TRADE_BODY,
  UNLISTED_OUTLET,
  UNNAMED,
} from './lexicon.ts';
import { knownSpeaker, type People, type Person, surnameOf } from './people.ts';
import { findSpeaker } from './speaker.ts';

export interface AttributionContext {
  /** The sentence, and its entities with offsets into it. */
  readonly sentence: string;
  /** Offset of the amount in it. */
  readonly at: number;
  readonly entities: readonly Entity[];
  readonly status: Status;
  readonly government: boolean;
  /** Attribution of the claim before it in the same paragraph, for a sentence that goes on. */
  readonly before: Attribution | null;
  /** The article's own outlet and its origin: never credited. */
  readonly own: readonly string[];
  /** The trigger is a verb of spending or a named budget, with the spender as its subject. */
  readonly ownPlan: boolean;
  /** The spender's own results are what the article reports. */
  readonly results: boolean;
  /** Whom the article introduces by name and role. */
  readonly people: People;
  /** Who spoke last in the paragraph: whom "he said" means. */
  readonly spoke: Person | null;
}

export function attribute(whole: AttributionContext): Attribution {
  const context = clauseOf(whole);
  const outlet = creditedOutlet(context);
  return (
    said(context, outlet) ??
    (context === whole ? null : said(whole, creditedOutlet(whole))) ??
    (outlet !== null ? { kind: 'media' as const, speaker: null, outlet } : null) ??
    ownSum(context) ??
    goesOn(context) ??
    thirdParty(context) ??
    spenderItself(context)
  );
}

/** Whoever the words name: unnamed people first, then analysts, then the company or a government. */
function said(context: AttributionContext, outlet: string | null): Attribution | null {
  return (
    unnamedPeople(context, outlet) ??
    analyst(measured(context), outlet) ??
    ownTally(context) ??
    tradeBody(context, outlet) ??
    told(context, outlet) ??
    named(context, outlet)
  );
}

/** Of a sentence with semicolons, the part that holds the amount: each has its own speaker. */
function clauseOf(context: AttributionContext): AttributionContext {
  const start = context.sentence.lastIndexOf(';', context.at) + 1;
  const stop = context.sentence.indexOf(';', context.at);
  return cut(context, start, stop < 0 ? context.sentence.length : stop);
}

/** The side of "above the $36 billion that analysts had expected" that the amount stands on. */
function measured(context: AttributionContext): AttributionContext {
  const { sentence, at } = context;
  let start = 0;
  for (const { index, 0: words } of sentence.matchAll(MEASURED)) {
    const [before, behind] = [sentence.slice(start, index), sentence.slice(index)];
    const one = ANALYST_WORDS.test(behind) !== ANALYST_WORDS.test(before);
    if (!one || (index <= at && at < index + words.length)) continue; // "more than $5 billion" measures nothing
    if (at <= index) return cut(context, start, index);
    start = index + words.length;
  }
  return cut(context, start, sentence.length);
}

function cut(context: AttributionContext, start: number, end: number): AttributionContext {
  if (start === 0 && end === context.sentence.length) return context;
  const entities = context.entities.filter((entity) => entity.start >= start && entity.end <= end);
  return {
    ...context,
    sentence: context.sentence.slice(start, end),
    at: context.at - start,
    entities: entities.map((entity) => ({ ...entity, start: entity.start - start, end: entity.end - start })),
  };
}

function unnamedPeople({ sentence }: AttributionContext, outlet: string | null): Attribution | null {
  const people = UNNAMED.exec(sentence);
  if (people === null) return null;
  const named = SOURCES_PHRASE.exec(sentence.slice(Math.max(0, people.index - 32)))?.[0];
  return { kind: 'sources', speaker: named ?? people[0].replace(/^(?:citing|according to|cited) /i, ''), outlet };
}

const CREDITS =
  /^(?:'s|’s)?(?: \p{L}+){0,3}? (?:reported|reports|said|says|wrote|writes|noted|notes|has reported|had reported|cited|citing|calculated|report|hears|learned|put|ran|first reported|revealed|calls?)\b|^,? (?:citing|quoting)\b|^(?:'s|’s) (?:\p{L}+ ){0,2}(?:report|count|tally|calculation|calculations|unidentified|sources)/u;
const CREDITED =
  /(?:told|to|according to|by|with|in|reported|reports|wrote|reported by|citing|via|report by|from|seen by|as|per|paper|interview with)(?: an? (?:[\p{L}-]+ ){1,3}(?:with|by))?(?: the)? $/iu;

/** The outlet that is credited; of two ("Reuters reported, citing Bloomberg") the one that had it first. */
function creditedOutlet({ sentence, entities, own }: AttributionContext): string | null {
  let credited: string | null = null;
  for (const { kind, name, start, end } of entities) {
    if (kind !== 'outlet' || own.some((outlet) => sameOutlet(outlet, name))) continue;
    const before = sentence.slice(Math.max(0, start - 40), start);
    if (/\b(?:citing|cited|quoting|according to)(?: the)? $/i.test(before)) return name;
    if (credited === null && (CREDITS.test(sentence.slice(end, end + 60)) || CREDITED.test(before))) credited = name;
  }
  const named = UNLISTED_OUTLET.exec(sentence)?.groups?.name ?? NEWSPAPER.exec(sentence)?.groups?.name;
  return credited ?? (named === undefined || own.some((outlet) => sameOutlet(outlet, named)) ? null : named);
}

function sameOutlet(a: string, b: string): boolean {
  const fold = (name: string) =>
    name
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return fold(a) === fold(b);
}

function analyst({ sentence, entities, at, before }: AttributionContext, outlet: string | null): Attribution | null {
  for (const { kind, start, end } of entities) {
    if (kind !== 'analyst' || (start > at && sentence.slice(at, start).includes(':'))) continue;
    const after = sentence.slice(end, end + 80);
    const ahead = sentence.slice(Math.max(0, start - 30), start);
    if (
      ESTIMATE_VERBS.test(after) ||
      /(?:according to|by|at|from) (?:the )?$/i.test(ahead) ||
      /^(?:'s|’s| analysts?)/u.test(after)
    ) {
      const person = ANALYST_BESIDE.exec(sentence)?.groups;
      return { kind: 'analyst', speaker: person?.name ?? person?.named ?? sentence.slice(start, end), outlet };
    }
  }
  const house = ANALYST_HOUSE.exec(sentence)?.groups;
  const estimates =
    /\b(?:expect|estimat|forecast|predict|had pencilled|polled|surveyed|consensus|looking for|put it|puts? |(?<!to )see |sees|project|believe|model|count|reckon|calculat|tally|think|thought|wrote|said|says|average)/i.test(
      sentence,
    );
  if (house !== undefined && estimates) return { kind: 'analyst', speaker: house.name ?? house.named!, outlet };
  const word = ANALYST_WORDS.exec(sentence);
  if (word === null || /told (?:the )?analysts/i.test(sentence) || /\b(?:beat|topped|analysts on)\b/.test(sentence))
    return null;
  if (!estimates) return null;
  const carried = /^the /i.test(word[0]) && before?.kind === 'analyst' ? before.speaker : null;
  return { kind: 'analyst', speaker: findSpeaker(sentence, notAnEntity([])) ?? carried ?? word[0], outlet };
}

/** "he told PTI", "the company now expects …, CNBC reported", "above what management estimated": the company's own word. */
const TOLD =
  /\b(?:he|she|(?:the|its) (?:\p{L}+ ){0,3}(?:chief|officer|executive|director|chairman)) told\b|\b(?:company|it|management|group) (?:now |still |had )?(?:expects|expected|estimated|forecasts|forecast|guided|projects)\b/u;

function told({ sentence, government, spoke }: AttributionContext, outlet: string | null): Attribution | null {
  if (government || outlet === null || !TOLD.test(sentence)) return null;
  const kind = /\b(?:he|she) told\b/.test(sentence) && spoke !== null ? spoke.kind : 'company';
  return { kind, speaker: /\b(?:he|she)\b/.test(sentence) ? (spoke?.name ?? null) : null, outlet };
}

const PRONOUN_SAYS = new RegExp(
  String.raw`\b(?:[Hh]e|[Ss]he) (?:has |had |also |later |then |now )?(?:${SAY}|sees|thinks|thought|reckons|reckoned|believes|pencill?ed in|modell?ed|expected)\b|\bsaid (?:he|she)\b|\b[Ii]n (?:his|her) view\b`,
  'u',
);

function named(context: AttributionContext, outlet: string | null): Attribution | null {
  const { sentence, entities, government, people, spoke } = context;
  const found = findSpeaker(sentence, notAnEntity(entities, sentence));
  const person = (found === null ? null : people.get(surnameOf(found))) ?? knownSpeaker(sentence, people);
  const body = PUBLIC_BODY.exec(sentence)?.[0] ?? null;
  const speaker = found ?? person?.name ?? null;
  if (government) return { kind: 'government', speaker: speaker ?? body, outlet };
  if (found === null && person != null && SPEAKS_FOR.has(person.kind)) return { kind: person.kind, speaker, outlet };
  const says = new RegExp(`\\b(?:${SAY})\\b`, 'u').test(sentence);
  if (OFFICIAL.test(sentence) && says && !EXECUTIVE.test(withoutOfficials(sentence)))
    return { kind: 'government', speaker: speaker ?? body, outlet };
  if (found !== null && person != null && SPEAKS_FOR.has(person.kind)) return { kind: person.kind, speaker, outlet };
  if (speaker !== null && (EXECUTIVE.test(sentence) || entities.some(({ person: is }) => is)))
    return { kind: 'company', speaker, outlet };
  const executive = entities.find((entity) => entity.person);
  if (executive !== undefined && says)
    return { kind: 'company', speaker: sentence.slice(executive.start, executive.end), outlet };
  if (spoke !== null && PRONOUN_SAYS.test(sentence)) return { kind: spoke.kind, speaker: spoke.name, outlet };
  if (LEADER_SAYS.test(sentence)) return { kind: 'government', speaker, outlet };
  if (found !== null && says && !HEARSAY.test(sentence)) return { kind: 'company', speaker: found, outlet };
  if (COMPANY_SAYS.test(sentence) || companySpeaks(context)) return { kind: 'company', speaker: null, outlet };
  if (FIRST_PERSON.test(sentence) && !OWN_SUM.test(sentence))
    return { kind: 'company', speaker: spoke?.kind === 'company' ? spoke.name : null, outlet };
  return null;
}

const SPEAKS_FOR: ReadonlySet<Attribution['kind']> = new Set(['company', 'government', 'analyst']);

/** A company's own voice: a quotation, a call, a press release. */
const FIRST_PERSON =
  /\b(?:[Ww]e|[Ww]e['’](?:re|ve|ll)) (?:also |now |still |currently |will |would |have |had |are |do |did |can |just )?(?:\p{L}+ly )?(?:expect|plan|invest|spen[dt]|intend|announced?|continue|anticipat|commit|taking|see\b|going|build|built|put|pledg|estimate our|deployed|gave|guided?|target|raised?|increas)|\b[Oo]ur (?:\p{L}+ ){0,3}(?:capital|capex|investment|guidance|outlook|plans?|commitment|programme|program|budget|spending)\b/u;

function withoutOfficials(sentence: string): string {
  return sentence.replace(/\b[Pp]resident (?=\p{Lu})/gu, '').replace(/\b[Tt]he president\b/gu, '');
}

const SPEAKS =
  /^(?:,[^,]{2,60},)? (?:has |had |also |on \p{L}+day )?(?:said|says|announced|told|reported|disclosed|confirmed|reiterated|guided|forecast|stated|reports)\b/u;

function companySpeaks({ sentence, entities }: AttributionContext): boolean {
  return entities.some(({ kind, start, end }) => {
    if (kind !== 'company') return false;
    return (
      SPEAKS.test(sentence.slice(end, end + 90)) ||
      /(?:said|says|according to) (?:the )?$/u.test(sentence.slice(Math.max(0, start - 25), start))
    );
  });
}

/** Whether a name is a person's, and not of an entity that the sentence names. */
function notAnEntity(entities: readonly Entity[], sentence = ''): (name: string) => boolean {
  return (name) =>
    !entities.some(
      ({ name: known, person, start, end }) => !person && (known === name || sentence.slice(start, end) === name),
    ) && !/^(?:Wall Street|White House|Big Tech|The |In |On |At |But |And )/.test(name);
}

function ownSum({ sentence }: AttributionContext): Attribution | null {
  const media =
    /\b(?:[Ll]ocal|[Ss]tate|(?:(?:South|North|Saudi) )?\p{Lu}\p{L}+) media (?:have |has |outlets )?(?:report|sa[iy]|wr)/u.exec(
      sentence,
    );
  if (media !== null)
    return { kind: 'media', speaker: media[0].replace(/ (?:have|has|report|sa[iy]|wr).*$/, ''), outlet: null };
  return OWN_SUM.test(sentence) ? { kind: 'media', speaker: null, outlet: null } : null;
}

/** "according to Silicon Ledger's tally of their guidance", said by Silicon Ledger. */
function ownTally({ sentence, own }: AttributionContext): Attribution | null {
  const tallied = [...sentence.matchAll(TALLY)].some(({ groups }) => {
    const by = groups!.of ?? groups!.by!;
    return own.some((outlet) => outlet !== '' && (sameOutlet(outlet, by) || by.endsWith(` ${outlet}`)));
  });
  return tallied ? { kind: 'media', speaker: null, outlet: null } : null;
}

/** A trade body speaks for many, and is none of them. */
function tradeBody({ sentence, government }: AttributionContext, outlet: string | null): Attribution | null {
  const body = government ? undefined : TRADE_BODY.exec(sentence)?.groups?.who;
  return body === undefined ? null : { kind: 'unstated', speaker: body, outlet };
}

/** A sentence that goes on from one with unnamed people or an outlet, or with an analyst who is its subject. */
function goesOn({ before, sentence }: AttributionContext): Attribution | null {
  if (before?.kind === 'analyst')
    return /^(?:It|They|He|She|The (?:bank|broker|brokerage|firm|analysts?|strategists?)) (?:also |now |still )?(?:expects?|sees?|forecasts?|estimates?|puts?|predicts?|projects?|reckons?|raised|lifted|cut|has|had|thinks?)\b/u.test(
      sentence,
    )
      ? before
      : null;
  const bodyBefore = before?.kind === 'unstated' && before.speaker !== null;
  if (before === null || (before.kind !== 'sources' && before.kind !== 'media' && !bodyBefore)) return null;
  return /^(?:It|They|The (?:company|group|plan|sum|budget|figure|plans|investment|planned|spending|total|project|money|amount|site|campus|plant|factory)|This|That|About|Around|Of |Half|Some|Most|Under|In addition|Other|Another|The ambitious|[a-z])/u.test(
    sentence,
  )
    ? before
    : null;
}

function thirdParty({ sentence, before }: AttributionContext): Attribution | null {
  const who = THIRD_PARTY.exec(sentence)?.groups?.who;
  return who === undefined || before !== null
    ? null
    : { kind: 'unstated', speaker: who.replace(/^(?:the|an?) /i, ''), outlet: null };
}

/** Somebody says so, and the sentence does not say who. */
const HEARSAY =
  /\b(?:reportedly|allegedly|rumou?red to|(?:is|are) (?:said|believed|understood) to|reports? (?:say|suggest)s?)\b/i;

function spenderItself({ sentence, ownPlan, status, government, results }: AttributionContext): Attribution {
  if (government) return { kind: 'government', speaker: null, outlet: null };
  const company =
    !HEARSAY.test(sentence) && (ownPlan || results || RESULT_WORDS.test(sentence) || status === 'superseded');
  return { kind: company ? 'company' : 'unstated', speaker: null, outlet: null };
}
