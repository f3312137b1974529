import { expect, test } from 'vitest';
import { unwrap } from '../failure.ts';
import { checkReadable } from './readable.ts';
import { parseText } from './text.ts';

/** English that a detector may take for something else: it must be read. */
const english = [
  'Nvidia, Foxconn to build plant in Houston',
  'TSMC capex 2026: $40B',
  'Samsung SDI Q3: +12%',
  'Oracle, OpenAI, SoftBank: Stargate',
  '2025 | 2026 | 2027. 12.1 | 13.4 | 15.0. 8.8 | 9.1 | 9.9',
  'Société Générale, Crédit Agricole und Deutsche Bank la financent, die Zeitung Le Monde schreibt.',
  'Volkswagen, Mercedes-Benz, Bayerische Motoren Werke, Robert Bosch and Zahnradfabrik Friedrichshafen raised budgets.',
  'Petróleo Brasileiro said its board in Rio de Janeiro had approved a plan of $109 billion for the years to 2030, of which the Búzios field takes the largest part.',
  '台積電 (TSMC) will spend $40 billion this year, up from $30 billion, the company said in Hsinchu on Thursday.',
  'SoftBank (ソフトバンク) and Hyundai (현대) said they would build.',
];
const foreign: ReadonlyArray<readonly [language: string, text: string]> = [
  [
    'German',
    'Das Stahlwerk will in den nächsten drei Jahren 800 Millionen Euro in einen neuen Ofen stecken. Das hat der Vorstand am Dienstag mitgeteilt.',
  ],
  [
    'French',
    'Le groupe va investir trois milliards d’euros dans une usine près de Lyon, a annoncé sa directrice générale. Elle doit ouvrir dans deux ans.',
  ],
  [
    'Spanish',
    'La empresa invertirá tres mil millones de euros en una planta cerca de Zaragoza, según su presidenta. La obra empieza en otoño y dura dos años.',
  ],
  [
    'Italian',
    'Il gruppo investirà tre miliardi di euro in una fabbrica vicino a Torino, ha detto la presidente. I lavori iniziano in autunno e durano due anni.',
  ],
  [
    'Portuguese',
    'A empresa vai investir três bilhões de reais em uma fábrica no interior de São Paulo, disse a presidente. As obras começam em abril e duram dois anos.',
  ],
  [
    'Dutch',
    'Het bedrijf gaat drie miljard euro steken in een fabriek bij Eindhoven, zei de topvrouw. De bouw begint in het najaar en duurt twee jaar.',
  ],
  ['Chinese', '该公司今年将投资四百亿元建设新的数据中心，去年为三百亿元。'],
  ['Japanese', '同社は今年、新しい工場に四百億円を投資すると発表した。'],
  ['Korean', '회사는 올해 새 공장에 사천억 원을 투자한다고 밝혔다.'],
  ['Russian', 'Компания вложит в новый завод сорок миллиардов рублей, сообщил её директор.'],
  ['Arabic', 'قالت الشركة إنها ستستثمر أربعين مليار دولار في مصنع جديد هذا العام.'],
  ['Hindi', 'कंपनी इस साल नए कारखाने पर चालीस अरब रुपये खर्च करेगी।'],
];

test.each(english)('reads %s', (text) => {
  expect(checkReadable(unwrap(parseText(text, { title: 'T' })))).toBeNull();
});

test.each(foreign)('refuses %s', (language, text) => {
  expect(checkReadable(unwrap(parseText(text, { title: 'T' })))).toMatchObject({
    code: 'LANGUAGE',
    message: expect.stringContaining(language),
  });
});

test('an article without text cannot be read', () => {
  const article = { ...unwrap(parseText('It grew.', {})), text: '' };
  expect(checkReadable(article)).toMatchObject({ code: 'NO_TEXT' });
});
