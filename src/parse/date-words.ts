/** Words that dates are written with. Source: Unicode CLDR month names (wide and abbreviated), and press usage. */

/** Three letters or more of each language's month names, folded to lower case without accents. */
const MONTH_NAMES: readonly string[] = [
  'january jan januar jaenner janner janvier janv enero ene gennaio gen janeiro januari styczen stycznia leden ledna januari tammikuuta января янв ocak ianuarie',
  'february feb february febr februar fevrier fevr febrero febbraio febbr fevereiro fev februari luty lutego unora helmikuuta февраля фев subat februarie',
  'march mar maerz marz mrz mars marzo março marco maart marca brezna maaliskuuta марта мар mart martie',
  'april apr april avril avr abril abr aprile kwietnia dubna huhtikuuta апреля апр nisan aprilie',
  'may mai mayo maggio mag maio mei maj maja kvetna toukokuuta мая mayis',
  'june jun juni juin junio giugno giu junho czerwca cervna kesakuuta июня июн haziran iunie',
  'july jul juli juillet juil julio luglio lug julho lipca cervence heinakuuta июля июл temmuz iulie',
  'august aug aout agosto ago augustus augusti sierpnia srpna elokuuta августа авг agustos',
  'september sept sep septembre septiembre settembre set setembro wrzesnia zari syyskuuta сентября сен eylul septembrie',
  'october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika rijna lokakuuta октября окт ekim octombrie',
  'november nov novembre noviembre novembro listopada listopadu marraskuuta ноября ноя kasim noiembrie',
  'december dec dezember dez decembre diciembre dic dicembre dezembro december grudnia prosince joulukuuta декабря дек aralik decembrie',
];

const MONTHS = new Map(MONTH_NAMES.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)));

/** 1 to 12, null where the word is no month. */
export function monthNumber(word: string): number | null {
  return (
    MONTHS.get(
      word
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/\.$/, '')
        .toLowerCase(),
    ) ?? null
  );
}

/** Offsets of the zone abbreviations that English-language pages print. Source: IANA time zone database. */
export const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  BST: '+01:00',
  IST: '+05:30',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  JST: '+09:00',
  KST: '+09:00',
  SGT: '+08:00',
  HKT: '+08:00',
  AEST: '+10:00',
  AEDT: '+11:00',
};

/** What stands before a publication date in text. */
export const PUBLISHED_WORDS =
  /(?<!\p{L})(?:published|posted|first published|publication date|released?|date|dated|veröffentlicht|erschienen|erstellt|publié|publicado|pubblicato|publicat|gepubliceerd|publicerad|publisert)(?!\p{L})/iu;
/** What stands before the date of a change. */
export const MODIFIED_WORDS =
  /\b(?:updated?|modified|last (?:updated|modified|change[sd]?)|revised|edited|aktualisiert|geändert|mis à jour|modifié|actualizado|aggiornato)\b/i;
/** How a line that names the author starts. */
export const BYLINE_START = /^(?:(?:written|reported|posted|words?|story) )?by[: ]/i;
/** A line about rights: its year is never the article's date. */
export const RIGHTS = /©|\(c\)|copyright|all rights reserved/i;
