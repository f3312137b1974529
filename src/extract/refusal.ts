/** Refusals to spend, before an amount: "will not spend", "has no plans to invest". Over words in lower case, each with a space behind it. */

const SPEND = '(?:spend|invest|commit(?! to\\b)|put|pour|sink|plough|plow|pay|allocate|fund|lay out|shell out)';
const SPENDING =
  '(?:spending|investing|committing(?! to\\b)|putting|pouring|sinking|ploughing|plowing|paying|allocating|funding)';
/** Between the verb and its sum: "spend the $5 billion", "invest in a new". What limits the refusal to a part is no such word. */
const NEAR = String.raw`(?:(?!(?:all|whole|full|entire|more|most|much|and|or|but|only|just|until|unless|before|without) )[^\s$;:,.]+ ){0,4}`;
const SOON = '(?:(?:ever|now|also|currently|actually|really) )?';

const REFUSALS: readonly string[] = [
  // "will not spend", "won't be investing", "would never commit", "will no longer spend"
  `(?:will|would|shall|'ll|'d) (?:not|never|no longer) ${SOON}(?:${SPEND}|be ${SPENDING})`,
  `(?:won't|wouldn't|shan't) ${SOON}(?:${SPEND}|be ${SPENDING})`,
  // "is not spending", "isn't planning to spend", "was not going to invest"
  `(?:(?:is|are|was|were|'s|'re) (?:not|no longer)|isn't|aren't|wasn't|weren't) ${SOON}(?:${SPENDING}|(?:planning|intending|looking|going|willing|prepared) to ${SPEND})`,
  // "does not intend to invest", "no longer plans to spend"
  `(?:(?:does|do|did) not|doesn't|don't|didn't|no longer) ${SOON}(?:plans?|planned|intends?|intended|means?|meant|wants?|wanted|expects?|expected|proposes?) to ${SPEND}`,
  // "has no plans to invest", "had no intention of spending", "without plans for a"
  `(?:no|without|not any|n't any) (?:(?:current|immediate|present|firm|such|specific|near term|other|new) )?(?:plans?|intentions?|intent|wish|desire) (?:(?:to|of|for) (?:${SPEND}|${SPENDING})|(?:for|of) (?:an?|the|any|another))`,
  // "ruled out spending", "rules out a"; not "has not ruled out"
  String.raw`(?<!\b(?:not|never|cannot|\S+n't) (?:yet )?)(?:ruled|rules|ruling|rule) out (?:${SPENDING}|(?:an?|the|any|another))`,
  // "refused to commit", "declined to invest", "opted not to spend"; not "never refused to"
  String.raw`(?<!\b(?:not|never|\S+n't) )(?:(?:refused|refuses|refusing|declined|declines|declining)|(?:opted|chose|chosen|decided|elected|vowed|promised|agreed|resolved) not) to ${SPEND}`,
];

const REFUSED = new RegExp(String.raw`(?:^|[^\p{L}])(?:${REFUSALS.join('|')}) ${NEAR}$`, 'u');

/** Whether the words before a sum refuse to spend it. */
export function isRefusal(words: string): boolean {
  return REFUSED.test(words);
}
