/**
 * Words by which pages name what is not the article. Collected from the class names, roles and phrases that news pages
 * use; one line more is one more kind of noise, and `fixtures/pages` says whether the articles stay whole.
 */

/** Elements that never hold the article's text. */
export const NEVER_BODY = new Set(
  'nav footer form button dialog menu aside figure figcaption fieldset label'.split(' '),
);

/** ARIA roles. Source: WAI-ARIA 1.2, landmark roles. */
export const NEVER_BODY_ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist form alert'.split(
    ' ',
  ),
);

/**
 * A class name or id is split into its words (`article-related_links` has `article`, `related`, `links`); one of these
 * words marks the element as noise.
 */
export const NOISE_WORDS = new Set(
  `ad ads adbox advert adverts advertisement advertising adsense adslot adunit sponsor sponsored sponsors promo promos promotion promoted
  related relateds recommended recommendation recommendations recommend recirc recirculation readmore morefrom trending popular mostread mostpopular
  outbrain taboola zergnet revcontent
  share shares sharing sharebar sharetools social socials socialmedia addthis sharethis sociable facebook twitter whatsapp pinterest linkedin
  comment comments commenting commentlist disqus respond discussion
  sidebar sidebars rail nav navbar navigation menu menus submenu breadcrumb breadcrumbs pagination pager paging pagenav
  footer footers masthead toolbar topbar
  newsletter newsletters subscribe subscription subscriptions signup signin login register optin mailinglist
  cookie cookies consent gdpr privacy popup popover modal overlay lightbox tooltip
  byline bylines author authors authorbox authorbio bio biography contributor
  tags taglist tagcloud keywords topics categories
  caption captions credit credits copyright disclaimer
  gallery slideshow carousel slider
  screenreader visuallyhidden noprint
  paywall regwall piano donate donation
  poll quiz rating ratings sharedaddy infobox factbox
  timestamp dateline datetime pubdate
  teaser teasers upsell callout skip`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whole class names or ids that mean noise although their words alone do not. */
export const NOISE_NAMES =
  /(?:^|\s)(?:read-?(?:more|next|also)[\w-]*|more-?(?:on|from|stories|news|articles)[\w-]*|most-?(?:read|popular|viewed)[\w-]*|also-?(?:read|like|on)[\w-]*|see-?also[\w-]*|(?:you-)?may-(?:also-)?like[\w-]*|next-?(?:article|post|story)[\w-]*|prev(?:ious)?-?(?:article|post|story)[\w-]*|toc(?:[_-]?[a-z]+)*|table-?of-?contents|widgets?|widget[_-][\w-]+|featured[_-](?:video|image|media|photo)[\w-]*|(?:audio|video|media|image|img|photo|picture)[_-]?(?:player|fallback|info|description|source|meta|box|caption|credit)[\w-]*|post-?(?:meta|info|nav|footer|date)[\w-]*|entry-?(?:meta|footer|utility|date)[\w-]*|article-?(?:meta|info|date|footer)[\w-]*|sr-only|screen-reader-text|visually-hidden|print-only|d-print-[\w-]+|wp-caption-text|mw-editsection|edit-?link)(?=\s|$)/i;

/** Utility classes that hide an element; with one of the second list it shows on wider screens. */
export const HIDING_CLASS =
  /(?:^|\s)(?:(?:is-|u-|js-)?hidden|[\w-]+--hidden|hide|d-none|display-none|invisible)(?=\s|$)/i;
export const SHOWING_CLASS =
  /(?:^|\s)(?:[\w-]+:(?:block|flex|grid|inline|inline-block|inline-flex|table|visible)|d-(?:sm|md|lg|xl|xxl)-(?!none)\w+)(?=\s|$)/i;

/** Names that hold the article on most systems, and on nothing else. */
export const BODY_NAMES =
  /(?:^|\s)(?:(?:article|story|post|entry|news|blog|release|detail|main|page)[_-]{0,2}(?:body|content|text|copy|main)[\w-]*|[\w-]*(?:article|story|post|entry)[_-]{0,2}(?:body|content|text)|(?:body|content|rich)[_-]{0,2}(?:text|copy|body)|articlebody|bodytext|maintext|articletext|storytext|field-name-body|field--name-body|caas-body|hentry)(?=\s|$)/i;

/** A paragraph that is, as a whole, not the article: a link to another piece, an appeal, a label. */
export const NOISE_PARAGRAPH = [
  /^(?:read (?:more|also|next|on|this|the full|full)|see (?:also|more)|also read|also see|more(?: on this| from| on| news| stories)?|related(?: (?:stories|articles|news|links|coverage|content|topics|posts))?|recommended|don['’]t miss|up next|what to read next|you (?:may|might) (?:also )?(?:like|be interested)|watch(?: now| more| the video| below)?|listen(?: now| to)?|photos?|video|in pictures|must[- ]read|trending(?: now)?|most (?:read|popular)|explore more|keep reading|continue reading|scroll (?:down|to continue))\b\s*(?:[:|–—-].*)?$/i,
  /^(?:read more|also read|read also|see also|related|more|watch|listen|next|previous|recommended|must read|further reading)\s*[:|–—>»].{0,300}$/i,
  /^\W*(?:advertisement|advertising|advertisment|sponsored(?: content)?|story continues(?: below(?: advertisement)?)?|article continues (?:below|after)(?: (?:this )?(?:ad(?:vertisement)?))?|continue(?:s)? (?:below|after advertisement)|ad feedback|promoted|paid content|loading\W*|getting audio file.*|this is a modal window.*)\W*$/i,
  /^(?:sign up|subscribe|register|log in|sign in|join|follow|like|get|download)\b.{0,160}\b(?:newsletter|newsletters|inbox|e-?mail|daily|weekly|updates|alerts|whatsapp|telegram|twitter|facebook|instagram|linkedin|youtube|app|podcast|google news)\b.{0,120}$/i,
  /^(?:share|tweet|print|e-?mail|save|copy link|comments?|reply|leave a (?:comment|reply)|view comments|show comments|click here|tap here|back to top|skip to .*|close|menu|search|share this(?: \w+)?|share on \w+|share via \w+|pin it|follow us.*|posted in.*|filed under.*|tags?:.*|topics:.*|categories:.*|labels?:.*|source:.{0,60}|photo(?:graph)?(?: credit)?[:s by].{0,80}|image(?: credit)?:.{0,80}|credit:.{0,80}|file photo.{0,40})$/i,
  /^sponsored(?: content)?\s*[:|–—-]/i,
  /\b(?:share (?:it|this) with|get in touch|contact us|e-?mail (?:us|me|the author)|follow (?:him|her|them|me|us))\b.{0,60}(?:[\w.-]+@[\w.-]+|@\w+|friends?\b|on (?:twitter|x|facebook|instagram|linkedin|bluesky)\b)/i,
  /^(?:©|\(c\) ?\d{4}|copyright\b|all rights reserved|this material may not be published)/i,
  /\ball rights reserved\b|無断転載|無断複製|무단 ?전재|\bsubject to copyright\b/i,
  /\b(?:we|(?:this|our|the) (?:web)?site) uses? (?:\w+ ){0,3}cookies\b/i,
  /^(?:accept|reject|manage|allow)\b.{0,40}\bcookies?\b.{0,200}$/i,
  // Captions, by their credit at the end.
  /^.{1,300}\((?:image|photo|picture|pic|credit|file photo|representational image)s?\b[^()]{0,60}\)$/i,
  // A date or a time and whoever wrote at it, alone on a line.
  /^(?:(?:published|updated|posted|last updated|first published)\b[\s:|–—-]*)?(?:on )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\d{1,2}(?:st|nd|rd|th)?\.? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}\b.{0,40}$/i,
  /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?(?!\d)[^.!?]{0,40}$/i,
  /^(?:\d{1,2} |an? )?(?:min(?:ute)?s?|hours?|days?|weeks?|months?)\.? (?:ago|read)$/i,
];

/** A date or time that stands alone on a line, with a place, a weekday or a word or two around it. */
export const DATE_LINE = [
  /^(?:[\p{L}.,-]+[ -]*){0,5}[\s|–—-]*\d{1,2}[./-] ?\d{1,2}[./-] ?(?:20|19)?\d{2}(?!\d)[^.!?]{0,30}$/iu,
  /^(?:[\p{L}.,-]+ ){0,5}(?:\d{1,2}\.? (?:de )?\p{L}{3,12}\.?,?|\p{L}{3,12}\.? \d{1,2},?) (?:de )?(?:20|19)\d{2}(?!\d).{0,50}$/iu,
  /^(?:20|19)\d{2}年\d{1,2}月\d{1,2}日.{0,40}$/u,
];

/** Labels of what comes after an article. */
export const TAIL_LABEL =
  /^(?:about (?:the )?(?:authors?|writers?|reporters?)|(?:related|recommended|similar|more|other|latest|top|recent|trending|popular|you (?:may|might) also)\b.{0,20}\b(?:stories|story|articles?|posts?|news|reading|content|coverage|topics|links|headlines|like|reads?)|more (?:from|on|by)\b.{1,50}|most (?:read|popular|viewed)|comments?(?: \(\d+\))?|\d+ comments?|leave a (?:reply|comment)|join the (?:discussion|conversation)|media contacts?|contact us|share this.*|tags|donate(?: now)?|support (?:us|our (?:work|journalism))|sign up .{1,60}|subscribe .{1,60}|sobre (?:la firma|el autor)|zum autor|über den autor|mehr zum thema|lire aussi|leggi anche)\s*[:.…]*$/i;

/** The first paragraph on many systems, though a teaser is what leads to another article. */
export const LEAD_NAMES = /(?<![a-z])teaser[_-]{0,2}(?:text|lead|intro)(?![a-z])/i;

/** Class names of the summary under a headline. */
export const STANDFIRST_NAMES =
  /(?:^|[\s_-])(?:stand-?first|sub-?titles?|sub-?headline|sub-?heading|sub-?head|dek|deck|excerpt|summary|lead|lede|intro|introduction|abstract|synopsis)(?=$|[\s_-])/i;
