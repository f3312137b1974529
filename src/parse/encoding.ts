/** Bytes of a page to a string: byte order mark, then Content-Type, then `<meta>`, then what the bytes look like. */
import iconv from 'iconv-lite';
import { guessEncoding, wideEncoding } from './encoding-guess.ts';

/** How far into the bytes a `<meta charset>` is looked for. The HTML standard says 1024; pages put scripts before it. */
const META_SCAN_BYTES = 8192;

/** Labels that the WHATWG Encoding standard reads as a superset. Source: encoding.spec.whatwg.org, "Names and labels". */
const SUPERSETS: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  'euc-kr': 'cp949',
  'ks_c_5601-1987': 'cp949',
  'x-sjis': 'shift_jis',
  'windows-31j': 'shift_jis',
  'unicode-1-1-utf-8': 'utf-8',
  utf8: 'utf-8',
};

/** The page as a string. Never fails: what cannot be decoded becomes U+FFFD. */
export function decodePage(page: string | Uint8Array, contentType: string | null): string {
  if (typeof page === 'string') return page.charCodeAt(0) === 0xfeff ? page.slice(1) : page;
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  const marked = encodingOfMark(bytes);
  if (marked !== null) return iconv.decode(bytes, marked);
  const utf8 = bytes.toString('utf8');
  const wide = utf8.includes('\0') ? wideEncoding(bytes) : null;
  if (wide !== null) return iconv.decode(bytes, wide);
  if (readsAsUtf8(utf8)) return utf8;
  const declared = charsetOf(contentType) ?? metaCharset(bytes) ?? 'utf-8';
  if (declared !== 'utf-8') return iconv.decode(bytes, declared);
  return mostlyBroken(utf8) ? iconv.decode(bytes, guessEncoding(bytes)) : utf8;
}

function encodingOfMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function metaCharset(bytes: Buffer): string | null {
  const head = bytes.subarray(0, META_SCAN_BYTES).toString('latin1');
  for (const tag of head.matchAll(/<(?:meta|\?xml)\b[^<>]{0,500}/gi)) {
    const charset = charsetOf(tag[0].replace(/\bencoding=/i, 'charset='));
    // A page that can be read as ASCII up to here is not UTF-16, whatever it says.
    if (charset !== null) return charset.startsWith('utf-16') ? 'utf-8' : charset;
  }
  return null;
}

/** The encoding that a `charset=` names, null where there is none or it is not known. */
function charsetOf(declaration: string | null): string | null {
  const label = /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(declaration ?? '')?.[1]?.toLowerCase();
  if (label === undefined) return null;
  const encoding = SUPERSETS[label] ?? label;
  return iconv.encodingExists(encoding) ? encoding : null;
}

/** Text in another encoding is hardly ever valid UTF-8 by chance; pages that declare the wrong one are common. */
function readsAsUtf8(decoded: string): boolean {
  return !decoded.includes('\ufffd');
}

/** True where a page that says UTF-8 has more broken than whole characters outside ASCII. */
function mostlyBroken(decoded: string): boolean {
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < decoded.length; i++) {
    const code = decoded.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  return broken > whole;
}
