/** What is and is not the article's text, one construction a line. */
import { expect, test } from 'vitest';
import { unwrap } from '../failure.ts';
import { parsePage } from './article.ts';

const A = 'The company will spend more on its plants this year, it said on Monday.';
const C = 'The new hall is to open in two years, with four hundred people at work in it.';
const B = 'It had spent less last year, when steel was dear and permits were slow.';

const pages: ReadonlyArray<readonly [name: string, html: string, text: string]> = [
  ['paragraphs', `<p>${A}</p><p>${B}</p>`, `${A}\n\n${B}`],
  ['line breaks as paragraphs', `<div>${A}<br><br>${B}</div>`, `${A}\n\n${B}`],
  [
    'a line break within a sentence',
    '<p>The plant that opens on Monday<br>is the largest of all, they said.</p>',
    'The plant that opens on Monday is the largest of all, they said.',
  ],
  [
    'inline elements do not split words',
    '<p>The com<b>pany</b> will spend&nbsp;more on its plants this year, it <a href="/s">said</a>.</p>',
    'The company will spend more on its plants this year, it said.',
  ],
  [
    'entities, composed letters, no invisible characters',
    '<p>Cafe&#x301; owners will spend &pound;5&thinsp;million &mdash; &ldquo;no&shy;thing&rdquo; less, they said.</p>',
    'Café owners will spend £5 million — “nothing” less, they said.',
  ],
  [
    'an opening without its full stop',
    `<h1>Plants</h1><p>The company will spend $64 billion on its plants this year, it said on Monday</p><p>${B}</p>`,
    `The company will spend $64 billion on its plants this year, it said on Monday\n\n${B}`,
  ],
  [
    'marks of footnotes, and what is struck out',
    `<p>The company will spend $64<sup>2</sup> billion on 5 m<sup>2</sup>, not <del>$70 billion</del>, it said.</p>`,
    'The company will spend $64 billion on 5 m2, not , it said.',
  ],
  [
    'a list',
    `<p>${A}</p><ul><li>one hall in Ohio;</li><li><p>a paint shop in Poland.</p></li></ul><p>${B}</p>`,
    `${A}\n\n- one hall in Ohio;\n\n- a paint shop in Poland.\n\n${B}`,
  ],
  [
    'a list that closes the article',
    `<p>${A}</p><p>It will build these three:</p><ul><li>a hall</li><li>a shop</li></ul>`,
    `${A}\n\nIt will build these three:\n\n- a hall\n\n- a shop`,
  ],
  [
    'a table, a row a line',
    `<p>${A}</p><table><tr><th>Year</th><th>Spent</th></tr><tr><td>2025</td><td>$3.5 billion</td></tr></table><p>${B}</p>`,
    `${A}\n\nYear | Spent\n\n2025 | $3.5 billion\n\n${B}`,
  ],
  ['the headline said again', `<h1>Plant opens</h1><h2>Plant opens</h2><p>${A}</p><p>${B}</p>`, `${A}\n\n${B}`],
  [
    'a caption',
    `<p>${A}</p><figure><img src="x"><figcaption>The old plant in 1974, seen from the river bank.</figcaption></figure><p>${B}</p>`,
    `${A}\n\n${B}`,
  ],
  [
    'an advert',
    `<p>${A}</p><div class="ad-slot"><p>Buy two saws this week and we will give you the third one free.</p></div><p>${B}</p>`,
    `${A}\n\n${B}`,
  ],
  [
    'a link to another article',
    `<p>${A}</p><p><b>Read more:</b> <a href="/x">Rival shelves its foundry after permit trouble</a></p><p>${B}</p>`,
    `${A}\n\n${B}`,
  ],
  [
    'an appeal',
    `<p>${A}</p><p>Sign up for our newsletter and get the news in your inbox each morning.</p><p>${B}</p>`,
    `${A}\n\n${B}`,
  ],
  [
    'hidden text',
    `<p>${A}</p><p hidden>This sentence is hidden from every reader of the page.</p><p style="display: none">And so is this one, by its style attribute.</p><p>${B}</p>`,
    `${A}\n\n${B}`,
  ],
  [
    'scripts, styles, templates',
    `<p>${A}</p><script>var a = "<p>This is a script, not a sentence of it.</p>"</script><template><p>This is a template, not a sentence.</p></template><p>${B}</p>`,
    `${A}\n\n${B}`,
  ],
  ['a paragraph said twice', `<p>${A}</p><p>${B}</p><p>${A}</p>`, `${A}\n\n${B}`],
  ['a form around the whole page', `<form id="aspnetForm"><p>${A}</p><p>${B}</p></form>`, `${A}\n\n${B}`],
  [
    'an article whose wrapper names its comments',
    `<div class="with-comments"><h1>Plant opens</h1><p>${A}</p><p>${B}</p></div>`,
    `${A}\n\n${B}`,
  ],
  [
    'a custom element within a paragraph',
    `<p>${A.slice(0, 30)}<x-y>${A.slice(30)}</x-y></p><p>${B}</p>`,
    `${A}\n\n${B}`,
  ],
  ['a date on a line of its own', `<p>${A}</p><p>Linz, 28.4.2026 18:41 Uhr</p><p>${B}</p>`, `${A}\n\n${B}`],
  ['a short sentence with a date', `<p>${A}</p><p>It opens on May 5, 2027.</p>`, `${A}\n\nIt opens on May 5, 2027.`],
  ['a post of elsewhere', `<p>${A}</p><blockquote class="twitter-tweet"><p>${B}</p></blockquote>`, `${A}\n\n${B}`],
  [
    'a class that cuts what flows over',
    `<div class="overflow-hidden"><p>${A}</p></div><div><p>${B}</p></div>`,
    `${A}\n\n${B}`,
  ],
  ['a class that hides on narrow screens', `<p>${A}</p><div class="hidden md:block"><p>${B}</p></div>`, `${A}\n\n${B}`],
  [
    'a class that hides',
    `<p>${A}</p><div class="d-none"><p>Only for print: this line.</p></div><p>${B}</p>`,
    `${A}\n\n${B}`,
  ],
  [
    'a fact box',
    `<p>${A}</p><div class="fact-box"><p>The company was founded in 1922, in a shed.</p></div><p>${B}</p>`,
    `${A}\n\n${B}`,
  ],
  [
    'a section with a first-level heading',
    `<p>${A}</p><h1>What it builds</h1><p>${B}</p>`,
    `${A}\n\nWhat it builds\n\n${B}`,
  ],
  ['who wrote it, at the end', `<p>${A}</p><p>${B}</p><p>Ana Ruiz</p>`, `${A}\n\n${B}`],
  [
    'a script that says much in few characters, under a longer notice',
    '<main><p>同社は来年から四つの工場に投資する。</p><p>費用は合わせて五百億円になるという。</p></main><div class="footer"><p>We deliver the news to you in the morning.</p></div>',
    '同社は来年から四つの工場に投資する。\n\n費用は合わせて五百億円になるという。',
  ],
  [
    'a summary that names itself, under a headline with a kicker',
    `<header><h1><span>Steel</span> Plant opens</h1><p class="article-lead">${B}</p></header><div class="body"><p>${A}</p></div>`,
    `${B}\n\n${A}`,
  ],
  [
    'a box that the stated body leaves out',
    `<div><p>${A}</p><div><p>Your subscription is in use on another device at this time.</p></div><p>${B}</p><p>${C}</p></div><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${A} ${B} ${C}"}</script>`,
    `${A}\n\n${B}\n\n${C}`,
  ],
  [
    'nothing but a sentence that is mostly link',
    '<p>The company <a href="/x">will spend more on its plants soon</a> and again, it said.</p>',
    'The company will spend more on its plants soon and again, it said.',
  ],
];

test.each(pages)('%s', (_, html, text) => {
  const page = `<html><head><title>Plant opens</title></head><body>${html}</body></html>`;
  expect(unwrap(parsePage({ html: page, url: null })).text).toBe(text);
});
