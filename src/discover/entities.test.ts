import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../testing/growth.ts';
import { mendReferences } from './entities.ts';
import { plainTitle } from './text.ts';

describe('mendReferences', () => {
  it.each([
    ['R&D', 'R&amp;D'],
    ['a & b', 'a &amp; b'],
    ['&&', '&amp;&amp;'],
    ['?a=1&b=2', '?a=1&amp;b=2'],
    ['?a=1&amp=2', '?a=1&amp;amp=2'],
    ['&lsquo;x&rsquo;', '‘x’'],
    ['&eacute;&Eacute;&nbsp;&yuml;', 'éÉ\u00a0ÿ'],
    ['&amp;&lt;&gt;&quot;&apos;', '&amp;&lt;&gt;&quot;&apos;'],
    ['&#8212;&#x2014;', '&#8212;&#x2014;'],
    ['&unheard;', '&amp;unheard;'],
    ['&constructor;', '&amp;constructor;'],
    ['<![CDATA[R&D &lsquo;]]> R&D', '<![CDATA[R&D &lsquo;]]> R&amp;D'],
    ['1 < 2 <b>', '1 &lt; 2 <b>'],
    ['<![CDATA[R&D', '<![CDATA[R&amp;D'],
  ])('%s → %s', (xml, expected) => {
    expect(mendReferences(xml)).toBe(expected);
  });

  it('takes time in proportion to its input', () => {
    for (const piece of ['&', '&a', '<![CDATA[', '<![CDATA[]]>&', '&#']) {
      expect(growth((n) => mendReferences(piece.repeat(n)), 25_000)).toBeLessThan(LINEAR);
    }
  });
});

describe('plainTitle', () => {
  it.each([
    ['  Two\n lines ', 'Two lines'],
    ['A <b>bold</b> <a href="x">plan</a>', 'A bold plan'],
    ['A &lt;b&gt;bold&lt;/b&gt; plan', 'A bold plan'],
    ['Why <canvas> matters, and 1 < 2', 'Why <canvas> matters, and 1 < 2'],
    ['R&amp;D', 'R&D'],
    ['&amp;lt;', '&lt;'],
    ['&#8212;&#x2014;&mdash;', '———'],
    ['&toString;', '&toString;'],
    ['e\u0301', 'é'],
    ['a\u0000b\u0007 c', 'a b c'],
    ['<br/>', null],
    ['', null],
    [null, null],
    ['a'.repeat(5_000), 'a'.repeat(1_000)],
  ])('%.40s → %.40s', (text, expected) => {
    expect(plainTitle(text)).toBe(expected);
  });
});
