/** Words that dates are written with. Source: Unicode CLDR month names (wide and abbreviated), and press usage. */

/**
 * Of some thirty languages, both as they stand after a day and alone; folded to lower case without accents, three letters
 * or more. Where two languages mean different months by a word (`listopad`), the one with more readers has it.
 */
const MONTH_NAMES: readonly string[] = [
  'jaenner january jan januar janvier janv enero ene gennaio gen janeiro januari tammikuuta tammikuu tammi stycznia styczen sty ledna leden januara sijecnja sijecanj ianuarie ian януари января январь янв січня січень січ ιανουαριου ιαν ocak oca gener sausio sausis janvaris jaanuar jaan يناير ינואר ژانویه',
  'febbr february feb februar fevrier fevr febrero febbraio fevereiro fev februari helmikuuta helmikuu helmi lutego luty lut unora unor februara veljace veljaca velj febr februarie февруари февраля февраль февр лютого лютии лют φεβρουαριου φεβ subat sub febrer vasario vasaris februaris veebruar veebr فبراير شباط פברואר فوریه',
  'mrz maerz march mar marz mars marzo marco maart mrt marts maaliskuuta maaliskuu maalis marca marzec brezna brezen marec ozujka ozujak ozu mart marcius marc martie март марта мар березня березень бер μαρτιου μαρ maret mac kovo kovas مارس اذار מרץ',
  'april apr avril avr abril abr aprile huhtikuuta huhtikuu huhti kwietnia kwiecien kwi dubna duben dub aprila travnja travanj aprilis aprilie април апреля апрель апр квітня квітень квіт απριλιου απρ nisan nis balandzio balandis aprill ابريل نيسان אפריל اوریل',
  'may mai mayo maggio mag maio mei maj toukokuuta toukokuu touko maja kvetna kveten svibnja svibanj svi majus маи мая травня травень трав μαιου μαι mayıs maig geguzes geguze maijs مايو ايار מאי',
  'june jun juni juin junio giugno giu junho kesakuuta kesakuu kesa czerwca czerwiec cze cervna cerven cvn juna junij lipnja lipanj junius iunie iun юни июня июнь июн червня червень черв ιουνιου ιουν haziran haz juny birzelio birzelis junijs juuni يونيو حزيران יוני ژوين',
  'july jul juli juillet juil julio luglio lug julho heinakuuta heinakuu heina lipca lipiec lip cervence cervenec cvc jula julij srpnja srpanj julius iulie iul юли июля июль июл липня липень лип ιουλιου ιουλ temmuz tem julai juliol liepos liepa julijs juuli يوليو تموز יולי ژويیه',
  'aout agos august aug agosto ago augustus augusti elokuuta elokuu elo sierpnia sierpien sie srpna srpen srp augusta avgust avg kolovoza kolovoz augusztus август августа авг серпня серпень серп αυγουστου αυγ agustos agu agustus ogos ogo agost rugpjucio rugpjutis augusts اغسطس אוגוסט اوت',
  'sett sept september sep septembre septiembre settembre set setembro syyskuuta syyskuu syys wrzesnia wrzesien wrz zari septembra rujna rujan septembar szeptember szept septembrie септември сентября сентябрь сент вересня вересень вер σεπτεμβριου σεπ eylul eyl setembre rugsejo rugsejis septembris سبتمبر ايلول ספטמבר سپتامبر',
  'october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta lokakuu loka pazdziernika pazdziernik paz rijna rijen oktobra oktobar octombrie октомври октября октябрь окт жовтня жовтень жовт οκτωβριου οκτ ekim spalio spalis oktobris oktoober اكتوبر אוקטובר اکتبر',
  'november nov novembre noviembre novembro marraskuuta marraskuu marras listopada listopad lis listopadu novembra studenoga studeni novembar noiembrie ноември ноября ноябрь нояб листопада листопад лист νοεμβριου νοε kasım lapkricio lapkritis novembris نوفمبر נובמבר نوامبر',
  'december dec dezember dez decembre diciembre dic dicembre dezembro desember des joulukuuta joulukuu joulu grudnia grudzien gru prosince prosinec decembra prosinca prosinac decembar decembrie декември декабря декабрь дек грудня грудень груд δεκεμβριου δεκ aralık ara disember desembre gruodzio gruodis decembris detsember dets ديسمبر דצמבר دسامبر',
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

/** Offsets of the zone abbreviations that news pages print. Source: IANA time zone database; `IST` is India's. */
export const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  WET: 'Z',
  BST: '+01:00',
  WEST: '+01:00',
  CET: '+01:00',
  MEZ: '+01:00',
  WAT: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  SAST: '+02:00',
  EEST: '+03:00',
  EAT: '+03:00',
  MSK: '+03:00',
  TRT: '+03:00',
  PKT: '+05:00',
  IST: '+05:30',
  NPT: '+05:45',
  ICT: '+07:00',
  WIB: '+07:00',
  SGT: '+08:00',
  HKT: '+08:00',
  AWST: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  ACST: '+09:30',
  AEST: '+10:00',
  ACDT: '+10:30',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  BRT: '-03:00',
  ADT: '-03:00',
  EDT: '-04:00',
  EST: '-05:00',
  CDT: '-05:00',
  CST: '-06:00',
  MDT: '-06:00',
  MST: '-07:00',
  PDT: '-07:00',
  PST: '-08:00',
  AKDT: '-08:00',
  AKST: '-09:00',
  HST: '-10:00',
};

/** North American zones that are printed without saying whether it is summer: hours behind UTC in winter. */
export const SEASONAL_ZONES: Readonly<Record<string, number>> = { ET: 5, CT: 6, MT: 7, PT: 8 };

/** What stands before a publication date in text. */
export const PUBLISHED_WORDS =
  /(?<!\p{L})(?:published|posted|first published|publication date|publish date|released?|release date|date|dated|datum|fecha|created(?: on)?|filed|issued|veröffentlicht|erschienen|erstellt|stand|publié|publiée|paru|mis en ligne|publicado|publicada|publicación|pubblicato|publicat|publicerad|gepubliceerd|geplaatst|publisert|udgivet|offentliggjort|julkaistu|opublikowano|data publikacji|zveřejněno|vydáno|megjelent|publikováno|yayın(?:lanma)?|опубликовано|дата публикации|опубліковано|投稿日|公開日?|発表|掲載|発行|发布时间?|发表于|發布|등록|입력|نشر|تاريخ النشر|diterbitkan)(?!\p{L})/iu;
/** What stands before the date of a change. */
export const MODIFIED_WORDS =
  /(?<!\p{L})(?:updated?|modified|last (?:updated|modified|change[sd]?|edited)|revised|edited|aktualisiert|aktualisierung|zuletzt (?:aktualisiert|geändert)|geändert|letzte änderung|bearbeitet|mis à jour|mise à jour|modifié|actualizado|actualizada|última actualización|aggiornato|ultimo aggiornamento|atualizado|atualizada|última atualização|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|aktualizacja|aktualizováno|güncelleme|güncellendi|обновлено|更新|最終更新|수정|최종수정)(?!\p{L})/iu;
/** How a line that names the author starts. */
export const BYLINE_START = /^(?:(?:written|reported|posted|words?|story) )?by[: ]/i;
/** A line about rights: its year is never the article's date. */
export const RIGHTS = /©|\(c\)|copyright|all rights reserved/i;
