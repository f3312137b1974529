import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodePage } from './encoding.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const bytes = (text: string, encoding: string) => iconv.encode(text, encoding);

const pages: ReadonlyArray<
  readonly [name: string, page: string | Uint8Array, contentType: string | null, text: string]
> = [
  ['a string', '\ufeff“5 €”', null, '“5 €”'],
  ['UTF-8 by default', utf8('“5 €”'), null, '“5 €”'],
  ['a byte order mark', utf8('\ufeff“5 €”'), 'text/html; charset=windows-1252', '“5 €”'],
  ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), bytes('“5 €”', 'utf-16le')]), null, '“5 €”'],
  ['the Content-Type', bytes('цена', 'windows-1251'), 'text/html; charset="windows-1251"', 'цена'],
  ['a meta element', bytes('<meta charset=shift_jis>価格', 'shift_jis'), null, '<meta charset=shift_jis>価格'],
  ['Latin-1 is read as windows-1252', bytes('“5 €”', 'windows-1252'), 'text/html; charset=iso-8859-1', '“5 €”'],
  ['windows-1252 where nothing is declared', bytes('“5 €”', 'windows-1252'), null, '“5 €”'],
  ['UTF-8 that says it is Latin-1', utf8('“5 €”'), 'text/html; charset=iso-8859-1', '“5 €”'],
  ['windows-1252 that says it is UTF-8', bytes('“5 €”', 'windows-1252'), 'text/html; charset=utf-8', '“5 €”'],
  ['an encoding nobody knows', utf8('5 €'), 'text/html; charset=klingon', '5 €'],
];

test.each(pages)('%s', (_, page, contentType, text) => {
  expect(decodePage(page, contentType)).toBe(text);
});

test('one broken byte does not turn a UTF-8 page into another encoding', () => {
  expect(decodePage(Buffer.concat([utf8('“5 €” '), Buffer.from([0xe9])]), 'text/html; charset=utf-8')).toBe(
    '“5 €” \ufffd',
  );
});
