/** Word order that shows an earlier plan, a plan beside a result, or a condition. Patterns over a frame (frame.ts). */
import type { Frame } from './frame.ts';

/** Qualifying words between a verb and its amount: "was about $5 billion". */
const NEAR = String.raw`(?:[^\s$;]+ ){0,3}`;
const PLAN_NOUN =
  '(?:estimates?|budget|plans?|targets?|forecasts?|guidance|range|projection|outlook|allocations?|programme|program)';
const PLANNED_VERB =
  '(?:expect|forecast|estimat|guid|budget|plan|project|predict|pencil|model|look|target|promis|pledg|announc|commit|earmark|allocat|approv|sanction|outlin|set aside|aim|flag|indicat|envisag|signal|suggest|said|spoken|talk)';

const OLD_PLAN: readonly RegExp[] = [
  // "What was a $20 billion plan has become one of $28 billion"
  /\bwhat was (?:once )?(?:an? )?$/,
  // "That replaces the range of $7 billion"
  /\b(?:replac(?:es|ed|ing)|supersed\w+|in place of|no longer) (?:[^\s$;]+ ){0,6}$/,
  // "having told investors in August to expect $20 billion", "having earlier pointed to £30bn", "having started out at"
  /\bhaving (?:[^\s$;.,]+ ){0,3}?(?:told|pointed|guided|forecast|expected|budgeted|pencilled|penciled|estimated|indicated|flagged|started out|started off|put (?:it|them|the \S+) at)\b[^$;.]{0,40}$/,
  // "a forecast that it had put at $175 billion only in February"
  new RegExp(
    String.raw`\b${PLAN_NOUN} (?:(?:that|which) )?(?:it|they|he|she|we|@|the \w+) (?:had|has) (?:put|set|pitched|pegged|placed|fixed) at ${NEAR}$`,
  ),
  // "UMC had started that year with a budget of $3.6 billion, then cut it to $3 billion"
  new RegExp(
    String.raw`\bhad (?:begun|started|opened|entered) (?:[^\s$;,.]+ ){0,4}with an? (?:[^\s$;,.]+ )?${PLAN_NOUN} of ${NEAR}$`,
  ),
  // "It had earlier lined up $268 billion for the period"
  new RegExp(
    String.raw`\bhad (?:earlier|previously|originally|initially|at first) (?!spent|invested|paid|built|poured)\w+(?: up| out| aside| to \w+)? ${NEAR}$`,
  ),
  // "When work began in 2007 the estimate was €3 billion"
  new RegExp(
    String.raw`(?:^|[.;:“"] )when [^$;]{0,80}\b(?:began|begun|started|approved|sanctioned|announced|proposed|launched|unveiled|conceived|agreed|signed)\b[^$;]{0,40}\b(?:it|estimate|cost|costs|price|price tag|bill|budget|figure) (?:was|were|stood at|had been|was put at) ${NEAR}$`,
  ),
  // "the cost then was €17 billion"
  new RegExp(
    String.raw`\b(?:${PLAN_NOUN}|cost|price tag|price) (?:then|at the time|originally|initially|at first) (?:was|were|stood at|had been) ${NEAR}$`,
  ),
  // "its first plan, in February, was $6 billion", "the last five-year plan, which the board endorsed a year ago, came to"
  new RegExp(
    String.raw`\b(?:first|original|initial|old|earlier|previous|prior|last (?:\w+ )?year) (?:\w+ )?${PLAN_NOUN} [^$;.]{0,60}(?:was|were|had been|stood at|came to|had foreseen|foresaw) ${NEAR}$`,
  ),
  // "A prefeasibility study in 2016 had put initial capital at"
  /\b(?:study|studies|assessment) [^$;.]{0,60}\bhad (?:put|estimated|indicated|shown|pegged|assumed|foreseen) [^$;.]{0,40}$/,
];

/** An earlier plan by its own words, whatever else the text says. */
export function isOldPlan({ left }: Frame): boolean {
  return OLD_PLAN.some((pattern) => pattern.test(left));
}

const OLD_BESIDE_NEW: readonly [side: keyof Frame, pattern: RegExp][] = [
  // "it had been $85 billion", "now $37 billion, was $35 billion"
  ['left', new RegExp(String.raw`(?:^|[,;.(] |\b(?:it|that|this|which) )(?:was|were|had been|had stood at) ${NEAR}$`)],
  // "when it was approved the estimate was $5.7 billion", "the cost then was €17 billion"
  [
    'left',
    new RegExp(
      String.raw`\b(?:${PLAN_NOUN}|cost|figure|number|price tag|price) (?:[^\s$;]+ ){0,6}(?:was|were|had been|had stood at) ${NEAR}$`,
    ),
  ],
  // "it spoke of a $10 billion project"
  [
    'left',
    new RegExp(
      String.raw`\b(?:(?:was|were) talking (?:of|about)|talked (?:of|about)|spoke (?:of|about)|spoken (?:of|about)) ${NEAR}(?:\w+ ){0,3}$`,
    ),
  ],
  // "capex now $1.1 billion (earlier $1.3 billion)"
  ['left', new RegExp(`[(,] (?:earlier|previously|before|prior|from) ${NEAR}$`)],
  // "That compares with $2.6 billion in a forecast of May and with $3 billion at the start of the year"
  [
    'right',
    new RegExp(
      String.raw`^ (?:in|under|at|from) (?:a|an|its|the|their) (?:[^\s$]+ )?(?:${PLAN_NOUN}|start of the year)\b`,
    ),
  ],
  // "In May we told you $20 billion"
  [
    'left',
    new RegExp(
      String.raw`\bin # (?:it|we|they|he|she|@) (?:still )?(?:gave|guided to|forecast|expected|told (?:you|investors)|said|estimated) ${NEAR}$`,
    ),
  ],
  // "$20 billion until April", "$2.3 billion when work was restarted"
  ['right', /^ (?:until|originally|initially|previously|at first|when (?:it|the|work|construction|building) )/],
  // "the $5.7 billion first announced"
  [
    'right',
    new RegExp(String.raw`^ (?:[^\s$;,]+ ){0,4}(?:originally|initially|previously|first|once) ${PLANNED_VERB}\w*`),
  ],
  [
    'right',
    new RegExp(
      String.raw`^ (?!(?:was|were) set aside)(?:[^\s$;,.]+ ){0,3}(?:had|was) (?:[^\s$;,.]+ )?${PLANNED_VERB}\w*`,
    ),
  ],
];

/** An earlier plan if there is a newer one. */
export function isOldBesideNew(frame: Frame): boolean {
  if (/^ (?:more|above|higher|extra|additional)\b/.test(frame.right)) return false;
  if (/\b(?:on top of|in addition to|besides|including|part of) (?:[^\s$;]+ ){0,4}$/.test(frame.left)) return false;
  return isBracketed(frame) || OLD_BESIDE_NEW.some(([side, pattern]) => pattern.test(frame[side]));
}

/** "about $1.8 billion (about $2.3 billion)": the old figure behind the new one, as trackers write it. */
function isBracketed({ left, right }: Frame): boolean {
  return /\$ \( (?:[^\s$;,]+ )?$/.test(left) && right.startsWith(' )');
}

/** A newer plan follows in the sentence: "had put it at $5.7 billion; it now expects $8.4 billion". */
export function newerFollows({ right }: Frame): boolean {
  return /\bnow\b[^$]*\$/.test(right);
}

/** Plans told as of a former time, which the date beside them belongs to: "by 2019 he was saying $12 billion". */
export const FORMER = String.raw`\b(?:(?:was|were) (?:still )?(?:saying|talking (?:of|about)|going to|to (?:have )?(?:cost|been|be)|(?:put|estimated|costed|priced|budgeted) at)|used to (?:say|speak|talk|think|be)|had (?:still|first|only|once) (?:said|put)|(?:had given|gave) (?:an? |its )?(?:[^\s$]+ )?(?:estimate|figure|forecast|price)|had been (?:put|estimated|costed|priced|budgeted) at|(?:years|months) (?:on|later),? [^$;.]{0,40}\bhad (?!been |spent|invested|paid|poured|built)\w+|(?:years|months) ago,? [^$;.]{0,40}\b(?:said|estimated|expected|planned|wanted|promised))\b`;

const FORMER_BEFORE = new RegExp(String.raw`${FORMER} (?:[^\s$;,]+ ){0,9}$`);

/** A plan as it once was: superseded once there is a newer one. */
export function isFormerPlan({ left }: Frame): boolean {
  return FORMER_BEFORE.test(left);
}

const WAS_DUE = /^ ,? ?(?:was|were) (?:due|supposed|meant|scheduled|slated|to have) /;

/** "a building at a cost of $420 million, was due to break ground in July". */
export function wasDue({ right }: Frame): boolean {
  return WAS_DUE.test(right);
}

const STILL_PLANNED =
  /^ (?:(?:that|which) )?(?:it|they|he|she|we|@|the company) (?:is|are|'s|'re|will|'ll|expects?|plans?|intends?)\b|^ (?:in|for|over) (?:the )?(?:present|current)\b/;

/** "up from the $265 million that it is going to spend this year": a plan of its own. */
export function isStillPlanned({ right }: Frame): boolean {
  return STILL_PLANNED.test(right);
}

const PLAN_BEHIND = new RegExp(
  String.raw`^ (?:that |which )?(?:(?:the )?(?!(?:and|but|against|versus|compared) )[^\s$;,.]+ ){0,4}?(?:(?:had|has|have|was|were|is|are) )?(?:been )?${PLANNED_VERB}\w*(?: |$)`,
);
const PLAN_BEFORE = new RegExp(
  String.raw`\b(?:${PLAN_NOUN}|expectations?|consensus|goal) (?:[^\s$;]+ ){0,7}?(?:of|was|were|is|at|for|to|had been) ${NEAR}$`,
);

/** What was planned, expected or budgeted, said beside what came of it. */
export function isPlanned({ left, right }: Frame): boolean {
  return PLAN_BEHIND.test(right) || PLAN_BEFORE.test(left);
}

/** "then cut it to $3 billion", "brought it down to": the plan that took its place. */
export function isChangedPlan({ left }: Frame): boolean {
  return CHANGED_PLAN.test(left);
}
const CHANGED_PLAN =
  /\$ ,? ?(?:but |and |then |later ){0,2}(?:cut|brought|trimmed|lowered|reduced|raised|lifted|revised|pared|scaled) (?:it|that|them) (?:down |up |back )?to (?:[^\s$;]+ ){0,3}$/;

const GROWN_PRICE = new RegExp(
  String.raw`\b(?:costs?|price tag|price|bill|estimates?|budget) (?:has|have) (?:[^\s$;]+ )?(?:climbed|risen|grown|swollen|ballooned|jumped|gone up|crept up|increased|soared|doubled|tripled) to ${NEAR}$`,
);

/** "whose cost has climbed to $3.4 billion": what it is to cost, and not what was paid. */
export function isGrownPrice({ left }: Frame): boolean {
  return GROWN_PRICE.test(left);
}

const HAD_PLANNED = new RegExp(
  String.raw`^ (?:(?:that|which) )?(?:it|they|he|she|we|@|analysts|the [^\s$;,.]+) had (?:[^\s$;,.]+ )?${PLANNED_VERB}\w*`,
);

/** "spent $12 billion, short of the $14 billion that it had planned". */
export function hadPlanned({ right }: Frame): boolean {
  return HAD_PLANNED.test(right);
}

const CHANGES =
  /\b(?:rais|lift|hik|boost|cut|lower|trim|reduc|slash|par(?:ed|ing)|narrow|upp|revis|scal|tighten|widen|increas|bump|nudg)\w*/;
const PLANNED_THING =
  /\b(?:guidance|forecasts?|outlook|budget|estimates?|targets?|range|projections?|plans?|planned|programme|program|guided|now|price tag|estimated)\b/;

/** "raised its forecast to $65 billion from $60 billion": the plan changed, and not what is spent. */
export function isRevision({ left, right }: Frame): boolean {
  return PLANNED_THING.test(left) || (CHANGES.test(left) && PLANNED_THING.test(right.slice(0, 60)));
}

const IF_BEHIND =
  /(?<!\b(?:even|as|asked|ask|asking|know|see|wonder|wondered|clear|not clear|unclear|whether|,)) (?:if|provided|unless|as long as|so long as|on condition|conditional on|contingent on|assuming|depending on)(?! (?:approved|built|completed|confirmed|finished|realised|realized|successful) )/;
const IF_BEFORE =
  /(?:^|[.;:“"] )(?:if|should|provided|depending on|assuming|were) [^$;]*, [^$;]*\b(?:would|could|will|may|might|'d) (?:[^\s$;]+ )?(?:spend|invest|cost|put|pour|build|commit|rise|add|go|need|require|total|reach|come) [^$;]*$/;

/** "would spend $10 billion if the permits come through". */
export function isConditional({ left, right }: Frame): boolean {
  const end = /[$;]/.exec(right)?.index ?? right.length;
  const clause = right.slice(0, end);
  return (
    (IF_BEHIND.test(clause) && /\b(?:would|'d|will|ready to|prepared to|could|plans? to|intends? to)\b/.test(left)) ||
    (/ only if /.test(clause) && !/\beven\b/.test(clause)) ||
    (/\b(?:proviso|same condition|subject to)\b/.test(clause) && /\bwould\b/.test(left)) ||
    IF_BEFORE.test(left)
  );
}
