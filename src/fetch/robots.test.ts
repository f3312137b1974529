import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../testing/growth.ts';
import { readRobots } from './robots.ts';

/** `robots.txt (one line each) | agent | path or URL → allowed`; sections are those of RFC 9309. */
type Case = [title: string, robots: string[], agent: string, url: string, allowed: boolean];

const groups: Case[] = [
  ['a rule for the crawler', ['User-agent: Outlay', 'Disallow: /'], 'Outlay', '/x', false],
  ['a rule for another', ['User-agent: Other', 'Disallow: /'], 'Outlay', '/x', true],
  ['no group at all', ['Disallow: /'], 'Outlay', '/x', true],
  ['everyone', ['User-agent: *', 'Disallow: /'], 'Outlay', '/x', false],
  [
    'the own group comes before everyone',
    ['User-agent: *', 'Disallow: /', 'User-agent: outlay', 'Disallow: /y'],
    'Outlay',
    '/x',
    true,
  ],
  ['an own group without rules', ['User-agent: *', 'Disallow: /', 'User-agent: Outlay'], 'Outlay', '/x', true],
  [
    'an own group with an empty rule',
    ['User-agent: *', 'Disallow: /', '', 'User-agent: Outlay', 'Disallow:'],
    'Outlay',
    '/x',
    true,
  ],
  ['case of the token', ['User-Agent: OUTLAY', 'Disallow: /'], 'outlay', '/x', false],
  ['a version in the group', ['User-agent: Outlay/2.0', 'Disallow: /'], 'Outlay', '/x', false],
  [
    'a whole User-Agent header',
    ['User-agent: outlay', 'Disallow: /'],
    'Outlay/0.1.0 (+https://a.example)',
    '/x',
    false,
  ],
  ['words after the token', ['User-agent: Outlay the reader', 'Disallow: /'], 'Outlay', '/x', false],
  ['a longer token', ['User-agent: Outlay-Images', 'Disallow: /'], 'Outlay', '/x', true],
  ['a shorter token', ['User-agent: Out', 'Disallow: /'], 'Outlay', '/x', true],
  ['two agents, one group', ['User-agent: A', 'User-agent: Outlay', 'Disallow: /'], 'Outlay', '/x', false],
  [
    'blank lines part nothing',
    ['User-agent: Outlay', '', '', 'User-agent: B', '', 'Disallow: /'],
    'Outlay',
    '/x',
    false,
  ],
  [
    'a sitemap parts nothing',
    ['User-agent: Outlay', 'Sitemap: https://a.example/s.xml', 'User-agent: B', 'Disallow: /'],
    'Outlay',
    '/x',
    false,
  ],
  [
    'a delay parts nothing',
    ['User-agent: Outlay', 'Crawl-delay: 3', 'User-agent: B', 'Disallow: /'],
    'Outlay',
    '/x',
    false,
  ],
  [
    'an unknown record parts nothing',
    ['User-agent: Outlay', 'Noindex: /', 'User-agent: B', 'Disallow: /'],
    'Outlay',
    '/x',
    false,
  ],
  [
    'a rule ends the list of agents',
    ['User-agent: Outlay', 'Disallow: /y', 'User-agent: B', 'Disallow: /'],
    'Outlay',
    '/x',
    true,
  ],
  [
    'groups of one agent are one',
    ['User-agent: Outlay', 'Disallow: /x', 'User-agent: B', 'Disallow: /', 'User-agent: Outlay', 'Disallow: /z'],
    'Outlay',
    '/x',
    false,
  ],
  [
    '… and the other',
    ['User-agent: Outlay', 'Disallow: /x', 'User-agent: B', 'Disallow: /', 'User-agent: Outlay', 'Disallow: /z'],
    'Outlay',
    '/z',
    false,
  ],
  ['an empty agent is nobody', ['User-agent:', 'Disallow: /'], 'Outlay', '/x', true],
  ['a crawler without a name is everyone', ['User-agent: *', 'Disallow: /'], '', '/x', false],
];

const lines: Case[] = [
  ['case of keys', ['USER-AGENT: Outlay', 'DISALLOW: /'], 'Outlay', '/x', false],
  ['spaces around', ['  User-agent :  Outlay  ', '\tDisallow\t:\t/x\t'], 'Outlay', '/x', false],
  ['comments', ['User-agent: Outlay # us', '# Disallow: /', 'Disallow: /x # not this'], 'Outlay', '/x', false],
  ['a rule in a comment', ['User-agent: Outlay', '# Disallow: /x'], 'Outlay', '/x', true],
  ['a missing colon', ['User-agent Outlay', 'Disallow /x'], 'Outlay', '/x', false],
  ['no missing colon in a sentence', ['User-agent: Outlay', 'Disallow is the word'], 'Outlay', '/is', true],
  ['a key that JavaScript knows', ['User-agent: Outlay', 'constructor: /x', '__proto__: /x'], 'Outlay', '/x', true],
  ['a misspelt key', ['User-agent: Outlay', 'Dissallow: /x'], 'Outlay', '/x', false],
  ['an HTML page', ['<!DOCTYPE html>', '<p>Not found: /x</p>'], 'Outlay', '/x', true],
  [
    'a line longer than any',
    ['User-agent: Outlay', `Disallow: /${'a'.repeat(20_000)}`],
    'Outlay',
    `/${'a'.repeat(19_000)}`,
    false,
  ],
];

const matching: Case[] = [
  ['the start of the path', ['User-agent: *', 'Disallow: /fish'], 'Outlay', '/fish/salmon.html?x=1', false],
  ['case of the path', ['User-agent: *', 'Disallow: /fish'], 'Outlay', '/Fish', true],
  ['a folder is not its name', ['User-agent: *', 'Disallow: /fish/'], 'Outlay', '/fish', true],
  ['the longest rule', ['User-agent: *', 'Disallow: /', 'Allow: /p'], 'Outlay', '/page', true],
  ['the longest rule, whatever the order', ['User-agent: *', 'Allow: /p/q', 'Disallow: /p'], 'Outlay', '/p/q', true],
  ['equal length allows', ['User-agent: *', 'Disallow: /p', 'Allow: /p'], 'Outlay', '/p', true],
  ['a wildcard', ['User-agent: *', 'Disallow: /*/edit'], 'Outlay', '/a/b/edit', false],
  ['a wildcard for nothing', ['User-agent: *', 'Disallow: /a*b'], 'Outlay', '/ab', false],
  ['wildcards in a row', ['User-agent: *', 'Disallow: /***.pdf'], 'Outlay', '/a.pdf', false],
  ['a wildcard first', ['User-agent: *', 'Disallow: *.pdf'], 'Outlay', '/a/b.pdf', false],
  ['the end', ['User-agent: *', 'Disallow: /*.pdf$'], 'Outlay', '/a.pdf?x', true],
  ['the end is reached', ['User-agent: *', 'Disallow: /*.pdf$'], 'Outlay', '/a.pdf', false],
  ['the root alone', ['User-agent: *', 'Disallow: /', 'Allow: /$'], 'Outlay', '/', true],
  ['a dollar within is a dollar', ['User-agent: *', 'Disallow: /a$b'], 'Outlay', '/a$b', false],
  ['a dollar before a query, too', ['User-agent: *', 'Disallow: /a$?b'], 'Outlay', '/a', true],
  ['an escaped star', ['User-agent: *', 'Disallow: /a-%2A.html'], 'Outlay', '/a-*.html', false],
  ['an escaped star is no wildcard', ['User-agent: *', 'Disallow: /a-%2A.html'], 'Outlay', '/a-b.html', true],
  ['an escaped dollar', ['User-agent: *', 'Disallow: /a-%24'], 'Outlay', '/a-$', false],
  ['a query', ['User-agent: *', 'Disallow: /*?print='], 'Outlay', '/a?print=1', false],
  ['no path is the root', ['User-agent: *', 'Disallow: /$'], 'Outlay', 'https://a.example', false],
  ['an empty URL is the root', ['User-agent: *', 'Disallow: /'], 'Outlay', '', false],
  ['a fragment is no part', ['User-agent: *', 'Disallow: /*top'], 'Outlay', 'https://a.example/a#top', true],
  ['an absolute URL', ['User-agent: *', 'Disallow: /x'], 'Outlay', 'https://user@a.example:8443/x', false],
  ['an index page allows its folder', ['User-agent: *', 'Disallow: /', 'Allow: /f/index.html'], 'Outlay', '/f/', true],
  ['… and nothing else in it', ['User-agent: *', 'Disallow: /', 'Allow: /f/index.html'], 'Outlay', '/f/a', false],
  ['robots.txt itself', ['User-agent: *', 'Disallow: /'], 'Outlay', '/robots.txt', true],
];

/** The table of section 2.2.2, and its neighbours. */
const encoding: Case[] = [
  ['a plain query', ['User-agent: *', 'Disallow: /foo/bar?baz=quz'], 'Outlay', '/foo/bar?baz=quz', false],
  [
    'an address in a query',
    ['User-agent: *', 'Disallow: /foo/bar?baz=https://foo.bar'],
    'Outlay',
    '/foo/bar?baz=https%3A%2F%2Ffoo.bar',
    false,
  ],
  [
    'a bare character, escaped in the URL',
    ['User-agent: *', 'Disallow: /foo/bar/ツ'],
    'Outlay',
    '/foo/bar/%E3%83%84',
    false,
  ],
  [
    'an escaped character, bare in the URL',
    ['User-agent: *', 'Disallow: /foo/bar/%E3%83%84'],
    'Outlay',
    'https://a.example/foo/bar/ツ',
    false,
  ],
  ['escaped letters', ['User-agent: *', 'Disallow: /foo/bar/%62%61%7A'], 'Outlay', '/foo/bar/baz', false],
  ['letters escaped in the URL', ['User-agent: *', 'Disallow: /foo/bar/baz'], 'Outlay', '/foo/bar/%62%61%7A', false],
  ['case of escapes', ['User-agent: *', 'Disallow: /%e3%83%84'], 'Outlay', '/%E3%83%84', false],
  ['an escaped slash is no slash', ['User-agent: *', 'Disallow: /a%2Fb'], 'Outlay', '/a/b', true],
  ['a stray percent sign', ['User-agent: *', 'Disallow: /100%'], 'Outlay', '/100%25', false],
  ['brackets and quotes', ['User-agent: *', 'Disallow: /a[1]\'"'], 'Outlay', 'https://a.example/a[1]\'"', false],
];

/** The examples of section 5. */
const simple = [
  ...['User-Agent: *', 'Disallow: *.gif$', 'Disallow: /example/', 'Allow: /publications/', ''],
  ...['User-Agent: foobot', 'Disallow:/', 'Allow:/example/page.html', 'Allow:/example/allowed.gif', ''],
  ...['User-Agent: barbot', 'User-Agent: bazbot', 'Disallow: /example/page.html', '', 'User-Agent: quxbot'],
];
const longest = ['User-Agent: foobot', 'Allow: /example/page/', 'Disallow: /example/page/disallowed.gif'];
const examples: Case[] = [
  ['everyone: a picture', simple, 'Outlay', '/a.gif', false],
  ['everyone: a folder', simple, 'Outlay', '/example/x', false],
  ['everyone: what is allowed', simple, 'Outlay', '/publications/x', true],
  ['foobot: nothing', simple, 'foobot', '/publications/', false],
  ['foobot: but a page', simple, 'foobot', '/example/page.html', true],
  ['foobot: and a picture', simple, 'foobot', '/example/allowed.gif', true],
  ['barbot: not a page', simple, 'BarBot', '/example/page.html', false],
  ['bazbot: the same', simple, 'bazbot/1.0', '/example/page.html', false],
  ['bazbot: another', simple, 'bazbot', '/example/x.gif', true],
  ['quxbot: has a group without rules at the end of the file', simple, 'quxbot', '/example/page.html', true],
  ['the longest match: allowed', longest, 'foobot', '/example/page/x', true],
  ['the longest match: barred', longest, 'foobot', '/example/page/disallowed.gif', false],
  ['a file in several groups with one name', [...longest, 'User-Agent: FOOBOT', 'Disallow: /b'], 'foobot', '/b', false],
];

describe.each(Object.entries({ groups, lines, matching, encoding, examples }))('robots: %s', (_, cases) => {
  it.each(cases)('%s', (_title, robots, agent, url, allowed) => {
    for (const end of ['\n', '\r\n', '\r']) expect(readRobots(robots.join(end), agent).allows(url)).toBe(allowed);
  });
});

describe('robots: the file', () => {
  const bar = 'User-agent: *\nDisallow: /x\n';
  it.each([
    ['nothing', '', true],
    ['a byte order mark', `\ufeff${bar}`, false],
    ['bytes', Buffer.from(bar), false],
    ['bytes that are no UTF-8', Buffer.from('User-agent: *\nDisallow: /\xff\nDisallow: /x', 'latin1'), false],
    ['what stands within 500 KiB', `${'#'.repeat(500 * 1024 - bar.length - 1)}\n${bar}`, false],
    ['not what stands after', `${'#'.repeat(500 * 1024)}\n${bar}`, true],
    ['nor the line that is cut', `${'#'.repeat(500 * 1024 - 26)}\nUser-agent: *\nDisallow: /y/not/x`, true],
  ])('%s', (_, content, allowed) => {
    expect(readRobots(content, 'Outlay').allows('https://a.example/x')).toBe(allowed);
  });

  it.each([
    ['User-agent: *\nCrawl-delay: 2.5', 2_500],
    ['User-agent: *\nCrawl-delay: 9\nUser-agent: Outlay\nCrawl-delay: 1\nDisallow:', 1_000],
    ['User-agent: Other\nCrawl-delay: 9', null],
    ['User-agent: *\nCrawl-delay: soon', null],
    ['User-agent: *\nCrawl-delay: -1', null],
    ['User-agent: *\nCrawl-delay: Infinity', null],
  ])('%j asks for %s ms', (robots, delayMs) => {
    expect(readRobots(robots, 'Outlay').crawlDelayMs).toBe(delayMs);
  });

  it.each([
    ['many wildcards', (n: number) => `User-agent: *\n${'Disallow: *a*a*a*a*a*a*b\n'.repeat(n)}`, 2_500],
    ['many agents', (n: number) => `${'User-agent: *\n'.repeat(n)}${'Allow: /b\n'.repeat(n)}`, 2_500],
    ['one long rule', (n: number) => `User-agent: *\nDisallow: ${'*a'.repeat(n)}b`, 25_000],
  ])('takes time in proportion to its length although it has %s', (_, robots, n) => {
    const read = (size: number) => readRobots(robots(size), 'Outlay').allows(`/${'a'.repeat(2_000)}`);
    expect(read(n)).toBe(true);
    expect(growth(read, n)).toBeLessThan(LINEAR);
  });
});
