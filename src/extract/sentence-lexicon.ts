/** Words that end in a full stop without ending a sentence. Source: house styles of AP, Reuters and Kyodo. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never the end of a sentence: a name or number follows. */
export const ABBREVIATIONS = words(
  'mr mrs ms dr prof st mt ft no nos vs v gov sen rep gen lt col capt sgt rev hon pres sec jr approx est fig ca cf al ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat e.g i.e rs rm vol pp ed eds dept',
);

/** The end of a sentence only where a word follows that opens one. */
export const ENDING_ABBREVIATIONS = words(
  'inc corp co cos ltd plc llc bros bn mn mln bln tn trn tril mil bil k m b etc a.m p.m am pm u.s u.k u.n e.u d.c incl excl avg univ intl',
);

/** Words that open a sentence but seldom go on with a name. */
export const SENTENCE_STARTERS = words(
  'The A An It Its He She They We I You This That These Those There Their His Her Our In On At By For From With Without ' +
    'And But Or So Yet If When While As After Before Since Until Under Over Also Then Thus Now Still Some Most Many Both ' +
    'Such Last Next Earlier Later Meanwhile Separately However Although Though Because Despite During According Analysts ' +
    'Investors Shares To Not No What Who How Why Where One Two Three Capital Capex Spending Revenue Sales Net',
);
