/**
 * The words of money: how currencies and magnitudes are written. Codes are ISO 4217; the press forms are those of the
 * style guides of English-language wires and of the national presses (India: lakh, crore; South Africa: R; Brazil: R$).
 * A new currency is one line here and one in `scan.test.ts`.
 */
import type { CurrencyCode } from '../../claim.ts';

/** Signs that several currencies share; `context.ts` decides among them. */
export const SHARED = ['$', '¥', 'kr', 'peso', 'rupee', 'riyal', 'dinar'] as const;
export type SharedCurrency = (typeof SHARED)[number];

export interface CurrencyForm {
  readonly text: string;
  readonly code: CurrencyCode | SharedCurrency;
  /** Case as written here, and no gap inside or before the number: `R10bn`, but not `r 10`. */
  readonly strict?: true;
  /** Also an ordinary word or letter: counts only beside a magnitude or a number with thousands separators. */
  readonly large?: true;
  /** Hundredths of the currency. */
  readonly minor?: true;
}

/** Written before the number. ISO codes are added by `currencies.ts`. */
export const BEFORE: readonly CurrencyForm[] = [
  { text: '$', code: '$' },
  { text: 'US$', code: 'USD' },
  { text: 'U.S.$', code: 'USD' },
  { text: 'USD$', code: 'USD' },
  { text: '$US', code: 'USD', strict: true },
  { text: 'A$', code: 'AUD', strict: true },
  { text: 'AU$', code: 'AUD' },
  { text: 'AUD$', code: 'AUD' },
  { text: '$A', code: 'AUD', strict: true },
  { text: 'C$', code: 'CAD' },
  { text: 'CA$', code: 'CAD' },
  { text: 'CAD$', code: 'CAD' },
  { text: 'Can$', code: 'CAD' },
  { text: '$CAD', code: 'CAD', strict: true },
  { text: 'HK$', code: 'HKD' },
  { text: 'HKD$', code: 'HKD' },
  { text: 'NT$', code: 'TWD' },
  { text: 'T$', code: 'TWD' }, // Reuters
  { text: 'NTD$', code: 'TWD' },
  { text: 'TW$', code: 'TWD' },
  { text: 'S$', code: 'SGD', strict: true },
  { text: 'SG$', code: 'SGD' },
  { text: 'SGD$', code: 'SGD' },
  { text: 'NZ$', code: 'NZD' },
  { text: '$NZ', code: 'NZD', strict: true },
  { text: 'R$', code: 'BRL', strict: true },
  { text: 'BRL$', code: 'BRL' },
  { text: 'MX$', code: 'MXN' },
  { text: 'Mex$', code: 'MXN' },
  { text: 'RD$', code: 'DOP' },
  { text: 'J$', code: 'JMD', strict: true },
  { text: 'TT$', code: 'TTD' },
  { text: 'COL$', code: 'COP' },
  { text: '€', code: 'EUR' },
  { text: '£', code: 'GBP' },
  { text: 'E£', code: 'EGP', strict: true },
  { text: '¥', code: '¥' },
  { text: '￥', code: '¥' },
  { text: 'Y', code: '¥', strict: true, large: true },
  { text: 'JP¥', code: 'JPY' },
  { text: 'CN¥', code: 'CNY' },
  { text: 'RMB¥', code: 'CNY' },
  { text: 'RMB', code: 'CNY' },
  { text: 'NTD', code: 'TWD' },
  { text: '₩', code: 'KRW' },
  { text: 'Won', code: 'KRW', strict: true, large: true },
  { text: 'won', code: 'KRW', strict: true, large: true },
  { text: 'W', code: 'KRW', strict: true, large: true },
  { text: '₹', code: 'INR' },
  { text: 'Rs', code: 'rupee' },
  { text: 'Rs.', code: 'rupee' },
  { text: 'Re', code: 'rupee', strict: true, large: true },
  { text: 'Rp', code: 'IDR' },
  { text: 'Rp.', code: 'IDR' },
  { text: 'RM', code: 'MYR', strict: true },
  { text: 'RM', code: 'MYR', large: true },
  { text: 'R', code: 'ZAR', strict: true, large: true },
  { text: 'Dh', code: 'AED' },
  { text: 'Dhs', code: 'AED' },
  { text: 'SR', code: 'SAR', strict: true, large: true },
  { text: 'QR', code: 'QAR', strict: true, large: true },
  { text: 'KD', code: 'KWD', strict: true, large: true },
  { text: 'kr', code: 'kr' },
  { text: 'SKr', code: 'SEK' },
  { text: 'NKr', code: 'NOK' },
  { text: 'DKr', code: 'DKK' },
  { text: 'SFr', code: 'CHF' },
  { text: 'SwFr', code: 'CHF' },
  { text: 'Fr', code: 'CHF', strict: true, large: true },
  { text: '₺', code: 'TRY' },
  { text: 'TL', code: 'TRY', large: true },
  { text: '₽', code: 'RUB' },
  { text: '₴', code: 'UAH' },
  { text: '₪', code: 'ILS' },
  { text: 'NIS', code: 'ILS', large: true },
  { text: '฿', code: 'THB' },
  { text: 'Bt', code: 'THB', strict: true, large: true },
  { text: '₫', code: 'VND' },
  { text: '₱', code: 'PHP' },
  { text: 'Php', code: 'PHP' },
  { text: 'P', code: 'PHP', strict: true, large: true },
  { text: '₦', code: 'NGN' },
  { text: 'N', code: 'NGN', strict: true, large: true },
  { text: '₵', code: 'GHS' },
  { text: 'GH₵', code: 'GHS' },
  { text: '৳', code: 'BDT' },
  { text: 'Tk', code: 'BDT' },
  { text: '₸', code: 'KZT' },
  { text: 'Ksh', code: 'KES' },
  { text: 'Sh', code: 'KES', strict: true, large: true },
  { text: 'S/', code: 'PEN', strict: true, large: true },
  { text: 'zł', code: 'PLN' },
  { text: 'Kč', code: 'CZK' },
  { text: 'Ft', code: 'HUF', strict: true, large: true },
];

/** Written after the number. ISO codes are added by `currencies.ts`; a word that takes `large` is an ordinary word too. */
export const AFTER: readonly CurrencyForm[] = [
  ...['dollar', 'dollars', '$', 'bucks'].map((text): CurrencyForm => ({ text, code: '$' })),
  ...names('USD', ['US', 'U.S.', 'American'], ['dollar', 'dollars']),
  ...names('CAD', ['Canadian'], ['dollar', 'dollars']),
  ...names('AUD', ['Australian', 'Aussie'], ['dollar', 'dollars']),
  ...names('TWD', ['Taiwan', 'Taiwanese', 'New Taiwan', 'NT'], ['dollar', 'dollars']),
  ...names('HKD', ['Hong Kong', 'HK'], ['dollar', 'dollars']),
  ...names('SGD', ['Singapore', 'Singaporean'], ['dollar', 'dollars']),
  ...names('NZD', ['New Zealand', 'NZ', 'Kiwi'], ['dollar', 'dollars']),
  { text: 'US$', code: 'USD' },
  { text: 'cent', code: '$', minor: true },
  { text: 'cents', code: '$', minor: true },
  ...['euro', 'euros', '€'].map((text): CurrencyForm => ({ text, code: 'EUR' })),
  ...['£', 'pound sterling', 'pounds sterling', 'sterling', 'British pounds', 'quid'].map(
    (text): CurrencyForm => ({ text, code: 'GBP' }),
  ),
  { text: 'pound', code: 'GBP', large: true },
  { text: 'pounds', code: 'GBP' },
  { text: 'pence', code: 'GBP', minor: true },
  ...names('EGP', ['Egyptian'], ['pound', 'pounds']),
  ...['yen', 'Japanese yen', '円'].map((text): CurrencyForm => ({ text, code: 'JPY' })),
  { text: '¥', code: '¥' },
  ...['yuan', 'Chinese yuan', 'renminbi', 'RMB', 'yuan renminbi', '元'].map(
    (text): CurrencyForm => ({ text, code: 'CNY' }),
  ),
  { text: 'NTD', code: 'TWD' },
  ...['South Korean won', 'Korean won', '₩'].map((text): CurrencyForm => ({ text, code: 'KRW' })),
  { text: 'won', code: 'KRW', large: true },
  ...['Indian rupee', 'Indian rupees', '₹'].map((text): CurrencyForm => ({ text, code: 'INR' })),
  ...names('PKR', ['Pakistani', 'Pakistan'], ['rupee', 'rupees']),
  ...names('LKR', ['Sri Lankan'], ['rupee', 'rupees']),
  ...['rupee', 'rupees'].map((text): CurrencyForm => ({ text, code: 'rupee' })),
  ...['rupiah', 'rupiahs', 'Indonesian rupiah'].map((text): CurrencyForm => ({ text, code: 'IDR' })),
  ...['ringgit', 'ringgits', 'Malaysian ringgit'].map((text): CurrencyForm => ({ text, code: 'MYR' })),
  ...['rand', 'rands', 'South African rand'].map((text): CurrencyForm => ({ text, code: 'ZAR', large: true })),
  ...['reais', 'Brazilian reais', 'Brazilian reals', 'Brazilian real'].map(
    (text): CurrencyForm => ({ text, code: 'BRL' }),
  ),
  ...['real', 'reals'].map((text): CurrencyForm => ({ text, code: 'BRL', large: true })),
  ...['franc', 'francs', 'Swiss franc', 'Swiss francs'].map((text): CurrencyForm => ({ text, code: 'CHF' })),
  ...names('SEK', ['Swedish'], ['crown', 'crowns', 'krona', 'kronor']),
  ...['krona', 'kronor'].map((text): CurrencyForm => ({ text, code: 'SEK' })),
  ...names('NOK', ['Norwegian'], ['crown', 'crowns', 'krone', 'kroner']),
  ...names('DKK', ['Danish'], ['crown', 'crowns', 'krone', 'kroner']),
  ...['krone', 'kroner', 'kr'].map((text): CurrencyForm => ({ text, code: 'kr' })),
  ...names('CZK', ['Czech'], ['crown', 'crowns', 'koruna', 'korunas']),
  ...['koruna', 'korunas', 'Kč'].map((text): CurrencyForm => ({ text, code: 'CZK' })),
  { text: 'crowns', code: 'kr', large: true },
  ...['zloty', 'zlotys', 'zlotych', 'Polish zlotys', 'zł'].map((text): CurrencyForm => ({ text, code: 'PLN' })),
  ...['forint', 'forints', 'Hungarian forints'].map((text): CurrencyForm => ({ text, code: 'HUF' })),
  { text: 'lei', code: 'RON', large: true },
  ...['lira', 'liras', 'Turkish lira', 'Turkish liras', '₺'].map((text): CurrencyForm => ({ text, code: 'TRY' })),
  ...['rouble', 'roubles', 'ruble', 'rubles', 'Russian roubles', 'Russian rubles', '₽'].map(
    (text): CurrencyForm => ({ text, code: 'RUB' }),
  ),
  ...['hryvnia', 'hryvnias', '₴'].map((text): CurrencyForm => ({ text, code: 'UAH' })),
  ...names('SAR', ['Saudi'], ['riyal', 'riyals']),
  ...names('QAR', ['Qatari', 'Qatar'], ['riyal', 'riyals']),
  ...names('OMR', ['Omani'], ['rial', 'rials']),
  ...names('IRR', ['Iranian'], ['rial', 'rials']),
  ...['riyal', 'riyals'].map((text): CurrencyForm => ({ text, code: 'riyal' })),
  ...['dirham', 'dirhams', 'UAE dirham', 'UAE dirhams', 'Emirati dirhams', 'Dh', 'Dhs'].map(
    (text): CurrencyForm => ({ text, code: 'AED' }),
  ),
  ...names('MAD', ['Moroccan'], ['dirham', 'dirhams']),
  ...names('KWD', ['Kuwaiti'], ['dinar', 'dinars']),
  ...names('BHD', ['Bahraini'], ['dinar', 'dinars']),
  ...names('JOD', ['Jordanian'], ['dinar', 'dinars']),
  ...names('IQD', ['Iraqi'], ['dinar', 'dinars']),
  ...['dinar', 'dinars'].map((text): CurrencyForm => ({ text, code: 'dinar' })),
  ...['shekel', 'shekels', 'Israeli shekels', 'NIS', '₪'].map((text): CurrencyForm => ({ text, code: 'ILS' })),
  ...['baht', 'Thai baht', '฿'].map((text): CurrencyForm => ({ text, code: 'THB' })),
  ...['dong', 'Vietnamese dong', '₫'].map((text): CurrencyForm => ({ text, code: 'VND' })),
  ...names('MXN', ['Mexican'], ['peso', 'pesos']),
  ...names('PHP', ['Philippine'], ['peso', 'pesos']),
  ...names('ARS', ['Argentine', 'Argentinian'], ['peso', 'pesos']),
  ...names('CLP', ['Chilean'], ['peso', 'pesos']),
  ...names('COP', ['Colombian'], ['peso', 'pesos']),
  ...['peso', 'pesos'].map((text): CurrencyForm => ({ text, code: 'peso' })),
  ...['naira', '₦'].map((text): CurrencyForm => ({ text, code: 'NGN' })),
  ...['cedi', 'cedis'].map((text): CurrencyForm => ({ text, code: 'GHS' })),
  ...['shilling', 'shillings', 'Kenyan shillings'].map((text): CurrencyForm => ({ text, code: 'KES' })),
  ...['birr'].map((text): CurrencyForm => ({ text, code: 'ETB' })),
  ...['taka'].map((text): CurrencyForm => ({ text, code: 'BDT' })),
  ...['tenge'].map((text): CurrencyForm => ({ text, code: 'KZT' })),
  ...['Peruvian soles'].map((text): CurrencyForm => ({ text, code: 'PEN' })),
];

function names(code: CurrencyCode, adjectives: readonly string[], nouns: readonly string[]): CurrencyForm[] {
  return adjectives.flatMap((adjective) => nouns.map((noun) => ({ text: `${adjective} ${noun}`, code })));
}

/** ISO 4217 codes that news writes beside a number. ALL, TOP and other codes that are English words are left out. */
export const CODES: readonly CurrencyCode[] =
  `USD EUR GBP JPY CNY CNH HKD TWD KRW INR AUD NZD CAD CHF SEK NOK DKK ISK SGD MYR IDR THB VND PHP PKR LKR BDT BRL MXN
  ARS CLP COP PEN UYU ZAR EGP NGN KES GHS MAD TND DZD ETB TZS UGX ZMW SAR AED QAR KWD BHD OMR JOD IQD IRR ILS TRY RUB
  UAH KZT AZN PLN CZK HUF RON BGN RSD HRK DEM FRF ITL`.split(/\s+/);

/** Codes that are read in lower case too; the others could be words or parts of names. */
export const CODES_ANY_CASE: ReadonlySet<string> = new Set(
  ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'INR', 'AUD', 'CHF', 'HKD', 'SGD', 'AED', 'RMB'].map((code) =>
    code.toLowerCase(),
  ),
);

/** Which currency a shared sign means: the one whose words the text has most of, else the first. */
export const SHARED_BY: Readonly<
  Record<Exclude<SharedCurrency, '$'>, ReadonlyArray<readonly [CurrencyCode, readonly string[]]>>
> = {
  '¥': [
    ['JPY', ['yen', 'japan', 'japanese', 'tokyo', 'osaka', 'nikkei']],
    ['CNY', ['yuan', 'rmb', 'renminbi', 'china', 'chinese', 'beijing', 'shanghai', 'shenzhen', 'hangzhou']],
  ],
  kr: [
    ['SEK', ['swedish', 'sweden', 'stockholm', 'sek', 'kronor', 'krona']],
    ['NOK', ['norwegian', 'norway', 'oslo', 'nok', 'equinor', 'telenor', 'yara', 'norsk']],
    ['DKK', ['danish', 'denmark', 'copenhagen', 'dkk', 'ørsted', 'orsted', 'maersk', 'novo', 'carlsberg', 'vestas']],
  ],
  peso: [
    ['MXN', ['mexican', 'mexico', 'monterrey', 'peso']],
    ['PHP', ['philippine', 'philippines', 'manila', 'filipino']],
    ['ARS', ['argentine', 'argentina', 'buenos']],
    ['CLP', ['chilean', 'chile', 'santiago']],
    ['COP', ['colombian', 'colombia', 'bogota', 'bogotá']],
  ],
  rupee: [
    ['INR', ['india', 'indian', 'delhi', 'mumbai', 'crore', 'lakh']],
    ['PKR', ['pakistan', 'pakistani', 'karachi', 'islamabad', 'lahore']],
    ['LKR', ['lanka', 'lankan', 'colombo']],
  ],
  riyal: [
    ['SAR', ['saudi', 'riyadh', 'aramco']],
    ['QAR', ['qatar', 'qatari', 'doha']],
  ],
  dinar: [
    ['KWD', ['kuwait', 'kuwaiti']],
    ['BHD', ['bahrain', 'bahraini']],
    ['JOD', ['jordan', 'jordanian']],
    ['IQD', ['iraq', 'iraqi']],
    ['RSD', ['serbia', 'serbian']],
  ],
};

/** Magnitudes as words and as abbreviations that can stand apart from the number. */
export const MAGNITUDE: Readonly<Record<string, number>> = {
  ...each(1e3, 'thousand thousands'),
  ...each(1e5, 'lakh lakhs lac lacs'),
  ...each(1e6, 'million millions mn mln mil mio mm'),
  ...each(1e7, 'crore crores cr'),
  ...each(1e9, 'billion billions bn bln bil'),
  ...each(1e12, 'trillion trillions tn trn tril'),
  ...each(1e15, 'quadrillion'),
};

/** Magnitudes of one letter: at the number itself (`$5B`), or a space after it where a currency stands before (`$2.33 k`). */
export const MAGNITUDE_LETTER: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

/** Before or after a code in capitals: `MSEK`, `kEUR`, `USDm`. */
export const MAGNITUDE_OF_CODE: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9 };

/** A magnitude that may be cut short by a full stop: `7 tril. yen`. */
export const ABBREVIATED: ReadonlySet<string> = new Set('mn mln mil mio bn bln bil tn trn tril cr'.split(' '));

function each(value: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word) => [word, value]));
}

/** Cardinal numbers below a hundred. */
export const SMALL: Readonly<Record<string, number>> = Object.fromEntries([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, tens) => [word, (tens + 2) * 10]),
]);

/** Parts of a magnitude: "half a trillion", "a quarter of a billion", "quarter million". */
export const FRACTIONS: ReadonlyArray<readonly [string, number]> = [
  ['half a', 0.5],
  ['half of a', 0.5],
  ['a half', 0.5],
  ['half', 0.5],
  ['a quarter of a', 0.25],
  ['one quarter of a', 0.25],
  ['quarter of a', 0.25],
  ['a quarter', 0.25],
  ['quarter', 0.25],
  ['three quarters of a', 0.75],
  ['three quarter', 0.75],
  ['a third of a', 1 / 3],
  ['two thirds of a', 2 / 3],
  ['one and a half', 1.5],
];

export const VULGAR_FRACTION: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
};

/** "the low $70 billions", "mid-$60 billion": no figure. */
export const VAGUE_BEFORE: ReadonlySet<string> = new Set(['low', 'mid', 'high', 'upper', 'lower', 'middle']);

/** What "pounds of …" must be followed by to be money. */
export const MONEY_NOUNS: ReadonlySet<string> = new Set(
  'investment investments funding capital capex spending expenditure money cash debt funds work new additional public private taxpayer taxpayers government state equity aid assets sales revenue revenues profit profits loans bonds contracts orders'.split(
    ' ',
  ),
);

/** After a number with a magnitude but no currency ("some 150 billion in 2025") these show that it counts nothing else. */
export const AFTER_IMPLIED: ReadonlySet<string> = new Set(
  `in for on at to by from this last next over during through until and or but that it which while as if when was is are were
  will would could a per annually more less extra each earlier now before after since compared versus against with`.split(
    /\s+/,
  ),
);
