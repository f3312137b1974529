/** Whether a name that is an ordinary word too ("Target", "Shell", "Meta") stands where only a company can stand. */
import { LEGAL_SUFFIXES } from './fold.ts';
import { gapAfter, gapBefore, type Token } from './tokens.ts';

/** Finite verbs whose subject is a company in business news. A bare "Target" before one of them is a proper name. */
const VERBS = new Set(
  (
    'is was has had will would could may might can should does did plans planned expects expected says said intends aims ' +
    'hopes wants seeks spends spent invests invested raised raises raising lifts lifted cuts cut slashed slashes trims trimmed boosts ' +
    'boosted guides guided forecasts forecast projects projected predicts announces announced unveils unveiled commits ' +
    'committed pledges pledged earmarks earmarked allocates allocated budgets budgeted builds built buys bought agrees ' +
    'agreed signs signed sees saw reports reported posts posted told tells declined confirmed confirms denied denies ' +
    'considers considered considering weighs weighed weighing doubles doubled triples tripled increases increased ramps reduces ' +
    'reduced pours poured sinks sank puts laid lays opens opened starts started begins began launches launched ' +
    'shelves shelved pauses paused halts halted scraps scrapped drops dropped delays delayed owns owned operates operated makes ' +
    'made gets got takes took leads led joins joined beats beat misses missed warns warned reiterated reiterates ' +
    'maintained maintains kept keeps stuck wrote added adds also now still already recently alone itself estimates ' +
    'estimated expands expanded accelerates accelerated anticipates anticipated set sets races rushed faces ' +
    'narrowed narrows tightened tightens reaffirmed reaffirms bumped bumps nudged nudges hiked hikes upped ups revised revises ' +
    'updated updates backed backs stood stands left leaves ramped disclosed discloses detailed details outlined outlines outspent reaches reached hits tops topped nears ' +
    'ended ends closed closes entered finished'
  ).split(' '),
);

/** "Target to spend $10 billion", as headlines say what is planned. */
const TO_VERBS = new Set(
  'spend invest build open expand cut raise lift boost buy add pour put double triple'.split(' '),
);

/** Nouns that follow a company's name as its own. */
const FOLLOWING_NOUNS = new Set(
  (
    'ceo cfo coo cto chief chairman chairwoman chair president executive executives exec execs boss bosses founder cofounder ' +
    'spokesman spokeswoman spokesperson spokespeople shares stock shareholders investors management officials employees engineers ' +
    'earnings capex results treasurer director'
  ).split(' '),
);

/** Nouns that stand before a company's name. */
const PRECEDING_NOUNS = new Set(
  (
    'retailer chipmaker chipmakers maker manufacturer giant major rival rivals company firm operator group utility carrier ' +
    'automaker carmaker miner producer parent owner developer startup startups start-up supplier suppliers hyperscaler hyperscalers ' +
    'landlord provider conglomerate lender shipper grocer drugmaker steelmaker airline chain peer peers neocloud unit designer specialist'
  ).split(' '),
);

const DETERMINERS = new Set(
  'the a an this that these those its their our his her my your each any no every some another'.split(' '),
);

/** "says that Shell may": there "that" is no determiner. */
const SAID = new Set(
  'say says said think thinks expect expects confirmed reported estimates believes showed shows means so'.split(' '),
);

const PLACE_PREPOSITIONS = new Set('in near outside around'.split(' '));

/** Small words that may be capitalised only because they open a sentence. */
const SENTENCE_OPENERS = new Set(
  (
    'but and or so yet if when while as at by for from in on of to with after before since until under over like unlike ' +
    'because although though both even only also then thus meanwhile separately instead rival rivals where whether what ' +
    'how why today yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may ' +
    'june july august september october november december earlier later last next now here there not nor than according'
  ).split(' '),
);

/**
 * `certain`: only a company can stand there. `likely`: a company if the article speaks of it elsewhere. `namesake`: the
 * end of another name ("Doug Ford", "Red Sea"), which makes the bare word in that article doubtful everywhere.
 */
export type Position = 'certain' | 'likely' | 'no' | 'namesake';

export interface PlacedName {
  readonly from: number;
  readonly to: number;
  readonly notBefore: ReadonlySet<string>;
  /** True where "the" may stand before it, as before newspapers: "the Guardian". */
  readonly takesArticle?: boolean;
}

/** Where the name at tokens `from … to` stands. `headline`: its line has capitals throughout, so they say nothing. */
export function companyPosition(text: string, tokens: readonly Token[], name: PlacedName, headline: boolean): Position {
  const before = neighbourBefore(text, tokens, name.from);
  const determined = before.determiner && !name.takesArticle;
  const after = neighbourAfter(text, tokens, name.to);
  if (before.capital && !headline) return 'namesake';
  if (before.opener && !headline) return 'likely';
  if (after.possessive) return determined ? 'no' : 'certain';
  const opens = before.sentenceStart || headline;
  if (name.notBefore.has(after.key) && (opens || !after.verb)) return 'no';
  if (after.suffix || after.noun) return 'certain';
  if (determined) return 'no';
  if (after.verb || (before.noun && !after.capital)) return 'certain';
  if (after.capital && !headline) return 'no';
  if (before.sentenceStart || headline) return before.sentenceStart && after.apposition ? 'certain' : 'likely';
  return before.place ? 'likely' : 'certain';
}

interface Before {
  readonly sentenceStart: boolean;
  readonly determiner: boolean;
  readonly noun: boolean;
  /** "in Antofagasta", "near Southwest": a place as often as a company. */
  readonly place: boolean;
  /** A capital that is part of the same phrase: "Royal Shell". */
  readonly capital: boolean;
  /** As `capital`, but it opens the sentence, so it may be any word. */
  readonly opener: boolean;
}

function neighbourBefore(text: string, tokens: readonly Token[], from: number): Before {
  const previous = tokens[from - 1];
  const gap = gapBefore(text, tokens, from);
  const adjacent = previous !== undefined && /^(?:[ \u00a0]|\. )$/.test(gap) && !opensSentence(text, tokens, from);
  if (!adjacent) {
    return {
      sentenceStart: opensSentence(text, tokens, from),
      determiner: false,
      noun: false,
      place: false,
      capital: false,
      opener: false,
    };
  }
  const opener = opensSentence(text, tokens, from - 1);
  const noun = PRECEDING_NOUNS.has(previous.key);
  return {
    sentenceStart: false,
    determiner: DETERMINERS.has(previous.key) && !(previous.key === 'that' && SAID.has(tokens[from - 2]?.key ?? '')),
    noun,
    place: PLACE_PREPOSITIONS.has(previous.key),
    capital: isCapital(previous) && !opener && !noun,
    opener: opener && isCapital(previous) && !SENTENCE_OPENERS.has(previous.key) && !noun,
  };
}

interface After {
  readonly key: string;
  readonly possessive: boolean;
  readonly suffix: boolean;
  readonly noun: boolean;
  readonly verb: boolean;
  readonly capital: boolean;
  readonly apposition: boolean;
}

function neighbourAfter(text: string, tokens: readonly Token[], to: number): After {
  const next = tokens[to];
  const gap = gapAfter(text, tokens, to - 1);
  const apposition = /^(?:[,:]| \(| [-–—|])/.test(gap);
  const possessive = /^['’]/.test(gap) && next?.key === 's' && next.start === tokens[to - 1]!.end + 1;
  const adjacent = next !== undefined && /^[ \u00a0]$/.test(gap);
  if (!adjacent) {
    return { key: '', possessive, suffix: false, noun: false, verb: false, capital: false, apposition };
  }
  return {
    key: next.key,
    possessive,
    suffix: LEGAL_SUFFIXES.has(next.key) && isCapital(next),
    noun: FOLLOWING_NOUNS.has(next.key),
    verb:
      isCompanyVerb(next.key) ||
      verbAfterTime(tokens, to) ||
      (next.key === 'to' && TO_VERBS.has(tokens[to + 1]?.key ?? '')),
    capital: isCapital(next),
    apposition,
  };
}

/** A finite verb of business news. */
export function isCompanyVerb(key: string): boolean {
  return VERBS.has(key);
}

/** "Alphabet on Wednesday moved", "Shell last week said", "Target late on Tuesday cut": a time stands before the verb. */
function verbAfterTime(tokens: readonly Token[], from: number): boolean {
  let at = from;
  const key = () => tokens[at]?.key ?? '';
  if (key() === 'late' || key() === 'early') at++;
  if (key() === 'on') at++;
  if (DAYS.has(key())) at++;
  else if ((key() === 'last' || key() === 'this') && SPANS.has(tokens[at + 1]?.key ?? '')) at += 2;
  else return false;
  return VERBS.has(key()) || MOVES.has(key());
}

const DAYS = new Set('monday tuesday wednesday thursday friday saturday sunday yesterday'.split(' '));
const SPANS = new Set('week month year quarter spring summer autumn fall winter'.split(' '));
/** Verbs that are nouns too: behind a time they have a subject. */
const MOVES = new Set('moved became gave went came rejected approved bought sold won'.split(' '));

/** True where the token opens a sentence, a quotation, a list item or a line. */
export function opensSentence(text: string, tokens: readonly Token[], index: number): boolean {
  if (index === 0) return true;
  const gap = gapBefore(text, tokens, index);
  if (/[\n!?:“"•]/.test(gap)) return true;
  return gap.includes('.') && !isAbbreviation(tokens[index - 1]!);
}

const ABBREVIATIONS = new Set('inc corp co ltd mr ms mrs dr st no u.s u.k jr sr vs sen rep gov'.split(' '));

function isAbbreviation(token: Token): boolean {
  return ABBREVIATIONS.has(token.key) || token.text.length === 1;
}

function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text);
}

/** Whether each token stands in a line whose words nearly all begin with a capital, as headlines do. Linear. */
export function headlineLines(text: string, tokens: readonly Token[]): boolean[] {
  const marks: boolean[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && !gapBefore(text, tokens, to).includes('\n')) to++;
    const words = tokens.slice(from, to).filter((token) => token.text.length > 3);
    const stop = text[tokens[to - 1]!.end] === '.'; // a headline has no full stop
    const headline = !stop && words.length > 2 && words.filter(isCapital).length >= 0.75 * words.length;
    while (marks.length < to) marks.push(headline);
    from = to;
  }
  return marks;
}
