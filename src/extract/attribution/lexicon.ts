/** Words that tell who says so. Order of the rules: CLAIMS.md, "Who says so". */

/** Unnamed people. */
export const UNNAMED = new RegExp(
  String.raw`\b(?:(?:people|persons?|sources?|insiders?|individuals|officials|executives|employees|bankers|those)(?: who (?:\p{L}+ ){1,3}| \p{L}+){0,3}? (?:familiar|briefed|close to|knowledge|with direct knowledge|aware|in the know|informed|involved)|` +
    String.raw`(?:unnamed|unidentified|anonymous|undisclosed) (?:\p{L}+ )?(?:people|person|sources?|executives?|officials?|insiders?)|(?:citing|cited) (?:\p{L}+ ){0,3}(?:people|persons?|sources?|insiders?|officials)|` +
    String.raw`(?:two|three|four|five|several|a|one|multiple|some) (?:\p{L}+ )?(?:people|person|sources?|insiders) (?:who|with|close|said|told|say)|sources (?:said|say|told|close|indicate|familiar|added)|according to (?:\p{L}+ ){0,2}(?:people|sources?|a person|insiders)|` +
    `(?:asked|declined) not to be (?:named|identified)|not to be identified|declined to be identified|industry (?:sources|officials|insiders)|(?:the )?(?:people|sources|person) (?:said|say|added)|one of the people|said the people|is said to|are said to)`,
  'iu',
);

/** The article's own sums. */
export const OWN_SUM =
  /\b(?:our (?:own )?(?:sums?|calculations?|estimates?|tally|count|arithmetic|maths?)|by our (?:count|tally|reckoning)|calculations? (?:by|based on)|which leaves|that leaves|that makes|leave it out|adds? up to|together that|we (?:estimate|calculate|reckon))\b/iu;

export const ANALYST_WORDS =
  /\b(?:analysts?|brokers?|brokerage|strategists?|consensus|Wall Street|economists?|rating agency|research (?:firm|group|house|company)|investment bank|the bank(?:'s|’s)? (?:expects|estimates|analysts)|polled by|surveyed by|Visible Alpha|FactSet)\b/iu;

export const ESTIMATE_VERBS =
  /^[ ,'’s]*(?:\p{L}+ ){0,4}?(?:expects?|expected|estimates?|estimated|sees|saw|forecasts?|predicts?|predicted|projects?|projected|thinks?|thought|reckons?|says?|said|has|had|puts?|put|wrote|believes?|models?|calculates?|tips|pencils)\b/u;

/** Officials whose word is a government's. */
export const OFFICIAL =
  /\b(?:president donald|president (?:joe|emmanuel|xi|lula)|prime minister|(?:\p{L}+ )?minister|ministers|ministry|governor|gov\.|mayor|senator|chancellor|commissioner|secretary of|treasury secretary|commerce secretary|lawmakers?|(?:county|city) (?:officials|commissioners|council (?:said|says|voted))|the government (?:said|says|announced)|government officials?|deputy \p{L}+ minister|white house|department (?:said|says|of \p{L}+ (?:said|says))|regulator (?:said|says)|auditor|comptroller|controller general|trade representative|his cabinet|state officials?)\b/iu;

/** Roles of a company's own people. */
export const EXECUTIVE =
  /\b(?:chief (?:executive|financial|operating|technology|strategy|product|commercial|business) ?(?:officer)?|chief executive|finance (?:chief|director|head)|CEO|CFO|COO|CTO|MD|managing director|chair(?:man|woman|person)?|(?:vice )?president|founder|co-founder|boss|head of [\p{L} ]{3,25}|executive|spokes(?:man|woman|person)|treasurer|general manager)\b/u;

export const COMPANY_SAYS =
  /\b(?:(?:it|company|group|firm|management|utility|retailer|chipmaker|carmaker|automaker|operator|miner|airline|board) (?:has |had |also )?(?:said|says|announced|told|reported|disclosed|confirmed|reiterated|guided|stated|added)|in a (?:statement|filing|blog post|release|letter|report)|(?:press|earnings) release|annual report|quarterly (?:report|filing|results)|filings?|earnings call|on the call|told (?:analysts|investors|shareholders|reporters)|investor day|regulatory filing|guidance|prospectus|stock exchange)\b/iu;

/** A result: what a report of earnings states. */
export const RESULT_WORDS =
  /\b(?:quarter|first half|nine months|six months|fiscal|results|earnings|capital expenditures?|capex|capital spending|financial year)\b/iu;

/** Verbs of saying. */
export const SAY =
  'said|says|told|added|adds|announced|announces|noted|notes|explained|wrote|writes|confirmed|warned|reiterated|called|argued|revealed|disclosed|promised|stated|tells|insisted|conceded|priced|spoke|expects|steers|asked';
