/**
 * Which encoding bytes are in that nobody declared and that are no UTF-8: each is tried, and the one wins whose reading
 * has most of the characters that its languages use most.
 */
import iconv from 'iconv-lite';

/** Bytes of what is outside ASCII, with their surroundings, that are looked at. */
const SAMPLE_BYTES = 32_768;
/** A reading with a larger share of characters that cannot be is not the one. */
const MAX_BROKEN_SHARE = 0.02;
/** Below this share of common characters, no reading is better than the Western one. */
const MIN_COMMON_SHARE = 0.3;
const MAX_RARE_SHARE = 0.05;
/** Fewer bytes outside ASCII tell nothing but that there are some. */
const MIN_HIGH_BYTES = 6;
/** Two readings that are as good: the first of them. */
const MIN_LEAD = 0.001;

/**
 * The commonest characters outside ASCII, by encoding; Western first, which wins a tie. Sources: letter frequencies of
 * Wikipedia's languages, and kana, jamo and radicals that every text has.
 */
const CANDIDATES: readonly Candidate[] = [
  { encoding: 'windows-1252', script: 'latin', common: /[äöüßÄÖÜéèêàâçîôûùœñáíóúãõåøæÅØÆ“”‘’„–—…€£©®«»°·•§\xa0¿¡]/g },
  {
    encoding: 'windows-1251',
    script: 'other',
    common: /[оеаинтсрвлкмдпуяыьгзбчйхжшюцОВНПСКТРИМАБДЭіїєІЇ«»—–“”№\xa0]/g,
  },
  { encoding: 'koi8-r', script: 'other', common: /[оеаинтсрвлкмдпуяыьгзбчйхжшюцОВНПСКТРИМАБДЭ\xa0]/g },
  { encoding: 'windows-1253', script: 'other', common: /[αοιετσνηυρπκμλςωδγχθφβξζψάέήίόύώΑΟΤΗΚΠΜΕΣΝ«»–’\xa0]/g },
  { encoding: 'windows-1250', script: 'latin', common: /[ąćęłńóśźżŁŚŻěščřžýáíéůúťďňŠČŘŽľôäőűöüţşăâîđ„”“’–—…\xa0]/g },
  { encoding: 'windows-1254', script: 'latin', common: /[ıİşŞğĞçÇöÖüÜ“”’–…\xa0]/g },
  { encoding: 'windows-1256', script: 'other', common: /[\u0627-\u064a،؟\xa0]/g },
  { encoding: 'windows-1255', script: 'other', common: /[\u05d0-\u05ea–”\xa0]/g },
  { encoding: 'shift_jis', script: 'wide', common: /[\u3041-\u3093、。「」ー]/g },
  { encoding: 'euc-jp', script: 'wide', common: /[\u3041-\u3093、。「」ー]/g },
  { encoding: 'gb18030', script: 'wide', common: /[的一是不了在有人这中大来上国个到说们为年会和地出也时，。、“”：]/g },
  { encoding: 'big5', script: 'wide', common: /[的一是不了在有人這中大來上國個到說們為年會和地出也時，。、「」：]/g },
  // Chinese reads as Hangul for a good part, too.
  { encoding: 'cp949', script: 'wide', common: /[\uac00-\ud7a3]/g, least: 0.85, from: 0xa1 },
];

interface Candidate {
  readonly encoding: string;
  /** Latin letters stand beside ASCII ones in their words, those of other scripts do not; `wide` has two bytes a letter. */
  readonly script: 'latin' | 'other' | 'wide';
  readonly common: RegExp;
  /** Share of common characters without which it is not this one. */
  readonly least?: number;
  /** Bytes outside ASCII begin here, but for rare ones. */
  readonly from?: number;
}
/** Of bytes outside ASCII, those beside an ASCII letter: more than this in Latin words, less in others. */
const BESIDE_LATIN = 0.4;

/** A name for iconv. */
export function guessEncoding(bytes: Buffer): string {
  const sample = sampleOf(bytes);
  if (sample.filter((byte) => byte >= 0x80).length < MIN_HIGH_BYTES) return 'windows-1252';
  const besideLatin = shareBesideLetters(bytes) >= BESIDE_LATIN;
  let best = { encoding: 'windows-1252', score: 0 };
  for (const { encoding, script, common, least = MIN_COMMON_SHARE, from = 0x80 } of CANDIDATES) {
    if (script === (besideLatin ? 'other' : 'latin') || shareBelow(sample, from) > MAX_RARE_SHARE) continue;
    const score = scoreOf(iconv.decode(sample, encoding), common);
    if (score >= least && score > best.score + MIN_LEAD) best = { encoding, score };
  }
  return best.encoding;
}

function shareBelow(sample: Buffer, from: number): number {
  return sample.filter((byte) => byte >= 0x80 && byte < from).length / Math.max(1, sample.length);
}

function shareBesideLetters(bytes: Buffer): number {
  let high = 0;
  let beside = 0;
  for (let i = 0; i < bytes.length && high < SAMPLE_BYTES; i++) {
    if (bytes[i]! < 0x80) continue;
    high++;
    if (isLetter(bytes[i - 1]) || isLetter(bytes[i + 1])) beside++;
  }
  return high === 0 ? 1 : beside / high;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

/** UTF-16 without its mark: markup is ASCII, so every other byte is 0. */
export function wideEncoding(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 1_000);
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]!++;
  const most = 0.4 * (head.length / 2);
  if (zeros[1]! > most && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! > most && zeros[1] === 0 ? 'utf-16be' : null;
}

/** Only runs outside ASCII tell encodings apart, but a character may end in an ASCII byte. */
function sampleOf(bytes: Buffer): Buffer {
  const sample: number[] = [];
  for (let i = 0; i < bytes.length && sample.length < SAMPLE_BYTES; i++) {
    const byte = bytes[i]!;
    if (byte >= 0x80) sample.push(byte);
    else if (i > 0 && bytes[i - 1]! >= 0x80) sample.push(byte, 0x20);
  }
  return Buffer.from(sample);
}

function scoreOf(text: string, common: RegExp): number {
  const outside = [...text].filter((character) => character > '\x7f');
  const broken = outside.filter((character) => /[\ufffd\x80-\x9f\ue000-\uf8ff]/.test(character)).length;
  if (outside.length === 0 || broken > MAX_BROKEN_SHARE * outside.length) return 0;
  return (text.match(common)?.length ?? 0) / outside.length;
}
