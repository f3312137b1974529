/** Who stands behind a claim: the six steps of CLAIMS.md, in order; the first that applies. */
import type { Attribution, Status } from '../../claim.ts';
import type { Entity } from '../spender/entities.ts';
import {
  ANALYST_WORDS,
  COMPANY_SAYS,
  ESTIMATE_VERBS,
  EXECUTIVE,
  OFFICIAL,
  OWN_SUM,
  RESULT_WORDS,
  SAY,
  UNNAMED,
} from './lexicon.ts';
import { findSpeaker } from './speaker.ts';

export interface AttributionContext {
  /** The sentence, and its entities with offsets into it. */
  readonly sentence: string;
  /** Offset of the amount in it. */
  readonly at: number;
  readonly entities: readonly Entity[];
  readonly status: Status;
  /** The trigger is a verb of planning or a named budget, with the spender as its subject. */
  readonly government: boolean;
  /** Attribution of the claim before it in the same paragraph, for a sentence that goes on. */
  readonly before: Attribution | null;
  /** The article's own outlet and its origin: never credited. */
  readonly own: readonly string[];
  readonly ownPlan: boolean;
}

export function attribute(whole: AttributionContext): Attribution {
  const context = clauseOf(whole);
  const outlet = creditedOutlet(context);
  return (
    unnamedPeople(context, outlet) ??
    analyst(context, outlet) ??
    told(context, outlet) ??
    named(context, outlet) ??
    (outlet !== null ? { kind: 'media' as const, speaker: null, outlet } : null) ??
    ownSum(context) ??
    goesOn(context) ??
    spenderItself(context)
  );
}

/** Of a sentence with semicolons, the part that holds the amount: each has its own speaker. */
function clauseOf(context: AttributionContext): AttributionContext {
  const { sentence, at } = context;
  const start = sentence.lastIndexOf(';', at) + 1;
  const stop = sentence.indexOf(';', at);
  const end = stop < 0 ? sentence.length : stop;
  if (start === 0 && end === sentence.length) return context;
  const entities = context.entities.filter((entity) => entity.start >= start && entity.end <= end);
  const clause = sentence.slice(start, end);
  return {
    ...context,
    sentence: clause,
    at: at - start,
    entities: entities.map((entity) => ({ ...entity, start: entity.start - start, end: entity.end - start })),
  };
}

function unnamedPeople({ sentence }: AttributionContext, outlet: string | null): Attribution | null {
  const people = UNNAMED.exec(sentence)?.[0];
  return people === undefined
    ? null
    : { kind: 'sources', speaker: people.replace(/^(?:citing|according to|cited) /i, ''), outlet };
}

const CREDITS =
  /^(?:'s|’s)?(?: \p{L}+){0,3}? (?:reported|reports|said|says|wrote|writes|noted|notes|has reported|had reported|cited|citing|calculated|report|hears|learned|put|ran|first reported|revealed|calls?)\b|^,? (?:citing|quoting)\b|^(?:'s|’s) (?:\p{L}+ ){0,2}(?:report|count|tally|calculation|calculations|unidentified|sources)/u;
const CREDITED =
  /(?:told|to|according to|by|with|in|reported by|citing|via|report by|from|seen by|as|per|paper|interview with)(?: an? (?:[\p{L}-]+ ){1,3}(?:with|by))?(?: the)? $/iu;

function creditedOutlet({ sentence, entities, own }: AttributionContext): string | null {
  for (const { kind, name, start, end } of entities) {
    if (kind !== 'outlet' || own.some((outlet) => sameOutlet(outlet, name))) continue;
    if (CREDITS.test(sentence.slice(end, end + 60)) || CREDITED.test(sentence.slice(Math.max(0, start - 40), start)))
      return name;
  }
  return null;
}

function sameOutlet(a: string, b: string): boolean {
  const fold = (name: string) =>
    name
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return fold(a) === fold(b);
}

function analyst({ sentence, entities, at }: AttributionContext, outlet: string | null): Attribution | null {
  for (const { kind, name, start, end } of entities) {
    if (kind !== 'analyst' || (start > at && sentence.slice(at, start).includes(':'))) continue;
    const after = sentence.slice(end, end + 80);
    const before = sentence.slice(Math.max(0, start - 30), start);
    if (
      ESTIMATE_VERBS.test(after) ||
      /(?:according to|by|at|from) (?:the )?$/i.test(before) ||
      /^(?:'s|’s| analysts?)/u.test(after)
    ) {
      return { kind: 'analyst', speaker: name, outlet };
    }
  }
  const word = ANALYST_WORDS.exec(sentence);
  if (word === null || /told (?:the )?analysts/i.test(sentence) || /\b(?:beat|topped|analysts on)\b/.test(sentence))
    return null;
  const estimates =
    /\b(?:expect|estimat|forecast|predict|had pencilled|polled|surveyed|consensus|looking for|put it|see |sees|project|believe|model)/i.test(
      sentence,
    );
  return estimates ? { kind: 'analyst', speaker: findSpeaker(sentence, notAnEntity([])) ?? word[0], outlet } : null;
}

/** "he told PTI", "the company now expects …, CNBC reported", "above what management estimated": the company's own word. */
const TOLD =
  /\b(?:he|she|(?:the|its) (?:\p{L}+ ){0,3}(?:chief|officer|executive|director|chairman)) told\b|\b(?:company|it|management|group) (?:now |still |had )?(?:expects|expected|estimated|forecasts|forecast|guided|projects)\b/u;

function told({ sentence, government }: AttributionContext, outlet: string | null): Attribution | null {
  return !government && outlet !== null && TOLD.test(sentence) ? { kind: 'company', speaker: null, outlet } : null;
}

function named(context: AttributionContext, outlet: string | null): Attribution | null {
  const { sentence, entities, government } = context;
  const speaker = findSpeaker(sentence, notAnEntity(entities));
  const official = OFFICIAL.test(sentence);
  const says = new RegExp(`\\b(?:${SAY})\\b`, 'u').test(sentence);
  if (government) return { kind: 'government', speaker, outlet };
  if (official && says && !EXECUTIVE.test(withoutOfficials(sentence))) return { kind: 'government', speaker, outlet };
  if (speaker !== null && (EXECUTIVE.test(sentence) || entities.some(({ person }) => person)))
    return { kind: 'company', speaker, outlet };
  const person = entities.find((entity) => entity.person);
  if (person !== undefined && says) return { kind: 'company', speaker: person.name, outlet };
  if (COMPANY_SAYS.test(sentence) || companySpeaks(context)) return { kind: 'company', speaker: null, outlet };
  return null;
}

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

function notAnEntity(entities: readonly Entity[]): (name: string) => boolean {
  return (name) =>
    !entities.some((entity) => entity.name === name && !entity.person) &&
    !/^(?:Wall Street|White House|Big Tech|The |In |On |At |But |And )/.test(name);
}

function ownSum({ sentence }: AttributionContext): Attribution | null {
  const media = /\b(?:[Ll]ocal|[Ss]tate|\p{Lu}\p{L}+) media (?:have |has |outlets )?(?:report|sa[iy]|wr)/u.exec(
    sentence,
  );
  if (media !== null)
    return { kind: 'media', speaker: media[0].replace(/ (?:have|has|report|sa[iy]|wr).*$/, ''), outlet: null };
  return OWN_SUM.test(sentence) ? { kind: 'media', speaker: null, outlet: null } : null;
}

/** A sentence that goes on from one with unnamed people or an outlet. */
function goesOn({ before, sentence }: AttributionContext): Attribution | null {
  if (before === null || (before.kind !== 'sources' && before.kind !== 'media')) return null;
  return /^(?:It|They|The (?:company|group|plan|sum|budget|figure|plans|investment|planned)|This|That|About|Around|Of |Half|Some|Most|Under|In addition|Other|Another|The ambitious|[a-z])/u.test(
    sentence,
  )
    ? before
    : null;
}

/** Somebody says so, and the sentence does not say who. */
const HEARSAY =
  /\b(?:reportedly|allegedly|rumou?red to|(?:is|are) (?:said|believed|understood) to|reports? (?:say|suggest)s?)\b/i;

function spenderItself({ sentence, ownPlan, status, government }: AttributionContext): Attribution {
  if (government) return { kind: 'government', speaker: null, outlet: null };
  const company = !HEARSAY.test(sentence) && (ownPlan || RESULT_WORDS.test(sentence) || status === 'superseded');
  return { kind: company ? 'company' : 'unstated', speaker: null, outlet: null };
}
