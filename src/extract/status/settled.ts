/** Word orders that settle by themselves what an amount is. Patterns over a frame (frame.ts), the first that fits. */
import type { Status } from '../../claim.ts';
import type { Frame } from './frame.ts';

const NEAR = String.raw`(?:[^\s$;,]+ ){0,3}`;
const BUILT = '(?:finished|completed|built|opened|inaugurated|delivered)';
const SPENT = '(?:spent|put|sunk|sank|invested|paid|poured|laid)';

/** The thing is counted and the money not told of any time: "a shed is $100 million on its own". */
const IS = /^[^#]*\b(?:is|are) (?:(?:just|now|about|some|around|roughly|nearly|almost|over|only|more|than) ){0,3}$/;

/** "Capital spending will fall to $9 billion this year from": the level that it was at. */
const WAS_AT = new RegExp(
  String.raw`\b(?:capex|capital|spending|expenditures?|investments?|outlays?)\b[^$;]*\b(?:will|would|should|to|expected|likely) (?:[^\s$;,]+ ){0,2}(?:rise|fall|drop|grow|increase|decline|climb|jump|slip|ease|shrink|decrease|surge|dip|slide|go up|come down)\b[^$;]* to ${NEAR}\$ [^$;]{0,20}\bfrom ${NEAR}$`,
);

/** Whether a level stands behind "will rise to … from": what was spent in the year before. */
export function isLevelBefore({ left, right }: Frame): boolean {
  return WAS_AT.test(left) && !right.startsWith(' #');
}

const SETTLED: readonly [side: keyof Frame | 'both', pattern: RegExp, status: Status][] = [
  // "a plant, finished in 2021 for $2.5 billion"
  [
    'left',
    new RegExp(String.raw`(?<!\b(?:to|be|being) )\b${BUILT} (?:(?:in|by|last) )?(?:[^\s$;,]+ )?for ${NEAR}$`),
    'actual',
  ],
  // "scrapped the plant; the $220 million that it had already put in"
  [
    'right',
    new RegExp(String.raw`^ (?:(?:that|which) )?\S+ (?:'d|'ve|had|has|have) already (?:been )?${SPENT}\b`),
    'actual',
  ],
  // "$400 million of the $5 billion that it committed has been spent"
  [
    'right',
    new RegExp(String.raw`^ of (?:the|its|this|that) [^;,.]{0,60}\b(?:has|have|had) (?:already )?been ${SPENT}\b`),
    'actual',
  ],
  // "has cost $2 billion until now"
  ['right', /^ (?:until|till|to|up to) (?:now|date)\b/, 'actual'],
  // "capital expenditure: $702 million (guidance was $650 million)"
  [
    'right',
    /^ \( (?:[^\s$]+ )?(?:guidance|forecast|consensus|budget|estimates?|expectations?) (?:was|were|had been)\b/,
    'actual',
  ],
  // "consensus had already been there, at $405 million"
  [
    'left',
    new RegExp(String.raw`^(?:the )?(?:[^\s$]+ )?consensus (?:[^\s$;]+ ){0,6}(?:at|was|of) ${NEAR}$`),
    'planned',
  ],
  // "has put off by a year the $4 billion conversion of its plant"
  [
    'left',
    /\b(?:(?:put|puts|putting|push|pushed|pushes|pushing) (?:off|back)|delay(?:s|ed|ing)?|postpon(?:e|es|ed|ing)|defer(?:s|red|ring)?) (?:(?!spen[dt]|invest|after|because|until|cancel|scrap|shelv|drop|abandon|halt)[^\s$;,.]+ ){0,10}(?:an?|the|its|their|'s) $/,
    'planned',
  ],
  // "this year's capital budget had gone up to $4.5 billion", "the cost of expanding the pipeline has gone up by half to"
  [
    'left',
    new RegExp(
      String.raw`\b(?:budget|guidance|forecast|estimate|programme|program|price tag|(?:cost|bill) (?:of|for) (?:the|its|building|expanding|completing|\w+ing)) (?:[^\s$;,]+ ){0,9}?(?:has|have|had) (?:since |now )?(?:gone up|gone down|risen|grown|climbed|jumped|swollen|ballooned|crept up|soared|increased|been raised|been lifted|fallen|come down) (?:by )?(?:[^\s$;]+ ){0,6}to ${NEAR}$`,
    ),
    'planned',
  ],
  // "Halls 1 and 2, permitted in May, were $388 million"
  [
    'left',
    new RegExp(
      String.raw`, (?:permitted|approved|sanctioned|licensed|ordered) (?:[^\s$;,]+ ){0,6}, (?:was|were|at) (?:\$ and )?${NEAR}$`,
    ),
    'planned',
  ],
  // "this would cost $16 billion, and it won't start until somebody else pays"
  [
    'right',
    /\b(?:won't|will not|cannot|can't) (?:start|begin|go ahead|be built|proceed|happen|build it) (?:[^\s$;]+ )?(?:until|unless|before|without)\b/,
    'possible',
  ],
  // "A final investment decision on the $12 billion project is expected next year"
  [
    'both',
    /\bdecision on [^$;]{0,40}\$ [^$;,.]*(?:expected|due|planned|awaited|pending|to be made|will be (?:made|taken))\b/,
    'possible',
  ],
];

export function settledBy(frame: Frame): Status | null {
  if (IS.test(frame.left) && !frame.right.includes('#')) return 'planned';
  if (isLevelBefore(frame)) return 'actual';
  return (
    SETTLED.find(([side, pattern]) =>
      pattern.test(side === 'both' ? `${frame.left}$${frame.right}` : frame[side]),
    )?.[2] ?? null
  );
}
