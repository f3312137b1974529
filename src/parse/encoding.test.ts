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

/** In our own words; each long enough for its letters to tell. */
const undeclared: ReadonlyArray<readonly [encoding: string, text: string]> = [
  ['windows-1252', 'Die Gießerei in Köln eröffnet im März – für 5 €.'],
  ['windows-1252', 'L’usine a été agrandie l’année dernière, à Orléans.'],
  ['windows-1252', '“It’s a café,” she said…'],
  ['windows-1251', 'Завод откроют весной, его строили три года.'],
  ['koi8-r', 'Завод откроют весной, его строили три года.'],
  ['windows-1250', 'Nową fabrykę w Łodzi otwarto w środę, ruszą też żłobki.'],
  ['windows-1250', 'Nová továrna začne příští rok, řekl ředitel závodu.'],
  ['windows-1253', 'Το νέο εργοστάσιο θα ανοίξει την άνοιξη.'],
  ['windows-1254', 'Şirket yeni fabrikasını İzmir’de açtı, çalışanlar çoğaldı.'],
  ['windows-1256', 'تفتح الشركة مصنعها الجديد في الربيع المقبل.'],
  ['shift_jis', '新しい工場は春に開業する、と会社は述べた。'],
  ['euc-jp', '新しい工場は春に開業する、と会社は述べた。'],
  ['gb18030', '公司说，新的工厂在年中的时候开工，这是最大的一个。'],
  ['big5', '公司說，新的工廠在年中的時候開工，這是最大的一個。'],
  ['cp949', '회사는 새로운 공장을 봄에 가동한다고 밝혔다.'],
  ['utf-16le', '<p>The café opens.</p>'],
  ['utf-16be', '<p>The café opens.</p>'],
];

test.each(undeclared)('undeclared %s: %s', (encoding, text) => {
  const page = `<html><body><p>${text}</p></body></html>`;
  expect(decodePage(bytes(page, encoding), null)).toBe(page);
});

test.each(pages)('%s', (_, page, contentType, text) => {
  expect(decodePage(page, contentType)).toBe(text);
});

test('a stray zero does not make a page UTF-16', () => {
  expect(decodePage(utf8('<p>“5 €”\0</p>'), null)).toBe('<p>“5 €”\0</p>');
});

test('one broken byte does not turn a UTF-8 page into another encoding', () => {
  expect(decodePage(Buffer.concat([utf8('“5 €” '), Buffer.from([0xe9])]), 'text/html; charset=utf-8')).toBe(
    '“5 €” \ufffd',
  );
});
