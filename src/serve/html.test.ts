import { expect, test } from 'vitest';
import { type Html, html } from './html.ts';

const HOSTILE = `<script>alert("1")</script> & 'x'`;
const ESCAPED = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;';

test.each<[string, Html, string]>([
  ['text', html`<p>${HOSTILE}</p>`, `<p>${ESCAPED}</p>`],
  ['an attribute', html`<a title="${HOSTILE}">x</a>`, `<a title="${ESCAPED}">x</a>`],
  ['what is escaped already is text like any other', html`${'&lt;'}`, '&amp;lt;'],
  ['HTML made here', html`<p>${html`<b>${'<'}</b>`}</p>`, '<p><b>&lt;</b></p>'],
  ['lists', html`${['<', html`<br>`, 1, ['&']]}`, '&lt;<br>1&amp;'],
  ['nothing', html`<p>${null}${undefined}${false}</p>`, '<p></p>'],
  ['zero and the empty text', html`${0}${''}`, '0'],
])('%s', (_name, page, expected) => {
  expect(page.toString()).toBe(expected);
});
