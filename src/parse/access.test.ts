/** Which pages are for subscribers, and which show only the start of their article. */
import { expect, test } from 'vitest';
import { unwrap } from '../failure.ts';
import { parsePage } from './article.ts';
import { asksToSubscribe } from './offers.ts';

const A = 'The company will spend more on its plants this year, it said on Monday.';
const P = `<p>${A}</p>`;
/** Paragraphs of a text of some so many characters. */
const long = (chars: number) =>
  Array.from({ length: Math.ceil(chars / 90) }, (_, i) => `<p>${A} That is the plan of hall ${i}.</p>`).join('');
const ld = (more: string) => `<script type="application/ld+json">{"@type":"NewsArticle",${more}}</script>`;
const closed = (selector: string) =>
  ld(
    `"isAccessibleForFree":"False","hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":"${selector}"}`,
  );

const OPEN = { paywalled: false, truncated: false };
const WHOLE = { paywalled: true, truncated: false };
const STUB = { paywalled: true, truncated: true };

const pages: ReadonlyArray<readonly [name: string, html: string, access: typeof OPEN]> = [
  ['nothing said', P, OPEN],
  ['an open article', ld('"isAccessibleForFree":true') + P, OPEN],
  ['a short closed article', ld('"isAccessibleForFree":false') + P, STUB],
  ['a closed article by an address', ld('"isAccessibleForFree":"http://schema.org/False"') + P, STUB],
  ['a long closed article', ld('"isAccessibleForFree":false') + long(3_000), WHOLE],
  ['a locked tier in meta', `<meta property="article:content_tier" content="locked">${long(3_000)}`, WHOLE],
  ['a free tier in meta', `<meta property="article:content_tier" content="free">${P}`, OPEN],
  ['microdata', `<meta itemprop="isAccessibleForFree" content="false">${long(3_000)}`, WHOLE],
  ['a closed part that is shown', `${closed('.paywall')}<div class="paywall">${long(300)}</div>`, WHOLE],
  ['a closed part that is empty', `${closed('.paywall')}${long(2_500)}<div class="paywall"></div>`, STUB],
  ['a closed part that is not there, under a long text', `${closed('#rest')}${long(3_000)}`, WHOLE],
  ['a closed part that is not there, under a short one', `${closed('#rest')}${P}`, STUB],
  ['a selector that is none of ours', `${closed('div > *:nth-child(3)')}${P}`, STUB],
  ['far fewer words than stated', `${ld('"wordCount":"1900"')}${long(2_000)}`, { paywalled: false, truncated: true }],
  ['nearly all words that are stated', `${ld('"wordCount":520')}${long(2_000)}`, OPEN],
  ['an offer around a short text', `<div class="offer">Subscribe to continue reading</div>${P}`, STUB],
  ['an offer after a long text', `<article>${long(2_500)}</article><div>Subscribe to continue reading</div>`, STUB],
  ['an offer before a long text', `<div>Log in to read your saved articles</div>${long(2_500)}`, OPEN],
  [
    'an offer and what follows it, within the text',
    `<div>${long(5_000)}<p>To continue reading, subscribe now for $1.</p><p>Cancel any time, by letter or in your account.</p></div>`,
    STUB,
  ],
  [
    'an offer laid under a whole article',
    `<article>${long(6_000)}</article><p>Subscribe to continue reading</p>`,
    OPEN,
  ],
  ['a question to subscribers after a short text', `${P}<p>Already a subscriber?</p>`, STUB],
  ['a question to subscribers in the head of the page', `<header>Already a subscriber?</header>${P}`, OPEN],
  [
    'the label of another article',
    `<ul><li><a href="/b">Cet article est réservé aux abonnés</a></li></ul><article>${long(900)}</article>`,
    OPEN,
  ],
  ['a text that breaks off', `<p>${A.slice(0, -1)} and that …</p>`, { paywalled: false, truncated: true }],
];

const nexts: ReadonlyArray<readonly [next: string, url: string, continues: boolean]> = [
  ['?page=2', 'https://example.com/a', true],
  ['https://example.com/a/2', 'https://example.com/a', true],
  ['/a/page/3/', 'https://example.com/a/page/2/', true],
  ['/a-2.html', 'https://example.com/a.html', true],
  ['/week-13', 'https://example.com/week-12', false],
  ['/b', 'https://example.com/a', false],
  ['/archive/13', 'https://example.com/archive/12', false],
];

test.each(nexts)('next %s of %s', (next, url, continues) => {
  const html = `<head><link rel="next" href="${next}"></head><body>${long(3_000)}</body>`;
  expect(unwrap(parsePage({ html, url })).truncated).toBe(continues);
});

test.each(pages)('%s', (_, html, access) => {
  const { paywalled, truncated } = unwrap(parsePage({ html: `<body>${html}</body>`, url: 'https://example.com/a' }));
  expect({ paywalled, truncated }).toEqual(access);
});

test('the offer that ends a stub is none of its text', () => {
  const html = `<div>${P}<p>It had spent less last year.</p><p>Il vous reste 57 % de cet article à lire. La suite est réservée aux abonnés.</p><p>Ce message s’affiche une fois par jour.</p></div>`;
  expect(unwrap(parsePage({ html: `${long(900)}${html}`, url: null })).text).not.toContain('reste');
});

const OFFERS = [
  'Subscribe or sign in to continue reading.',
  'This article is only available to subscribers',
  'You have reached your limit of free articles',
  'Um den Artikel weiterzulesen, brauchen Sie ein Abo.',
  'Jetzt weiterlesen mit PLUS',
  'Dieser Artikel ist exklusiv für unsere Abonnenten.',
  'Word abonnee en lees verder',
  'Om dit artikel te kunnen lezen, heb je een abonnement nodig.',
  'Cet article est réservé à nos abonnés',
  'Abonnez-vous pour lire la suite',
  'Suscríbete para seguir leyendo',
  'Este contenido es exclusivo para suscriptores',
  'Assine para continuar lendo',
  'Abbonati per continuare a leggere',
  'Logg inn for å lese hele saken',
  'Logga in för att läsa vidare',
  'Artykuł dostępny tylko dla subskrybentów',
  'Материал доступен только подписчикам',
  'この記事は有料会員限定です。残り 1,234文字',
  '订阅后可继续阅读全文',
  '로그인 후 전문을 읽을 수 있습니다',
];
const NO_OFFERS = [
  'The regulator asked users to read the full report and to register by May.',
  'Subscribers rose to 4 million, and members of the union continue to strike.',
  'Die Abonnenten lesen weiter auf Papier.',
  'Les abonnés ont reçu une lettre.',
  '会員は三万人に増えた。',
];

test.each(OFFERS)('asks: %s', (text) => expect(asksToSubscribe(text)).toBe(true));
test.each(NO_OFFERS)('asks for nothing: %s', (text) => expect(asksToSubscribe(text)).toBe(false));
