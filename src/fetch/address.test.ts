import { describe, expect, it } from 'vitest';
import { mappedResolver, parseAllowedAddress, parseHostMapping } from './address.ts';

const refused = (texts: string[]): Array<[string, unknown]> => texts.map((text) => [text, 'USAGE']);

describe('parseAllowedAddress', () => {
  it.each<[string, unknown]>([
    ['127.0.0.1:8080', { address: '127.0.0.1', port: 8080 }],
    ['[::1]:8080', { address: '::1', port: 8080 }],
    ['[0:0:0:0:0:0:0:1]:80', { address: '::1', port: 80 }],
    ...refused(['127.0.0.1', '[::1]', '::1:8080', 'localhost:80', '127.1:80', '127.0.0.1:0', '127.0.0.1:65536']),
    ...refused(['127.0.0.0/8:80', '127.0.0.1:*', '', ':80', '127.0.0.1:80 ', '0x7f.0.0.1:80', '[127.0.0.1]:x']),
  ])('%s', (text, expected) => {
    const result = parseAllowedAddress(text);
    expect(result.ok ? result.value : result.code).toEqual(expected);
  });
});

describe('parseHostMapping', () => {
  const v4 = { address: '127.0.0.1', family: 4 };
  it.each<[string, unknown]>([
    ['news.test=127.0.0.1:8080', { host: 'news.test', address: { ...v4, port: 8080 } }],
    ['*.test=127.0.0.1:8080', { host: '*.test', address: { ...v4, port: 8080 } }],
    ['News.Test=127.0.0.1', { host: 'news.test', address: v4 }],
    ['news.test=[::1]:80', { host: 'news.test', address: { address: '::1', family: 6, port: 80 } }],
    ...refused(['news.test', 'news.test=', '=127.0.0.1', 'news.test=other.test', '*=127.0.0.1', 'a*.test=127.0.0.1']),
  ])('%s', (text, expected) => {
    const result = parseHostMapping(text);
    expect(result.ok ? result.value : result.code).toEqual(expected);
  });
});

describe('mappedResolver', () => {
  const mappings = [
    { host: 'a.test', address: { address: '127.0.0.1', family: 4 } },
    { host: '*.test', address: { address: '127.0.0.2', family: 4 } },
  ] as const;
  it.each([
    ['a.test', '127.0.0.1'],
    ['b.test', '127.0.0.2'],
    ['c.b.test', '127.0.0.2'],
    ['test', '8.8.8.8'],
    ['atest', '8.8.8.8'],
    ['a.test.example', '8.8.8.8'],
  ])('%s is at %s', async (host, address) => {
    const resolve = mappedResolver(mappings, async () => [{ address: '8.8.8.8', family: 4 }]);
    expect(await resolve(host)).toMatchObject([{ address }]);
  });
});
