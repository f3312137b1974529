/** The cheap fields: measure, scope, purpose, location, basis, project. */
import type { Claim, Measure, Purpose, Scope } from '../claim.ts';
import type { Sector } from '../companies/registry.ts';
import type { Cue } from './capex/cues.ts';
import { distance, type Reading } from './reading.ts';
import { SITES } from './sites.ts';
import { DEMONYMS, placeLength } from './spender/places.ts';
import { frameOf } from './status/frame.ts';

const MORE_BEFORE = new Set(['extra', 'additional', 'further', 'another', 'incremental', 'added']);

/** "$1 billion, or 25%, above", "$4 billion and at least $2 billion extra". */
const MORE_BEHIND =
  /^(?: , (?:or|about) (?:\S+ ){0,2}\S+ ,)? (?:above|higher than|more than|over and above|extra)\b|^ and (?:\S+ ){0,3}\$ (?:extra|more|in addition)\b/;

/** "$5 billion in additional capital spending"; "in additional facilities" is a whole. */
const MORE_IN = new Set(['additional', 'extra', 'incremental']);
const MONEY_IN = /^(?:capital|capex|spending|investments?|expenditures?|outlays?|funding|funds|costs?)$/;

/** An addition ("an extra $4 billion", "$10bn more than", "by $10 billion"), else the whole. */
export function measureOf({ tokens }: Reading, at: number): Measure {
  const before = tokens.slice(Math.max(0, at - 4), at).map(({ key }) => key);
  const after = tokens.slice(at + 1, at + 5).map(({ key }) => key);
  if (before.slice(-3).some((key) => MORE_BEFORE.has(key))) return 'increment';
  if (['more', 'extra', 'above', 'additional', 'higher'].includes(after[0] ?? '')) return 'increment';
  if (after[0] === 'in' && MORE_IN.has(after[1] ?? '') && MONEY_IN.test(after[2] ?? '')) return 'increment';
  if (
    before.at(-1) === 'by' &&
    tokens.slice(0, at).some(({ key }) => /^(?:rais|increas|lift|boost|expand|up|hik|grew|grow|rose|rise)/.test(key))
  )
    return 'increment';
  const { right } = frameOf(tokens, at);
  if (MORE_BEHIND.test(right)) return 'increment';
  const verb = tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ key }) => ['adding', 'add', 'adds', 'added'].includes(key));
  return verb ? 'increment' : 'level';
}

/** One site stands behind the amount: "Rs 1,400 crore on a cement unit". */
export function pricesSite({ tokens }: Reading, at: number): boolean {
  return new RegExp(String.raw`^[^$;.]*\b(?:an?|the) (?:[^\s$;]+ ){0,4}${ONE_THING}\b`).test(frameOf(tokens, at).right);
}

/** A thing of its own stands behind the amount, in its clause: "$1.5 billion for the mill in Ohio". */
export function ownsThing({ tokens }: Reading, at: number): boolean {
  return OWN_THING.test(frameOf(tokens, at).right);
}

/** What scope needs beside the sentence. */
export interface ScopeContext {
  /** A period of at most a year is stated. */
  readonly yearly: boolean;
  /** Scope of the claim that this one is a part of or refers back to, else null. */
  readonly whole: Scope | null;
  /** Scope of the claim before, whoever's. */
  readonly last: Scope | null;
  /** The spender is a venture named after its programme. */
  readonly venture: boolean;
  /** The amount is what a thing costs. */
  readonly priced: boolean;
}

const SUM = '$';

/** The company's whole budget, or one site, plant, programme or purchase. */
export function scopeOf(reading: Reading, at: number, trigger: Cue | null, context: ScopeContext): Scope {
  const { left, right: whole } = frameOf(reading.tokens, at);
  const right = whole.replace(/^ (?:, (?:or|some) (?:\S+ ){0,3}\$(?: ,)?|\( (?:\S+ ){0,2}\$ \))/, '');
  if (context.venture) return 'project';
  if (ONE_PRICED.test(right) || ONE_BUDGET.test(left) || ONE_PART.test(left) || FOR_ONE.test(right)) return 'project';
  if (context.last !== null && isPartOf(left, right)) return context.last;
  if (context.last === 'company' && isKindListed(reading, at)) return 'company';
  if ((context.priced && !context.yearly) || INTO_WHICH.test(left) || WITH_OUTLAY.test(left) || /^ there\b/.test(right))
    return 'project';
  if (EVERYWHERE.test(right)) return 'company';
  if (capexNear(reading, at, trigger)) return inCountry(reading, at, left) ? 'project' : 'company';
  if (context.whole !== null && trigger === null) return context.whole;
  if (ON_IT.test(right)) return 'project';
  if (BUDGET_BEFORE.test(left)) return 'company';
  const kind = OWN_KIND.exec(right)?.[1];
  if (kind !== undefined) return namesPlace(kind) ? 'project' : 'company';
  if (locationOf(reading, at) !== null || IN_COUNTRY.test(right) || THE_COUNTRY.test(right)) return 'project';
  if (BOUGHT.test(left) || isInPlace(reading, at)) return 'project';
  if (KINDS.test(right)) return 'company';
  if (context.whole === 'project' && !context.yearly && SO_FAR.test(left + SUM + right)) return 'project';
  if (context.yearly) return PURCHASE.test(right) ? 'project' : 'company';
  if (AS_SUCH.test(right) || AS_SUCH_BEFORE.test(left)) return 'company';
  const value = trigger?.value;
  if (value?.role === 'capex' && value.kind === 'spend' && !/^[^$;,.]*\b(?:on|in|into|for|of|to)\b/.test(right))
    return 'company';
  if (context.whole !== null && !SITE_NEAR.test(left) && !SITE_NEAR.test(right)) return context.whole;
  const good = nearestGood(reading, at, 10);
  return good === null && value?.role === 'capex' && value.kind === 'spend' ? 'company' : 'project';
}

/** "- Exploration and appraisal: $1.8 billion": a line of a budget, named by a kind and not by a name. */
function isKindListed({ passage, sentence, tokens }: Reading, at: number): boolean {
  const label = passage.text.slice(sentence.start, tokens[at]!.start);
  return KIND_LABEL.test(label) && !SITE_NEAR.test(label);
}

const KIND_LABEL = /^[-•*–]\s+\p{Lu}[\p{Ll}\s,&-]+(?:\([^)]*\))?:\s*(?:\p{Ll}+\s){0,2}$/u;

const QUALIFIERS = String.raw`(?:[^\s$;]+ ){0,3}`;
const ONE_THING = `(?:plants?(?! and equipment)|${SITES}|farm|warehouse|venture|expansion|reactors?|cable|unit|ship|vessel|tower|headquarters|smelter|mill|supercomputer|upgrade|depot|furnace|tunnel|reservoir|forge|dam|pier|bridge|harbou?r|platform)`;

/** "of this, $3 billion", "$3 billion of the programme", "of which $3 billion". */
function isPartOf(left: string, right: string): boolean {
  return (
    /\b(?:of (?:this|that|which|it|the (?:total|sum|amount|money|reduction|budget|programme|program))|within (?:that|this|it)|half of it|the rest|on top of it)\b[^;]{0,40}$/.test(
      left,
    ) ||
    /^ (?:of|from) (?:this|that|which|it|the (?:new |total |whole )?(?:total|sum|budget|programme|program|plan|money|spending|investment))\b/.test(
      right,
    )
  );
}

/** "a $10 billion plant in Idaho": the price of one thing, directly behind the amount. */
const ONE_PRICED = new RegExp(String.raw`^ (?:[^\s$,;.]+ ){0,4}?${ONE_THING}\b`);
const OWN_THING = new RegExp(
  String.raw`^ (?:(?!(?:as|while|because|and|but|since|when) )[^\s$;.,]+ ){0,9}?${ONE_THING}\b`,
);
/** "the project was announced with a budget of $1.6 billion". */
const ONE_BUDGET = new RegExp(
  String.raw`\b(?:project|plant|factory|campus|mine|cable|refinery|reactor|stage \d|phase \d|first phase) (?:[^$;]{0,110}) (?:budget|cost|investment|price tag|estimate|bill) (?:of|at|is|was|now|will be|put at) ${QUALIFIERS}$|\b(?:first|second|third|next) (?:phase|stage) of ${QUALIFIERS}$|^[^$;]{0,60}\b(?:stage|phase) \S+ ?: cost now ${QUALIFIERS}$`,
);

/** "of which the automated depot outside Lodz takes $480 million": a part that is one thing. */
const ONE_PART = new RegExp(
  String.raw`\bof (?:which|that|this|it) ,? ?(?:an?|the) (?:[^\s$;,]+ ){0,3}(?:building|${ONE_THING}) (?:[^\s$;]+ ){0,4}(?:takes|gets|receives|costs|has|eats) ${QUALIFIERS}$`,
);
/** "$5 billion of it for a nickel smelter", "$47 billion goes on a building" */
const FOR_ONE = new RegExp(
  String.raw`^ (?:of (?:it|that|this) )?(?:goes |going |is |will go )?(?:for|on|into|to|towards) an? (?:[^\s$;,.]+ ){0,3}(?:building|${ONE_THING})\b`,
);
/** "a truck plant on which it had spent $300 million", "two sites for which it paid $74 million" */
const INTO_WHICH = /\b(?:on|for|in|into) which\b[^$;]{0,40}$/;
/** "to be built in Lucknow with an outlay of $40 million" */
const WITH_OUTLAY =
  /\b(?:built|building|build|set up|setting up|construct(?:ed|ing)?|plant|factory|hospital|mine|facility)\b[^$;]{0,60}\b(?:with|at|for|involving) an? (?:\S+ ){0,2}(?:outlay|investment|cost|expenditure) of (?:[^\s$;]+ ){0,3}$/;
const EVERYWHERE = /^ (?:worldwide|globally|around the world|across the group)\b/;
/** "£430 million had been spent", "had spent £430 million": of what the sentences before are about. */
const SO_FAR =
  /\b(?:has|have|had) (?:already )?spent (?:[^\s$;]+ ){0,3}\$|\$(?: \([^)]*\))? (?:(?:has|have|had) been )?(?:already )?(?:spent|used)\b/;
/** Things that a company has many of. */
const MANY =
  '(?:terminals|substations|cables|meters|lines|signals|stores|cafes|restaurants|shops|plants|factories|pipelines|warehouses|wells|mines|masts|sites|servers|equipment|machinery|maintenance|rolling stock|transformers|technology|networks)';
/** "on terminals", "into substations, cables and meters": kinds of things, none of them told apart. */
const KINDS = new RegExp(
  String.raw`^ (?:# )?(?:in|into|on|to|for) (?:(?:its|their|new|more) )?(?:[\p{Ll}-]+ (?:and )?)?(?:(?:[\p{Ll}-]+ )?${MANY}(?: , | and ))*(?:and )?(?:[\p{Ll}-]+ )?${MANY}(?! (?:in|at|near|for|outside) )\b`,
  'u',
);

/** "invest $90 million in Sunderland": a place that no list holds. */
function isInPlace({ passage, tokens }: Reading, at: number): boolean {
  const [preposition, name] = [tokens[at + 1], tokens[at + 2]];
  if (name === undefined || name.mention !== undefined || !['in', 'at', 'near', 'on'].includes(preposition!.key))
    return false;
  return /^\p{Lu}\p{Ll}{3,}$/u.test(passage.text.slice(name.start, name.end));
}

function capexNear(reading: Reading, at: number, trigger: Cue | null): boolean {
  const named = (cue: Cue) => cue.value.role === 'capex' && cue.value.kind === 'capex';
  if (trigger !== null && named(trigger)) return true;
  return reading.cues.some((cue) => named(cue) && distance(reading.tokens, cue.from, cue.to, at) <= 12);
}

/** "adding $9 billion in Virginia, for cloud and AI infrastructure": a pledge to a place, directly behind the amount. */
function inCountry({ tokens }: Reading, at: number, left: string): boolean {
  if (/\b(?:capital|capex)\b/.test(left)) return false;
  return ['in', 'to'].includes(tokens[at + 1]?.key ?? '') && placeLength(tokens, at + 2) > 0;
}

/** "£60 billion in its networks", "in electric vehicles": kinds of things, not one of them. */
const OWN_KIND =
  /^ (?:in|into|on|to|for) (?:its|their) (?:own )?((?:\p{L}+ ){0,3}?)(?:networks?|grids?|infrastructure|stores|fleet|business(?:es)?|operations|plants|factories|mines|data centers|data centres|facilities|assets|systems|properties|parks|hotels)\b/u;
const NATIONAL = new Set(
  DEMONYMS.toLowerCase()
    .split(/[,\n]/)
    .map((name) => name.trim()),
);

/** "its UK data centers", "its Chilean mines". */
function namesPlace(words: string): boolean {
  const keys = words
    .split(' ')
    .filter((key) => key !== '')
    .map((key) => ({ key }));
  return keys.some(({ key }, i) => NATIONAL.has(key) || placeLength(keys, i) > 0);
}

/** "to spend £4.4 billion on it together". */
const ON_IT = /^ (?:on|in|into) (?:it|this|that)\b/;
/** "a budget that its last filing puts at $7 billion", "has budgeted". */
const BUDGET_BEFORE = /\b(?:budget|budgeted|capital plan|spending plan)\b[^$;]{0,60}$/;
const IN_COUNTRY =
  /^[^$;]*\b(?:in|to|across) (?:(?:the|that) (?:country|state|region|province|county|kingdom|city|island)|(?:two|three|four|five|six) (?:states|countries|provinces|counties|cities))\b/;
const THE_COUNTRY = /^[^$;,]*\b(?:in|at|near|outside) @ ?(?:'s)?(?: |$)(?!to |for )/;
const BOUGHT =
  /\b(?:bought|buys?|buying|purchased?|purchase of|acquired?|order(?:ed)?) (?:[^$;]{0,80})\b(?:for|worth|at) (?:[^\s$;]+ ){0,3}$/;
/** "$14 billion of Nvidia chips", "going on chips bought at home". */
const PURCHASE =
  /^ (?:(?:will )?(?:going|goes|went|go|spent|of it|worth) )?(?:on|of|for|into) (?:[^\s$,;]+ ){0,3}?(?:chips|processors|gpus|servers|accelerators|aircraft|jets|planes|ships|vessels|trains|turbines|trucks|vans|buses|locomotives|wagons|satellites|capacity|hardware)\b/;
/** AI, cloud, compute or infrastructure as such. */
const AS_SUCH =
  /^ in (?:capital )?(?:outlays|spending|investments?|capex)\b|^ (?:in|into|on|to|for) (?:(?:building|expanding) )?(?:(?:the|new|more|global|worldwide|digital|cloud|and|of|electric|clean|renewable) )*(?:ai|artificial intelligence|compute|computing|computing power|infrastructure|data centers|data centres|cloud|networks|electric vehicles|evs|electrification|new energy|renewables|decarboni[sz]ation|transmission|distribution|fibre|fiber|5g)\b(?! (?:campus|plant|project|center|centre|factory|hub|in ))/;
const AS_SUCH_BEFORE =
  /\b(?:spending|spend|investments?|outlays?|commitments?|budget|programme|program) (?:on|in|for) (?:[^\s$;]+ ){0,3}(?:ai|compute|infrastructure|cloud|data centers|data centres|networks|vehicles|energy) [^$;]{0,40}$|\b(?:infrastructure|ai|cloud|network|capital) (?:commitments?|investments?|spending) (?:of|to|at) (?:[^\s$;]+ ){0,3}$/;
const SITE_NEAR = new RegExp(String.raw`\b(?:${ONE_THING})\b`);

function nearestGood(reading: Reading, at: number, reach: number): Purpose | null {
  let best: { purpose: Purpose; cost: number } | null = null;
  for (const cue of reading.cues) {
    if (cue.value.role !== 'capex' || cue.value.purpose === undefined) continue;
    const cost = distance(reading.tokens, cue.from, cue.to, at);
    if (cost <= reach && (best === null || cost < best.cost)) best = { purpose: cue.value.purpose, cost };
  }
  return best?.purpose ?? null;
}

const SECTOR_PURPOSE: Partial<Record<Sector, Purpose>> = {
  oil_gas: 'oil_gas',
  mining: 'mining',
  telecom: 'telecom',
  automotive: 'automotive',
  retail: 'retail',
  utility: 'energy',
  chips: 'semiconductor_fab',
};

/** What the money buys, by the capital goods named near it, else by the spender's trade. */
export function purposesOf(reading: Reading, at: number, sector: Sector | null): Purpose[] {
  const found = new Set<Purpose>();
  for (const cue of reading.cues) {
    if (cue.value.role !== 'capex' || cue.value.purpose === undefined) continue;
    if (distance(reading.tokens, cue.from, cue.to, at) <= 16) found.add(cue.value.purpose);
  }
  if (reading.tokens.some(({ key }) => key === 'ai')) found.add('ai');
  const trade = sector === null ? undefined : SECTOR_PURPOSE[sector];
  if (found.size === 0 && trade !== undefined) found.add(trade);
  if (found.size > 1) found.delete('other');
  return [...found];
}

/** The place behind the amount ("in Arizona", "to the UK"), as the article says it; before it only where the sentence opens so. */
export function locationOf({ passage, tokens }: Reading, at: number): string | null {
  for (const from of [at, 0]) {
    for (let i = from; i < Math.min(tokens.length - 1, from + 16); i++) {
      if (!['in', 'to', 'into', 'near', 'at', 'outside', 'across'].includes(tokens[i]!.key)) continue;
      const length = placeLength(tokens, i + 1);
      if (length > 0) return passage.text.slice(tokens[i + 1]!.start, tokens[i + length]!.end);
    }
    if (at === 0) break;
  }
  return null;
}

export function basisOf(sentence: string): Claim['basis'] {
  if (
    /\b(?:includ\w*|incl\.?|with|plus)(?: principal payments on)? (?:finance |capital )?leases\b|leases (?:included|principal)/i.test(
      sentence,
    )
  )
    return 'with_leases';
  if (/\b(?:in cash|cash (?:paid|capex|capital))\b/i.test(sentence)) return 'cash';
  const basis = /\b(gross|net) (?:capex|capital|of)\b/i.exec(sentence)?.[1]?.toLowerCase();
  return basis === 'gross' || basis === 'net' ? basis : null;
}

/** The project's own name: "the Hyperion campus", "Project Rainier", "for Stargate". */
export function projectOf(sentence: string): string | null {
  const named =
    /\b(?:Project|Programme|Program) \p{Lu}\p{L}+\b/u.exec(sentence)?.[0] ??
    /\b(?:for|called|named|dubbed) (\p{Lu}\p{L}+)(?=[.,)]|$)/u.exec(sentence)?.[1];
  return (
    named ??
    /\bthe (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:campus|project|plant|site|supercomputer|data cent)/u.exec(
      sentence,
    )?.[1] ??
    null
  );
}
