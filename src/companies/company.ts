/** What the registry knows of a company, and how a data file writes it down. */

/** Whole months. `namedBy`: whether "fiscal 2026" is the year that ends in 2026 or the one that starts in it. */
export interface FiscalYear {
  /** Month in which the year ends, 1 to 12. */
  readonly endMonth: number;
  readonly namedBy: 'end' | 'start';
}

export const SECTORS = [
  'big_tech',
  'ai',
  'chips',
  'data_center',
  'technology',
  'telecom',
  'utility',
  'oil_gas',
  'mining',
  'materials',
  'automotive',
  'industry',
  'transport',
  'retail',
  'consumer',
  'pharma',
  'finance',
  'other',
] as const;
export type Sector = (typeof SECTORS)[number];

export interface Company {
  /** Stable, lower case: `alphabet`, `duke-energy`. */
  readonly id: string;
  /** The commonly used name: "Alphabet", "TSMC". */
  readonly name: string;
  /** Every other name that stands for it: full names, units, descriptions ("Facebook owner"), executives. */
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2 code of its seat. */
  readonly country: string;
  readonly sector: Sector;
  /** Absent where the fiscal year is the calendar year, or is not known. */
  readonly fiscalYear?: FiscalYear;
  /** Id of the owner of a subsidiary or venture that stands for itself. */
  readonly parent?: string;
  readonly listed: boolean;
  /** True for a venture that bears its programme's name: whatever it spends is that programme. */
  readonly venture?: boolean;
  /** Of its main listing, with the exchange's suffix as data vendors write it ("7203.T"); absent where not kept. */
  readonly ticker?: string;
  /** True where the name is a word of the language as well ("Target", "Shell"). */
  readonly ordinaryWord: boolean;
}

/** One line of a data file. All of it but `name` and `country` may be left out. */
export interface CompanyEntry {
  readonly name: string;
  readonly country: string;
  /** Only where the slug of the name would not do: ids outlive names. */
  readonly id?: string;
  /** Other names, former names, and units whose spending is the company's own. */
  readonly aliases?: readonly string[];
  /** Brands of which it is "the X owner", "X's parent", "the parent of X". */
  readonly owns?: readonly string[];
  /** Products of which it is "the X maker", "the maker of X". */
  readonly makes?: readonly string[];
  /** Chief executives and finance chiefs whose names stand for it. */
  readonly people?: readonly string[];
  /** Those of its names that are ordinary words (or common surnames) too: they count only in company position. */
  readonly ordinary?: readonly string[];
  /** Lower-case words after an ordinary name that show the other sense: "Amazon rainforest". */
  readonly notBefore?: readonly string[];
  /** True where other companies share its name's first word: "Samsung" is not "Samsung Heavy Industries". */
  readonly family?: boolean;
  readonly fiscalYear?: FiscalYear;
  /** Name of the owner, where this company still stands for itself. */
  readonly parent?: string;
  /** Default true. */
  readonly listed?: boolean;
  readonly venture?: boolean;
  readonly ticker?: string;
}

/** Fiscal years that many data files name. */
export const ENDS_JANUARY = { endMonth: 1, namedBy: 'end' } as const satisfies FiscalYear;
/** Retailers whose "fiscal 2025" ends in January 2026. */
export const ENDS_NEXT_JANUARY = { endMonth: 1, namedBy: 'start' } as const satisfies FiscalYear;
export const ENDS_FEBRUARY = { endMonth: 2, namedBy: 'end' } as const satisfies FiscalYear;
export const ENDS_NEXT_FEBRUARY = { endMonth: 2, namedBy: 'start' } as const satisfies FiscalYear;
export const ENDS_MARCH = { endMonth: 3, namedBy: 'end' } as const satisfies FiscalYear;
/** Japanese companies: "fiscal 2026" is April 2026 to March 2027. */
export const ENDS_NEXT_MARCH = { endMonth: 3, namedBy: 'start' } as const satisfies FiscalYear;
export const ENDS_MAY = { endMonth: 5, namedBy: 'end' } as const satisfies FiscalYear;
export const ENDS_JUNE = { endMonth: 6, namedBy: 'end' } as const satisfies FiscalYear;
export const ENDS_JULY = { endMonth: 7, namedBy: 'end' } as const satisfies FiscalYear;
export const ENDS_AUGUST = { endMonth: 8, namedBy: 'end' } as const satisfies FiscalYear;
export const ENDS_SEPTEMBER = { endMonth: 9, namedBy: 'end' } as const satisfies FiscalYear;
export const ENDS_OCTOBER = { endMonth: 10, namedBy: 'end' } as const satisfies FiscalYear;
export const ENDS_NOVEMBER = { endMonth: 11, namedBy: 'end' } as const satisfies FiscalYear;
