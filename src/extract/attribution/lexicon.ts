/** Words that tell who says so. Order of the rules: CLAIMS.md, "Who says so". */

/** Unnamed people. */
export const UNNAMED = new RegExp(
  String.raw`\b(?:(?:people|persons?|sources?|insiders?|individuals|officials|executives|employees|bankers|those)(?: who (?:\p{L}+ ){1,3}| \p{L}+){0,3}? (?:familiar|briefed|close to|knowledge|with direct knowledge|aware|in the know|informed|involved)|` +
    String.raw`(?:unnamed|unidentified|anonymous|undisclosed) (?:\p{L}+ )?(?:people|person|sources?|executives?|officials?|insiders?)|(?:citing|cited) (?:\p{L}+ ){0,3}(?:people|persons?|sources?|insiders?|officials)|` +
    String.raw`(?:two|three|four|five|several|a|one|multiple|some) (?:\p{L}+ )?(?:people|person|sources?|insiders) (?:who|with|close|said|told|say)|sources (?:said|say|told|close|indicate|familiar|added)|according to (?:\p{L}+ ){0,2}(?:people|sources?|a person|insiders)|` +
    `(?:asked|declined) not to be (?:named|identified)|not to be identified|declined to be identified|industry (?:sources|officials|insiders)|(?:the |these |those )?(?:people|sources|person) (?:also )?(?:said|say|added|told)|(?:(?:—|–|-|:) ?|says? |, )sources?$|^sources?:|one of the (?:people|two|three|four|five) (?:said|added)|one of the people|said the people|is said to|are said to)`,
  'iu',
);

/** Unnamed people as the article calls them: "two people with knowledge of the plans". */
export const SOURCES_PHRASE =
  /(?:\b(?:an?|one|two|three|four|five|several|multiple|some|unnamed|unidentified|anonymous) (?:unnamed |unidentified |other |\p{Ll}+ )?|(?:government|industry|company|banking|senior|former|current) )?\b(?:people|persons?|sources?|insiders?|individuals|officials|executives|employees|bankers)\b(?: (?:(?:who (?:have been |were |was |are |is |has been |had been )?)?(?:familiar with|briefed (?:on|about)|close to|aware of|involved in|informed (?:of|about))|with (?:direct |first-hand |intimate )?knowledge of|who (?:knew|know|knows) of) (?:(?:the|its|their|this|those|his|her|a) )?\p{L}[\p{L}’'-]*(?: (?:plans?|matter|talks?|situation|process|thinking|project|deal|discussions|budget|decision)\b)?| (?:familiar|briefed)\b| who (?:asked|declined) not to be (?:named|identified)| who declined to be (?:named|identified))?/iu;

/** An analyst by name: "Jefferies analyst Dana Ruiz", "Dana Ruiz, an analyst at Jefferies". */
export const ANALYST_BESIDE =
  /\b(?:analyst|strategist|economist)s? (?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}’'-]+){1,2})|(?<named>\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}’'-]+){1,2}), (?:an? |the )?(?:[\p{L}-]+ ){0,3}(?:analyst|strategist|economist)\b/u;

/** The article's own sums. */
export const OWN_SUM =
  /\b(?:(?:our|my) (?:own )?(?:sums?|calculations?|estimates?|tally|count|arithmetic|maths?)|by our (?:count|tally|reckoning)|calculations? (?:by|based on)|which leaves|that leaves|that makes|leave it out|adds? up to|together that|we (?:estimate|calculate|reckon)|(?:that|which|this) (?:means|implies)|works out (?:at|to)|adding (?:it|them|these) up|taken together|put together)\b/iu;

/** An outlet's own count: "Silicon Ledger's tally", "calculations by Reuters". */
export const TALLY =
  /(?<of>\p{Lu}[\p{L}&.]*(?: (?:&|and|of|the) \p{Lu}[\p{L}&.]*| \p{Lu}[\p{L}&.]*){0,4})['’]s (?:own )?(?:tally|count|calculations?|analysis|estimates?|reckoning|sums?|arithmetic|survey|review)\b|\b(?:tally|tallied|count|calculations?|analysis|added up|compiled|estimated) by (?<by>\p{Lu}[\p{L}&.]*(?: (?:&|and|of|the) \p{Lu}[\p{L}&.]*| \p{Lu}[\p{L}&.]*){0,4})/gu;

/** "the Edison Institute said" */
export const TRADE_BODY =
  /\b(?<who>(?:\p{Lu}\p{L}+ ){1,4}(?:Institute|Association|Federation|Alliance|Chamber of Commerce))(?:, [^,]{3,60},)? (?:said|says|estimates?|reckons?|expects?|calculates?)\b/u;

export const ANALYST_WORDS =
  /\b(?:analysts?|brokers?|brokerage|strategists?|consensus|Wall Street|economists?|rating agency|research (?:firm|group|house|company)|investment bank|the (?:bank|broker|brokerage|research firm|consultancy)(?:'s|’s)? (?:expects|estimates|analysts|estimate|forecast|count|reckoning|tally|calculations?|sees|forecasts|predicts)|polled by|surveyed by|Visible Alpha|FactSet)\b/iu;

export const ESTIMATE_VERBS =
  /^[ ,'’s]*(?:\p{L}+ ){0,4}?(?:expects?|expected|estimates?|estimated|sees|saw|forecasts?|predicts?|predicted|projects?|projected|thinks?|thought|reckons?|says?|said|has|had|puts?|put|wrote|believes?|models?|calculates?|tips|pencils)\b/u;

/** Officials whose word is a government's. */
export const OFFICIAL =
  /\b(?:president donald|president (?:joe|emmanuel|xi|lula)|prime minister|(?:\p{L}+ )?minister|ministers|ministry|governor|gov(?=\. )|mayor|sen(?=\. )|senator|chancellor|commissioner|secretary of|treasury secretary|commerce secretary|lawmakers?|(?:county|city) (?:officials|commissioners|council (?:said|says|voted))|the (?:\p{L}+ ){0,3}government (?:said|says|announced)|government officials?|deputy \p{L}+ minister|white house (?:said|says|announced|officials?)|\p{L}+ (?:council|authority|authorities) (?:said|says|approved)|department (?:said|says|of \p{L}+ (?:said|says))|regulator (?:said|says)|auditor|comptroller|controller general|trade representative|his cabinet|state officials?)\b/iu;

/** Heads of state and government whose surname alone news gives. */
export const LEADER_SAYS =
  /\b(?:Trump|Biden|Macron|Modi|Starmer|Xi|Lula|Putin|Erdogan|Milei|Carney|Albanese|Merz|Meloni|Takaichi|Prabowo|Marcos|Ramaphosa|Sheinbaum)(?:'s|’s)? (?:has |had |also |later )?(?:said|says|announced|announces|told|posted|wrote|declared|boasted|touted|administration said)\b/u;

/** A public body by its own name: "the Ministry of Railways said". */
export const PUBLIC_BODY =
  /\b(?:Ministry|Department|Commission|Comptroller|Controller General|Auditor General|Bureau|Board|Treasury|Office) (?:of|for) (?:the )?\p{Lu}\p{L}+(?:(?: and)? \p{Lu}\p{L}+){0,3}/u;

/** Roles that a government's people have, beside a name. */
export const OFFICIAL_ROLE =
  /\b(?:(?:prime |deputy )?minister|governor|gov\.?|mayor|senator|chancellor|premier|commissioner|(?:treasury|commerce|energy|foreign|trade|interior|transport|business|industry) secretary|secretary of|lawmaker|(?:\p{L}+(?:an|ese|ish|nch)|u\.s\.|us|country|nation|republic)(?:'s|’s)? president)\b/iu;

export const ANALYST_ROLE = /\b(?:analyst|strategist|economist|portfolio manager|fund manager)\b/iu;

/** Roles of a company's own people. */
export const EXECUTIVE =
  /\b(?:chief (?:executive|financial|operating|technology|strategy|product|commercial|business) ?(?:officer)?|chief executive|finance (?:chief|director|head)|CEO|CFO|COO|CTO|MD|managing director|chair(?:man|woman|person)?|(?:vice )?president|founder|co-founder|boss|head of [\p{L} ]{3,25}|executive(?! order| branch)|spokes(?:man|woman|person)|treasurer|general manager)\b/iu;

export const COMPANY_SAYS =
  /\b(?:(?:it|company|group|firm|management|utility|retailer|chipmaker|carmaker|automaker|operator|miner|airline|board) (?:has |had |also )?(?:said|says|announced|told|reported|disclosed|confirmed|reiterated|guided|stated|added)|in a (?:statement|filing|blog post|release|letter|report)|(?:press|earnings|news) release|annual report|letter to shareholders|investor presentation|conference call|(?:planning|permit|court|regulatory|securities) (?:application|documents?|papers|filings?)|quarterly (?:report|filing|results)|filings?|earnings call|on the call|told (?:analysts|investors|shareholders|reporters)|investor day|regulatory filing|guidance|prospectus|stock exchange)\b/iu;

/** A result: what a report of earnings states. */
export const RESULT_WORDS =
  /\b(?:quarter|first half|nine months|six months|fiscal|results|earnings|capital expenditures?|capex|capital spending|financial year)\b/iu;

/** Verbs of saying. */
export const SAY =
  'said|says|told|added|adds|announced|announces|noted|notes|explained|wrote|writes|confirmed|warned|reiterated|called|argued|revealed|disclosed|promised|stated|tells|insisted|conceded|priced|spoke|expects|steers|asked|reminded|insists|estimates|estimated|predicted|forecast|talking of|was talking|talked|hinted|indicated|suggested|acknowledged|admitted|signalled|signaled';

/** What a research house is called behind its name: "Kestrel Partners, a research boutique". */
export const ANALYST_HOUSE =
  /(?<name>\p{Lu}[\p{L}&’'.-]*(?: (?:&|and|of) \p{Lu}[\p{L}’'-]*| \p{Lu}[\p{L}&’'.-]*){0,3}), (?:a|an|the) (?:[\p{L}-]+ ){0,4}?(?:research (?:boutique|firm|house|company|group|provider)|consultancy|consultants|brokerage|broker|investment bank|rating agency|ratings agency|advisory firm|data provider|market researcher|research outfit)\b|\b(?:research (?:boutique|firm|house|company|group)|consultancy|brokerage|broker|investment bank|rating agency|market researcher|(?:[Aa]nalysts?|[Ee]conomists?|[Ss]trategists?) (?:at|from|with))(?: firm)?,? (?<named>\p{Lu}[\p{L}&’'.-]*(?: (?:&|and|of) \p{Lu}[\p{L}’'-]*| \p{Lu}[\p{L}&’'.-]*){0,3})/u;

/** Outlets that no list holds, by what they are called: "the trade daily Nordlys Tidende wrote". */
export const UNLISTED_OUTLET =
  /\b(?:newspaper|daily|broadcaster|magazine|news agency|newswire|news site|news website|weekly|tabloid|business paper|paper|trade journal|publication|television|TV station|news outlet)s?,? (?<name>\p{Lu}[\p{L}’'-]*(?: (?:de|du|del|la|el|and) \p{Lu}[\p{L}’'-]*| \p{Lu}[\p{L}’'-]*){0,3}) (?:reported|reports|said|says|wrote|writes|citing)\b/u;

/** "the Indianapolis Star has reported": what newspapers are called. */
export const NEWSPAPER =
  /(?<name>(?:\p{Lu}[\p{L}’'.-]* ){1,3}(?:Star|Times|Post|Herald|Tribune|Journal|Gazette|Chronicle|News|Courier|Dispatch|Mail|Express|Telegraph|Observer|Record|Sentinel|Inquirer|Register|Globe|Sun|Standard|Daily|Weekly|Monitor|Examiner|Press|Zeitung))(?:,? (?:which |that )?(?:has |had |first |also )?(?:reported|reports|wrote|writes|said)\b)/u;

/** Third parties who speak for neither spender nor state. */
export const THIRD_PARTY =
  /\b(?<who>(?:the |a |an )?(?:[\p{L}’'-]+ ){0,3}?(?:unions?|campaigners?|activists?|residents|researchers?|opponents|critics|consultants?|think tank|watchdog|lobby group|industry (?:group|body)|trade (?:group|body|association)|environmentalists|charity|contractors?))(?:['’]s (?:survey|report|data|figures) (?:shows?|puts?)| (?:said|says|say|estimates?|claims?|warned|reckons?|argued?|put))\b/iu;

/** Measured against a forecast: what stands behind these words is another's figure. */
export const MEASURED =
  /,? (?:(?:well |far |slightly |just )?(?:above|below|ahead of|short of|shy of|beating|topping|missing|exceeding|versus|vs\.?|against|compared (?:with|to)|(?:more|less|higher|lower|bigger|better) than))(?= )|, (?:while|whereas|although|though|but) |: |; /giu;
