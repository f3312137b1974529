/** The words of time. A new way to say a period is one line here and one in the tests, wherever its form is known. */
import { PhraseTable } from '../money/tokens.ts';
import type { Edge, Part, TimeUnit } from './expression.ts';

/** Months by full name and by the abbreviations of AP and Oxford style. */
export const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);
/** Months that are words too; without a year or day they count only after a preposition. */
export const MONTH_ALSO_WORD: ReadonlySet<string> = new Set('may march mar jan sep dec jun'.split(' '));

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  opening: 1,
  final: 4,
  closing: 4,
};
export const HALVES: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  front: 1,
  back: 2,
  latter: 2,
  opening: 1,
  other: 2,
};

/** "1st", "2nd": read as a number and these letters. */
export const ORDINAL_SUFFIX: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

export const UNITS: Readonly<Record<string, TimeUnit>> = {
  year: 'year',
  years: 'year',
  quarter: 'quarter',
  quarters: 'quarter',
  month: 'month',
  months: 'month',
  week: 'week',
  weeks: 'week',
  day: 'day',
  days: 'day',
  decade: 'decade',
  decades: 'decade',
};
export const MONTHS_IN: Readonly<Record<string, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

/** Words of a distance from the present, before a unit: "next quarter". */
export const OFFSETS: Readonly<Record<string, number>> = {
  this: 0,
  current: 0,
  present: 0,
  ongoing: 0,
  last: -1,
  previous: -1,
  prior: -1,
  past: -1,
  preceding: -1,
  latest: -1,
  recent: -1,
  next: 1,
  coming: 1,
  upcoming: 1,
  following: 1,
};
export const AHEAD: ReadonlySet<string> = new Set(['next', 'coming', 'following', 'upcoming', 'subsequent']);
export const BACK: ReadonlySet<string> = new Set([
  ...['past', 'last', 'latest', 'previous', 'prior', 'preceding', 'recent', 'trailing', 'rolling'],
]);
/** Back from the last results, not from the day: "the trailing 12 months". */
export const TRAILING: ReadonlySet<string> = new Set(['trailing', 'rolling', 'latest']);
export const FISCAL_WORDS: ReadonlySet<string> = new Set(['fiscal', 'financial', 'business']);
/** Between "over" and a length: "over about five years". */
export const ROUGHLY = new PhraseTable<true>(
  [
    ...['about', 'around', 'roughly', 'approximately', 'some', 'nearly', 'almost', 'at least', 'up to', 'at most'],
    ...[
      'as many as',
      'more than',
      'just over',
      'just under',
      'a period of',
      'the course of',
      'a span of',
      'the space of',
    ],
  ].map((text) => [text, true] as const),
);

/** Relative years. The article ("the current year") is read apart. */
export const RELATIVE_YEARS = new PhraseTable<number>([
  ['this year', 0],
  ['current year', 0],
  ['present year', 0],
  ['this calendar year', 0],
  ['current calendar year', 0],
  ['last year', -1],
  ['last calendar year', -1],
  ['past year', -1],
  ['next year', 1],
  ['next calendar year', 1],
  ['coming year', 1],
  ['year before last', -2],
  ['year after next', 2],
]);

/** Years beside the one spoken of. */
export const BESIDE = new PhraseTable<number>([
  ...['a year earlier', 'a year ago', 'one year earlier', 'one year ago', 'a year before', 'a year prior'].map(
    (text) => [text, -1] as const,
  ),
  ...['the year before', 'the year earlier', 'the previous year', 'the prior year', 'the preceding year'].map(
    (text) => [text, -1] as const,
  ),
  ...['the year prior', 'the year before that', 'prior year', 'previous year', 'year earlier', 'year ago'].map(
    (text) => [text, -1] as const,
  ),
  ...['the following year', 'the year after', 'the year after that', 'a year later', 'the year following'].map(
    (text) => [text, 1] as const,
  ),
  ...['the year just ended', 'the year just gone', 'the year just past', 'the fiscal year just ended'].map(
    (text) => [text, -1] as const,
  ),
  ...['the previous fiscal year', 'the prior fiscal year', 'the preceding fiscal year', 'the fiscal year before'].map(
    (text) => [text, -1] as const,
  ),
  ...['the previous financial year', 'the prior financial year', 'the financial year before'].map(
    (text) => [text, -1] as const,
  ),
  ...['previous fiscal year', 'prior fiscal year', 'prior financial year', 'previous financial year'].map(
    (text) => [text, -1] as const,
  ),
  ...['the following fiscal year', 'the following financial year', 'the fiscal year after'].map(
    (text) => [text, 1] as const,
  ),
]);

/** Quarters beside the one spoken of: "the previous quarter", "three months earlier". */
export const BESIDE_QUARTER = new PhraseTable<number>([
  ...['a quarter earlier', 'a quarter ago', 'the quarter before', 'the previous quarter', 'the prior quarter'].map(
    (text) => [text, -1] as const,
  ),
  ...['the preceding quarter', 'previous quarter', 'prior quarter', 'preceding quarter', 'three months earlier'].map(
    (text) => [text, -1] as const,
  ),
  ...['the previous three months', 'the preceding three months', 'the prior three months', 'one quarter earlier'].map(
    (text) => [text, -1] as const,
  ),
  ...['the following quarter', 'the quarter after', 'the subsequent quarter'].map((text) => [text, 1] as const),
]);
/** The period spoken of, again: "over that stretch", "that year". Those of no certain length want a preposition. */
export const THAT_UNITS: Readonly<Record<string, Part | 'period'>> = {
  year: 'year',
  quarter: 'quarter',
  half: 'half',
  period: 'period',
  stretch: 'period',
  span: 'period',
  time: 'period',
  timeframe: 'period',
  interval: 'period',
};

export const SAME = new PhraseTable<true>(
  ['same', 'corresponding', 'comparable', 'equivalent', 'like', 'matching'].map((word) => [word, true] as const),
);
export const SAME_UNITS = new PhraseTable<Part | 'period'>([
  ['period', 'period'],
  ['time', 'period'],
  ['stretch', 'period'],
  ['span', 'period'],
  ['months', 'period'],
  ['three months', 'quarter'],
  ['six months', 'half'],
  ['nine months', 'period'],
  ['quarter', 'quarter'],
  ['half', 'half'],
  ['three month period', 'quarter'],
  ['six month period', 'half'],
  ['nine month period', 'period'],
  ['fiscal quarter', 'quarter'],
  ['fiscal year', 'year'],
  ['year', 'year'],
]);

/** The one that the passage is about. */
export const NAMED = new PhraseTable<Part>([
  ...['the year', 'the full year', 'full year', 'the whole year', 'the entire year', 'the year as a whole'].map(
    (text) => [text, 'year'] as const,
  ),
  ...['the whole of the year', 'all year', 'the calendar year'].map((text) => [text, 'year'] as const),
  ...['the quarter', 'the three months', 'the three month period'].map((text) => [text, 'quarter'] as const),
  ...['the half', 'the half year', 'the six months', 'the six month period'].map((text) => [text, 'half'] as const),
]);

/** Which part of what follows. */
export const EDGES = new PhraseTable<Edge>([
  ['the end of', 'end'],
  ['end of', 'end'],
  ['end', 'end'],
  ['the close of', 'end'],
  ['the turn of', 'end'],
  ['the middle of', 'mid'],
  ['middle of', 'mid'],
  ['mid', 'mid'],
  ['early', 'early'],
  ['early in', 'early'],
  ['early into', 'early'],
  ['the early part of', 'early'],
  ['the start of', 'start'],
  ['start of', 'start'],
  ['the beginning of', 'start'],
  ['beginning of', 'start'],
  ['late', 'late'],
  ['late in', 'late'],
  ['the latter part of', 'late'],
  ['later', 'later'],
  ['later in', 'later'],
  ['earlier', 'earlier'],
  ['earlier in', 'earlier'],
  ['the rest of', 'rest'],
  ['rest of', 'rest'],
  ['the remainder of', 'rest'],
  ['remainder of', 'rest'],
  ['the balance of', 'rest'],
]);

/** Between a length and its beginning: "over five years from 2026". */
export const FROM = new PhraseTable<true>(
  ['from', 'starting', 'starting in', 'starting from', 'starting with', 'beginning', 'beginning in', 'beginning with']
    .concat('commencing in', 'as of', 'from the start of')
    .map((text) => [text, true] as const),
);

/** May stand before a year and add nothing: "full-year 2026", "the whole of 2025". */
export const YEAR_INTRO = new PhraseTable<true>(
  [
    ...[
      'calendar',
      'calendar year',
      'year',
      'full year',
      'whole of',
      'all of',
      'whole year',
      'cy',
      'the calendar year',
    ],
    ...['the year', 'the full year', 'the whole of', 'the whole year', 'the entirety of', 'the course of', 'the'],
  ].map((text) => [text, true] as const),
);
export const FISCAL_INTRO = new PhraseTable<true>(
  [
    ...['fiscal', 'fiscal year', 'financial year', 'fy', 'the fiscal year', 'the financial year', 'full year fiscal'],
    ...[
      'full fiscal year',
      'the full fiscal year',
      'the full financial year',
      'business year',
      'fiscal full year',
      'budget year',
      'financial',
      'the business year',
      'the full year fiscal',
    ],
  ].map((text) => [text, true] as const),
);
/** After a year: "the 2024 financial year"; true where fiscal. */
export const YEAR_OUTRO = new PhraseTable<boolean>([
  ...['fiscal year', 'financial year', 'business year', 'budget year', 'fiscal'].map((text) => [text, true] as const),
  ['calendar year', false],
]);

/** "by 2028" and its like: up to the end of what follows. */
export const BY = new PhraseTable<true>(
  [
    ...['by', 'through', 'thru', 'until', 'till', 'up to', 'up until', 'through to', 'right through', 'out to'],
    ...[
      'no later than',
      'not later than',
      'all the way to',
      'on or before',
      'as far as',
      'up through',
      'over the period to',
    ],
    ...['in the period to', 'in the years to', 'over the years to', 'the period to', 'the years to', 'as late as'],
    ...[
      'from now to',
      'from now until',
      'from now till',
      'from now through',
      'between now and',
      'now to',
      'now through',
    ],
    ...['from today to', 'from today until', 'over the period until', 'over the period through', 'from now up to'],
  ].map((text) => [text, true] as const),
);
export const BEFORE = new PhraseTable<true>(
  ['before', 'prior to', 'ahead of', 'earlier than'].map((text) => [text, true] as const),
);
export const SINCE = new PhraseTable<true>(
  ['since', 'ever since', 'dating back to', 'going back to'].map((text) => [text, true] as const),
);
export const AFTER = new PhraseTable<true>(['after', 'later than', 'beyond'].map((text) => [text, true] as const));
/** After an anchor: it and all that follows. */
export const ONWARDS = new PhraseTable<true>(
  ['or later', 'onwards', 'onward', 'on', 'and beyond', 'and after', 'or after', 'and later'].map(
    (text) => [text, true] as const,
  ),
);

/** True for those that name a fiscal year. */
export const TO_DATE = new PhraseTable<boolean>([
  ...['so far this year', 'year to date', 'the year to date', 'the year so far', 'this year so far', 'ytd'].map(
    (text) => [text, false] as const,
  ),
  ...['this year to date', 'to date this year', 'so far in the year', 'already this year', 'thus far this year'].map(
    (text) => [text, false] as const,
  ),
  ...['so far this fiscal year', 'the fiscal year to date', 'fiscal year to date', 'this fiscal year to date'].map(
    (text) => [text, true] as const,
  ),
]);
/** Behind a year: "this fiscal so far". */
export const SINCE_THEN = new PhraseTable<true>(['so far', 'to date', 'thus far'].map((text) => [text, true] as const));
/** Followed by a year: "so far in 2026". */
export const SO_FAR = new PhraseTable<true>(
  ['so far in', 'thus far in', 'to date in'].map((text) => [text, true] as const),
);

export const PREVIOUS_YEARS = new PhraseTable<true>(
  ['previous years', 'prior years', 'earlier years', 'past years', 'preceding years', 'years past', 'years before'].map(
    (text) => [text, true] as const,
  ),
);
/** Time without a figure: a label, no bounds. */
export const VAGUE = new PhraseTable<true>(
  [
    ...['the coming years', 'coming years', 'the next few years', 'the next several years', 'the next couple of years'],
    ...[
      'the years ahead',
      'the years to come',
      'the year ahead',
      'recent years',
      'the past few years',
      'the long term',
    ],
    ...[
      'the last few years',
      'over several years',
      'over many years',
      'over time',
      'the next some years',
      'the near term',
    ],
    ...[
      'the coming months',
      'the next few months',
      'the coming quarters',
      'the next few quarters',
      'over a number of years',
      'over the years',
      'a number of years',
      'the next several quarters',
    ],
    ...['recent quarters', 'recent months', 'the foreseeable future', 'the next couple of quarters', 'the medium term'],
  ].map((text) => [text, true] as const),
);

export const RATES = new PhraseTable<true>(
  ['annually', 'per year', 'each year', 'every year', 'per annum', 'yearly', 'a year', '/ year', '/ yr'].map(
    (text) => [text, true] as const,
  ),
);
/** "annual capex", but not "annual report". */
export const SPENDING_WORDS: ReadonlySet<string> = new Set(
  'capex capital spending spend expenditure expenditures investment investments budget outlay outlays rate pace clip run'.split(
    ' ',
  ),
);

/** Between a stretch and the date with which it ends; `past` and `plan` say on which side of the present. */
export const ENDS = new PhraseTable<'past' | 'plan' | null>([
  ...['to', 'through', 'running to', 'that runs to', 'running through', 'up to', 'until'].map(
    (text) => [text, null] as const,
  ),
  ...['ended', 'that ended', 'which ended', ', which ended', 'that closed', 'closed', 'just ended', 'completed'].map(
    (text) => [text, 'past'] as const,
  ),
  ...['ending', 'that ends', 'which ends', ', which ends', 'closing', 'that will end'].map(
    (text) => [text, 'plan'] as const,
  ),
  ...['which runs to', ', which runs to', ', which runs through', ', which runs until'].map(
    (text) => [text, 'plan'] as const,
  ),
]);
/** Between a year and the date with which it begins: `plan` where it may lie ahead. */
export const STARTS = new PhraseTable<'past' | 'plan'>([
  ...['that began', 'which began', ', which began', 'that started', 'which started', ', which started', 'begun'].map(
    (text) => [text, 'past'] as const,
  ),
  ...['starting', 'beginning', 'that starts', 'that begins', 'which starts', 'which begins', ', which starts'].map(
    (text) => [text, 'plan'] as const,
  ),
  ...[', which begins', 'commencing', 'from'].map((text) => [text, 'plan'] as const),
]);
/** Currency letters before what looks like a year: "Rs 2000". */
export const CURRENCY_LETTERS: ReadonlySet<string> = new Set(
  'rs r rm usd eur gbp rmb inr rp chf cad aud sek nok'.split(' '),
);

/** Words before a month or a bare unit that show it is meant as time. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in since by of until till from to through for last next this late early mid during after before between and or around end per'.split(
    ' ',
  ),
);
/** Plans with a length: "a five-year plan". */
export const PLAN_NOUNS: ReadonlySet<string> = new Set(
  'period plan plans programme program horizon span timeframe timescale budget strategy cycle push investment capital spending capex roadmap'.split(
    ' ',
  ),
);

/** After a number from 1900 to 2099 these show a count, not a year. */
export const COUNTED: ReadonlySet<string> = new Set(
  `people employees jobs workers staff homes houses households customers users stores shops sites cities schools patients
  megawatts mw gw gigawatts kw kilowatts mwh gwh watts units cars vehicles trucks planes ships aircraft satellites chips gpus servers racks
  wafers acres hectares miles mile km kilometres kilometers metres meters feet square cubic tonnes tons barrels pounds kg
  points percent per pct shares companies firms suppliers engineers drivers times days hours minutes weeks calls respondents
  dollars euros yen yuan won rupees prices crore lakh thousand million billion trillion bn mn m b cc hp horsepower`.split(
    /\s+/,
  ),
);
/** Names that carry a year: "Vision 2030", "Expo 2025". */
export const NAMED_BY_YEAR: ReadonlySet<string> = new Set(
  'vision agenda expo windows horizon olympics area level model no'.split(' '),
);
