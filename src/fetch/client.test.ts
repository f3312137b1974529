import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { buildConnector } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import { VERSION } from '../project.ts';
import { serve, serveRaw } from '../testing/loopback.ts';
import { selfSigned } from '../testing/self-signed.ts';
import { parseAllowedAddress } from './address.ts';
import { createFetcher, type Fetcher, type FetchSettings, type GetOptions } from './client.ts';
import { directConnector } from './connect.ts';

/** A fetcher for which every name below `.test` is the loopback server at `port`. */
function fetcherFor(port: number, settings: FetchSettings = {}): Fetcher {
  const fetcher = createFetcher({
    hostDelayMs: 0,
    contact: 'https://outlay.example/crawler',
    resolve: async () => [{ address: '127.0.0.1', family: 4, port }],
    allowAddresses: [{ address: '127.0.0.1', port }],
    ...settings,
  });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

/** The text of the body, or the code of the failure. */
async function outcome(fetcher: Fetcher, url: string, options?: GetOptions): Promise<string> {
  const result = await fetcher.get(url, options);
  return result.ok ? result.value.body.toString() : result.code;
}

const html = { 'content-type': 'text/html' };

describe('get', () => {
  it('gives a snapshot', async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8', etag: 'W/"a b"', 'last-modified': 'some day' };
    const site = await serve({ '/a?b=c': { headers, body: 'hello' } });
    const clock = { now: () => Date.UTC(2026, 4, 27, 8), elapsed: () => 0, sleep: async () => {} };
    const result = await fetcherFor(site.port, { clock }).get('http://news.test/a?b=c#d');
    expect(result).toEqual({
      ok: true,
      value: {
        url: 'http://news.test/a?b=c#d',
        finalUrl: 'http://news.test/a?b=c',
        status: 200,
        movedTo: null,
        notModified: false,
        contentType: 'text/html; charset=utf-8',
        body: Buffer.from('hello'),
        etag: 'W/"a b"',
        lastModified: 'some day',
        robotsTag: null,
        tdmReservation: null,
        fetchedAt: '2026-05-27T08:00:00.000Z',
        freshForMs: null,
        rangeOf: null,
      },
    });
    expect(site.seen).toEqual(['GET news.test/robots.txt', 'GET news.test/a?b=c']);
  });

  it('says who it is, and nothing that is secret', async () => {
    const site = await serve({ '/a': { headers: { 'set-cookie': 'id=1' } }, '/b': 'b' });
    const fetcher = fetcherFor(site.port, { contact: 'https://outlay.example/crawler' });
    await fetcher.get('http://me:secret@news.test/a');
    await fetcher.get('http://me:secret@news.test/b');
    for (const { headers } of site.requests) {
      expect(headers['user-agent']).toBe(`Outlay/${VERSION} (+https://outlay.example/crawler)`);
      expect(headers).not.toHaveProperty('authorization');
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  const text = 'a body that is long enough to be packed '.repeat(20);
  it.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate, gzip', gzipSync(deflateSync(text))],
    ['identity', Buffer.from(text)],
  ])('unpacks %s', async (encoding, body) => {
    const site = await serve({ '/a': { headers: { ...html, 'content-encoding': encoding }, body } });
    expect(await outcome(fetcherFor(site.port), 'http://news.test/a')).toBe(text);
  });

  it('takes an empty body that is called packed', async () => {
    const site = await serve({ '/a': { headers: { 'content-encoding': 'gzip' } } });
    expect(await outcome(fetcherFor(site.port), 'http://news.test/a')).toBe('');
  });

  it('takes long headers', async () => {
    const site = await serve({ '/a': { headers: { 'content-security-policy': 'a'.repeat(40_000) }, body: 'a' } });
    expect(await outcome(fetcherFor(site.port), 'http://news.test/a')).toBe('a');
  });

  it.each(['', 'news', 'ftp://news.test/a', 'file:///etc/passwd', 'http://', `http://news.test/${'a'.repeat(9_000)}`])(
    'refuses %.40s as a URL',
    async (url) => {
      expect(await outcome(fetcherFor(1), url)).toBe('URL_INVALID');
    },
  );
});

describe('conditional requests', () => {
  const validators = { etag: 'W/"x, y"', lastModified: 'Wed, 27 May 2026 08:00:00 GMT' };

  it('send validators as they came, and take a 304', async () => {
    const site = await serve({ '/a': { status: 304, headers: { etag: 'W/"x, y"' } } });
    const result = await fetcherFor(site.port).get('http://news.test/a', validators);
    expect(result).toMatchObject({
      ok: true,
      value: { status: 304, notModified: true, body: Buffer.alloc(0), etag: 'W/"x, y"' },
    });
    expect(site.requests[1]!.headers).toMatchObject({
      'if-none-match': 'W/"x, y"',
      'if-modified-since': validators.lastModified,
    });
    expect(site.requests[0]!.headers).not.toHaveProperty('if-none-match');
  });

  it('leave out what cannot have been a header', async () => {
    const site = await serve({ '/a': 'a' });
    expect(
      await outcome(fetcherFor(site.port), 'http://news.test/a', { etag: 'a\r\nx-evil: 1', lastModified: 'ツ' }),
    ).toBe('a');
    expect(site.requests[1]!.headers).not.toHaveProperty('if-none-match');
    expect(site.requests[1]!.headers).not.toHaveProperty('x-evil');
  });

  it('take no 304 that was not asked for', async () => {
    const site = await serve({ '/a': { status: 304 } });
    expect(await outcome(fetcherFor(site.port), 'http://news.test/a')).toBe('FETCH_PROTOCOL');
  });
});

describe('statuses', () => {
  it.each([
    [203, {}, 'text', undefined],
    [300, {}, 'FETCH_PROTOCOL', undefined],
    [400, {}, 'FETCH_CLIENT_ERROR', undefined],
    [401, {}, 'FETCH_CLIENT_ERROR', undefined],
    [403, {}, 'FETCH_CLIENT_ERROR', undefined],
    [404, {}, 'FETCH_NOT_FOUND', undefined],
    [408, {}, 'FETCH_TIMEOUT', undefined],
    [410, {}, 'FETCH_GONE', undefined],
    [429, {}, 'FETCH_RATE_LIMITED', 30_000],
    [429, { 'retry-after': '120' }, 'FETCH_RATE_LIMITED', 120_000],
    [429, { 'retry-after': 'Wed, 27 May 2026 08:01:00 GMT' }, 'FETCH_RATE_LIMITED', 60_000],
    [500, {}, 'FETCH_SERVER_ERROR', undefined],
    [503, {}, 'FETCH_SERVER_ERROR', undefined],
    [503, { 'retry-after': '7' }, 'FETCH_RATE_LIMITED', 7_000],
  ])('%i %j is %s', async (status, headers, expected, retryAfterMs) => {
    const site = await serve({ '/a': { status, headers, body: 'text' } });
    const clock = { now: () => Date.UTC(2026, 4, 27, 8), elapsed: () => 0, sleep: async () => {} };
    const result = await fetcherFor(site.port, { clock }).get('http://news.test/a');
    expect(result.ok ? result.value.body.toString() : result.code).toBe(expected);
    expect(result.ok ? undefined : result.retryAfterMs).toBe(retryAfterMs);
  });

  it('leaves a host alone for as long as it asked', async () => {
    let now = Date.UTC(2026, 4, 27, 8);
    const site = await serve({ '/a': { status: 429, headers: { 'retry-after': '60' } }, '/b': 'b' });
    const fetcher = fetcherFor(site.port, { clock: { now: () => now, elapsed: () => now, sleep: async () => {} } });
    await fetcher.get('http://news.test/a');
    now += 20_000;
    expect(await fetcher.get('http://news.test/b')).toMatchObject({ code: 'FETCH_HOST_BUSY', retryAfterMs: 40_000 });
    expect(await outcome(fetcher, 'http://other.test/b')).toBe('b');
    now += 40_000;
    expect(await outcome(fetcher, 'http://news.test/b')).toBe('b');
    expect(site.seen.filter((line) => line.includes('news.test/b'))).toHaveLength(1);
  });
});

describe('redirects', () => {
  const to = (location: string, status = 302) => ({ status, headers: { location } });

  it.each([301, 302, 303, 307, 308])('follows a %i', async (status) => {
    const site = await serve({ '/a': to('/b#c', status), '/b': 'there' });
    const result = await fetcherFor(site.port).get('http://news.test/a');
    expect(result).toMatchObject({ value: { url: 'http://news.test/a', finalUrl: 'http://news.test/b', status: 200 } });
  });

  it.each([
    [
      'five of them',
      { '/a': to('/1'), '/1': to('/2'), '/2': to('/3'), '/3': to('/4'), '/4': to('/5'), '/5': 'end' },
      'end',
    ],
    [
      'six',
      { '/a': to('/1'), '/1': to('/2'), '/2': to('/3'), '/3': to('/4'), '/4': to('/5'), '/5': to('/6') },
      'FETCH_REDIRECTS',
    ],
    ['a circle', { '/a': to('/b'), '/b': to('/a') }, 'FETCH_REDIRECTS'],
    ['to itself', { '/a': to('/a') }, 'FETCH_REDIRECTS'],
    ['to a file', { '/a': to('file:///etc/passwd') }, 'FETCH_REDIRECTS'],
    ['to a script', { '/a': to('javascript:alert(1)') }, 'FETCH_REDIRECTS'],
    ['to nowhere', { '/a': { status: 302 } }, 'FETCH_PROTOCOL'],
    ['to a private address', { '/a': to('http://10.0.0.1/') }, 'FETCH_ADDRESS_REFUSED'],
    ['to the machine itself', { '/a': to('http://127.0.0.1:22/') }, 'FETCH_ADDRESS_REFUSED'],
    ['to a cloud’s metadata', { '/a': to('http://169.254.169.254/latest/') }, 'FETCH_ADDRESS_REFUSED'],
    ['with credentials', { '/a': to('http://me:secret@other.test/b'), '/b': 'b' }, 'b'],
    ['to what robots.txt bars', { '/a': to('/b'), '/robots.txt': 'user-agent: *\ndisallow: /b' }, 'ROBOTS_DISALLOWED'],
  ])('%s', async (_, routes, expected) => {
    const site = await serve(routes);
    expect(await outcome(fetcherFor(site.port), 'http://news.test/a')).toBe(expected);
  });

  it('asks the robots.txt of every host on the way', async () => {
    const site = await serve({ '/a': to('http://other.test/b'), '/b': 'b' });
    await fetcherFor(site.port).get('http://news.test/a');
    expect(site.seen).toEqual([
      'GET news.test/robots.txt',
      'GET news.test/a',
      'GET other.test/robots.txt',
      'GET other.test/b',
    ]);
  });
});

describe('content types', () => {
  it.each([
    ['text/html; charset=x', 'page', 'body'],
    ['TEXT/HTML', 'page', 'body'],
    ['application/xhtml+xml', 'page', 'body'],
    ['text/plain', 'page', 'body'],
    ['', 'page', 'body'],
    ['application/pdf', 'page', 'FETCH_CONTENT_TYPE'],
    ['image/png', 'page', 'FETCH_CONTENT_TYPE'],
    ['application/rss+xml', 'page', 'FETCH_CONTENT_TYPE'],
    ['text/htmlx', 'page', 'FETCH_CONTENT_TYPE'],
    ['application/rss+xml; charset=utf-8', 'feed', 'body'],
    ['application/atom+xml', 'feed', 'body'],
    ['application/feed+json', 'feed', 'body'],
    ['text/xml', 'feed', 'body'],
    ['application/x-gzip', 'feed', 'body'],
    ['text/html', 'feed', 'body'],
    ['video/mp4', 'feed', 'FETCH_CONTENT_TYPE'],
  ] as const)('%s as a %s', async (type, accept, expected) => {
    const site = await serve({ '/a': { headers: { 'content-type': type }, body: 'body' } });
    expect(await outcome(fetcherFor(site.port), 'http://news.test/a', { accept })).toBe(expected);
  });
});

describe('hostile servers', () => {
  const maxPageBytes = 20_000;
  const short = { headersTimeoutMs: 80, bodyTimeoutMs: 80, totalTimeoutMs: 150, maxPageBytes };
  const bomb = gzipSync(Buffer.alloc(10_000_000));
  const head = (more = '') => `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${more}\r\n`;
  const packed = (body: Buffer) =>
    Buffer.concat([Buffer.from(head(`Content-Encoding: gzip\r\nContent-Length: ${body.length}\r\n`)), body]);
  const drip = (text: string) => (socket: Socket) => {
    const timer = setInterval(() => socket.write(text), 5);
    socket.on('close', () => clearInterval(timer));
  };

  it.each<[string, (socket: Socket) => void, string]>([
    ['never answer', () => {}, 'FETCH_TIMEOUT'],
    [
      'drip a header without end',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nx: ');
        drip('a')(socket);
      },
      'FETCH_TIMEOUT',
    ],
    ['stop within the headers', (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-'), 'FETCH_TIMEOUT'],
    ['stop within the body', (socket) => socket.write(`${head('Content-Length: 9\r\n')}abc`), 'FETCH_TIMEOUT'],
    [
      'drip a body without end',
      (socket) => {
        socket.write(head());
        drip('a')(socket);
      },
      'FETCH_TIMEOUT',
    ],
    [
      'pour a body without end',
      (socket) => {
        socket.write(head());
        drip('a'.repeat(5_000))(socket);
      },
      'FETCH_TOO_LARGE',
    ],
    ['promise too much', (socket) => socket.write(head('Content-Length: 20001\r\n')), 'FETCH_TOO_LARGE'],
    ['cut the body', (socket) => socket.end(`${head('Content-Length: 9\r\n')}abc`), 'FETCH_PROTOCOL'],
    ['cut a chunk', (socket) => socket.end(`${head('Transfer-Encoding: chunked\r\n')}9\r\nabc`), 'FETCH_PROTOCOL'],
    ['hang up', (socket) => socket.end(), 'FETCH_PROTOCOL'],
    ['reset', (socket) => socket.resetAndDestroy(), 'FETCH_PROTOCOL'],
    ['speak something else', (socket) => socket.write('220 mail.example ESMTP\r\n'), 'FETCH_PROTOCOL'],
    [
      'send headers without end',
      (socket) => socket.write(`HTTP/1.1 200 OK\r\n${`x: ${'a'.repeat(1_000)}\r\n`.repeat(200)}`),
      'FETCH_PROTOCOL',
    ],
    [
      'send two lengths',
      (socket) => socket.write(`${head('Content-Length: 3\r\nContent-Length: 5\r\n')}abcde`),
      'FETCH_PROTOCOL',
    ],
    ['send a gzip bomb', (socket) => socket.write(packed(bomb)), 'FETCH_TOO_LARGE'],
    ['cut the gzip', (socket) => socket.write(packed(gzipSync('a body').subarray(0, -9))), 'FETCH_PROTOCOL'],
    ['call gzip what is none', (socket) => socket.write(packed(Buffer.from('a body'))), 'FETCH_PROTOCOL'],
    [
      'pack in an unknown way',
      (socket) => socket.write(`${head('Content-Encoding: zpaq\r\nContent-Length: 1\r\n')}a`),
      'FETCH_PROTOCOL',
    ],
    [
      'pack three times',
      (socket) => socket.write(`${head('Content-Encoding: gzip, gzip, gzip\r\nContent-Length: 1\r\n')}a`),
      'FETCH_PROTOCOL',
    ],
  ])('that %s', async (_, talk, expected) => {
    const { port } = await serveRaw(talk);
    const settings = expected === 'FETCH_TIMEOUT' ? short : { maxPageBytes };
    expect(await outcome(fetcherFor(port, settings), 'http://news.test/a')).toBe(expected);
  });

  it('that answer with anything at all', async () => {
    const pieces = [
      'HTTP/1.1 ',
      '200',
      ' OK',
      '302',
      '\r\n',
      '\r\n\r\n',
      'Location: ',
      'http://',
      'Content-Length: ',
      '-1',
      '99',
    ];
    const more = [
      'Transfer-Encoding: chunked',
      'Content-Encoding: gzip',
      '\0',
      'ff\r\n',
      'Connection: close',
      'a',
      ': ',
      'é',
    ];
    const scripts = fc.sample(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 20 }), {
      numRuns: 60,
      seed: 27,
    });
    const { port } = await serveRaw((socket) => socket.end(`HTTP/1.1 ${scripts.pop()?.join('')}`));
    const fetcher = fetcherFor(port);
    const results = await Promise.all(scripts.map((_, index) => fetcher.get(`http://host-${index}.test/`)));
    for (const result of results) expect(result.ok ? 'FETCH_OK' : result.code).toMatch(/^FETCH_/);
  });

  it('are left as soon as a body is too long', async () => {
    const { port, open } = await serveRaw((socket) => {
      socket.write(head());
      drip('a'.repeat(50_000))(socket);
    });
    await fetcherFor(port, { maxPageBytes }).get('http://news.test/a');
    await expect.poll(() => open.size, { interval: 5 }).toBe(0);
  });

  it('that are gone', async () => {
    const site = await serve({ '/a': 'a' });
    const fetcher = fetcherFor(site.port);
    expect(await outcome(fetcher, 'http://news.test/a')).toBe('a');
    await site.close();
    expect(await outcome(fetcher, 'http://news.test/a')).toBe('FETCH_CONNECT');
  });
});

describe('TLS', () => {
  it('is verified: a certificate that nobody vouches for is refused', async () => {
    const site = await serve({ '/a': 'a' }, selfSigned('news.test'));
    expect(await outcome(fetcherFor(site.port), 'https://news.test/a')).toBe('FETCH_TLS');
    expect(site.seen).toEqual([]);
  });

  it.each([
    ['news.test', 'a'],
    ['other.test', 'FETCH_TLS'],
  ])('is verified by the name: one for news.test at %s is %s', async (host, expected) => {
    const pair = selfSigned('news.test');
    const site = await serve({ '/a': 'a' }, pair);
    const fetcher = fetcherFor(site.port, { connector: buildConnector({ ca: pair.cert }) });
    expect(await outcome(fetcher, `https://${host}/a`)).toBe(expected);
  });

  it('is not spoken by everyone', async () => {
    const site = await serve({ '/a': 'a' });
    expect(await outcome(fetcherFor(site.port), 'https://news.test/a')).toBe('FETCH_TLS');
  });
});

describe('names', () => {
  const notFound = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
  it.each<[string, FetchSettings['resolve'], string]>([
    ['that do not exist', () => Promise.reject(notFound), 'FETCH_DNS'],
    ['without an address', async () => [], 'FETCH_DNS'],
    ['whose server does not answer', () => new Promise(() => {}), 'FETCH_TIMEOUT'],
  ])('%s', async (_, resolve, expected) => {
    expect(await outcome(fetcherFor(1, { resolve, connectTimeoutMs: 30 }), 'http://news.test/')).toBe(expected);
  });
});

describe('the guard', () => {
  const refusing: FetchSettings['connector'] = (_, callback) =>
    callback(Object.assign(new Error('not in a test'), { code: 'ECONNREFUSED' }), null);

  /** A fetcher whose connections are only counted. */
  function observed(resolve: FetchSettings['resolve'], allowAddresses: FetchSettings['allowAddresses'] = []) {
    const tried: string[] = [];
    const connector: FetchSettings['connector'] = ({ hostname, port }, callback) => {
      tried.push(`${hostname}:${port}`);
      callback(Object.assign(new Error('not in a test'), { code: 'ECONNREFUSED' }), null);
    };
    return { tried, fetcher: fetcherFor(1, { resolve, allowAddresses, connector }) };
  }

  it.each([
    ['http://news.test:8081/', '127.0.0.1:8081'],
    ['http://news.test/', '127.0.0.1:80'],
    ['https://[fd00::1]:444/', '[fd00::1]:444'],
    ['http://8.8.8.8:8080/', '8.8.8.8:8080'],
  ])('names the option that would open %s', async (url, opening) => {
    const { fetcher } = observed(async () => [{ address: '127.0.0.1', family: 4 }]);
    const refused = await fetcher.get(url);
    expect(refused).toMatchObject({ code: 'FETCH_ADDRESS_REFUSED' });
    expect(refused).toHaveProperty('message', expect.stringContaining(`--allow-address ${opening} would open`));
    expect(parseAllowedAddress(opening).ok).toBe(true);
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.0.0.1:8080/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://①②⑦.0.0.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[64:ff9b::808:808]/',
    'http://[64:ff9b:1::1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001::1]/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://[fec0::1]/',
    'http://[::7f00:1]/',
    'http://[2001:db8::1]/',
    'http://[4000::1]/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/',
    'http://100.100.100.200/',
    'http://168.63.129.16/',
    'http://192.0.0.192/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://240.0.0.1/',
    'http://8.8.8.8:8080/',
    'https://8.8.8.8:22/',
  ])('refuses %s before any connection', async (url) => {
    const { tried, fetcher } = observed(undefined);
    expect(await outcome(fetcher, url)).toBe('FETCH_ADDRESS_REFUSED');
    expect(tried).toEqual([]);
  });

  it.each([
    ['a private address', [{ address: '10.0.0.1', family: 4 }]],
    [
      'a public and a private one',
      [
        { address: '8.8.8.8', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ],
    ],
    ['something that is no address', [{ address: 'localhost', family: 4 }]],
    ['a number', [{ address: '2130706433', family: 4 }]],
    ['another port', [{ address: '8.8.8.8', family: 4, port: 25 }]],
    ['a scoped address', [{ address: 'fe80::1%eth0', family: 6 }]],
  ] as const)('refuses a name that resolves to %s', async (_, addresses) => {
    const { tried, fetcher } = observed(async () => addresses);
    expect(await outcome(fetcher, 'http://news.test/')).toBe('FETCH_ADDRESS_REFUSED');
    expect(tried).toEqual([]);
  });

  it.each([
    ['http://8.8.8.8/', '8.8.8.8:80'],
    ['https://8.8.8.8/', '8.8.8.8:443'],
    ['http://8.8.8.8:443/', '8.8.8.8:443'],
    ['http://[2606:4700::1]/', '2606:4700::1:80'],
    ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
    ['http://[0:0::1]:8080/', '::1:8080'],
  ])('lets %s through', async (url, expected) => {
    const allowed = [
      { address: '127.0.0.1', port: 8080 },
      { address: '0:0:0:0:0:0:0:1', port: 8080 },
    ];
    const { tried, fetcher } = observed(undefined, allowed);
    await fetcher.get(url);
    expect(tried).toEqual([expected]);
  });

  it.each(['http://127.0.0.1:8081/', 'http://127.0.0.2:8080/', 'http://127.0.0.1/', 'http://[::ffff:127.0.0.1]:8080/'])(
    'opens no range: %s stays closed',
    async (url) => {
      const { tried, fetcher } = observed(undefined, [{ address: '127.0.0.1', port: 8080 }]);
      expect(await outcome(fetcher, url)).toBe('FETCH_ADDRESS_REFUSED');
      expect(tried).toEqual([]);
    },
  );

  it('lets nobody crawl others without saying who it is', async () => {
    const own = { address: '127.0.0.1', family: 4, port: 8080 } as const;
    const settings = { contact: null, allowAddresses: [own], connector: refusing };
    const others = fetcherFor(1, { ...settings, resolve: async () => [{ address: '8.8.8.8', family: 4 }] });
    expect(await outcome(others, 'http://news.test/')).toBe('CONTACT_MISSING');
    const ours = fetcherFor(1, { ...settings, resolve: async () => [own] });
    expect(await outcome(ours, 'http://news.test/')).toBe('ROBOTS_UNREACHABLE');
  });

  it('is not fooled by a name that changes its answer', async () => {
    const answers = ['8.8.8.8', '10.0.0.1'];
    const { tried, fetcher } = observed(async () => [{ address: answers.shift() ?? '10.0.0.1', family: 4 }]);
    expect(await outcome(fetcher, 'http://news.test/')).toBe('FETCH_ADDRESS_REFUSED');
    expect(tried).toEqual([]);
  });

  it('connects to the address it checked, under the name that was asked for', async () => {
    const site = await serve({ '/a': 'a' });
    const connected: unknown[] = [];
    const direct = directConnector(1_000);
    const connector: FetchSettings['connector'] = (options, callback) => {
      connected.push([options.hostname, options.port, options.servername]);
      direct(options, callback);
    };
    expect(await outcome(fetcherFor(site.port, { connector }), 'http://news.test./a')).toBe('a');
    expect(connected[0]).toEqual(['127.0.0.1', String(site.port), 'news.test']);
    expect(site.requests[0]!.headers.host).toBe('news.test');
  });

  it('tries the next address where the first does not answer', async () => {
    const site = await serve({ '/a': 'a' });
    const closed = await serve({});
    await closed.close();
    const both = [closed.port, site.port].map((port) => ({ address: '127.0.0.1', family: 4, port }) as const);
    const fetcher = fetcherFor(site.port, { resolve: async () => both, allowAddresses: both });
    expect(await outcome(fetcher, 'http://news.test/a')).toBe('a');
  });
});

describe('robots.txt', () => {
  const bars = 'user-agent: *\ndisallow: /a';
  it.each([
    ['bars', { '/robots.txt': bars }, 'ROBOTS_DISALLOWED'],
    ['allows', { '/robots.txt': 'user-agent: *\ndisallow: /b' }, 'page'],
    ['is missing', {}, 'page'],
    ['is forbidden', { '/robots.txt': { status: 403 } }, 'page'],
    [
      'is packed although it was not to be',
      { '/robots.txt': { headers: { 'content-encoding': 'gzip' }, body: gzipSync(bars) } },
      'ROBOTS_DISALLOWED',
    ],
    ['is very long', { '/robots.txt': `${bars}\n${'#'.repeat(2_000_000)}` }, 'ROBOTS_DISALLOWED'],
    ['breaks', { '/robots.txt': { status: 500 } }, 'ROBOTS_UNREACHABLE'],
    ['is asked for too often', { '/robots.txt': { status: 429 } }, 'ROBOTS_UNREACHABLE'],
    [
      'hangs up',
      { '/robots.txt': (request: { socket: { destroy(): unknown } }) => void request.socket.destroy() },
      'ROBOTS_UNREACHABLE',
    ],
    [
      'has moved',
      { '/robots.txt': { status: 301, headers: { location: 'http://other.test/r' } }, '/r': bars },
      'ROBOTS_DISALLOWED',
    ],
    ['moves in a circle', { '/robots.txt': { status: 301, headers: { location: '/robots.txt' } } }, 'page'],
    [
      'moves to a private address',
      { '/robots.txt': { status: 301, headers: { location: 'http://10.0.0.1/' } } },
      'FETCH_ADDRESS_REFUSED',
    ],
  ])('that %s', async (_, routes, expected) => {
    const site = await serve({ '/a': 'page', ...routes });
    expect(await outcome(fetcherFor(site.port), 'http://news.test/a')).toBe(expected);
  });

  it('is asked for once, however many wait, and again after a day', async () => {
    let now = 0;
    const site = await serve({ '/a': 'a', '/b': 'b' });
    const fetcher = fetcherFor(site.port, { clock: { now: () => now, elapsed: () => now, sleep: async () => {} } });
    const asked = () => site.seen.filter((line) => line.endsWith('robots.txt')).length;
    await Promise.all(['/a', '/b', '/a'].map((path) => fetcher.get(`http://news.test${path}`)));
    expect(asked()).toBe(1);
    now = 24 * 3_600_000 - 1;
    await fetcher.get('http://news.test/a');
    expect(asked()).toBe(1);
    now += 1;
    await fetcher.get('http://news.test/a');
    expect(asked()).toBe(2);
  });

  it('that cannot be had is tried again after a while, not for every page', async () => {
    let now = 0;
    const site = await serve({ '/a': 'a', '/robots.txt': { status: 500 } });
    const fetcher = fetcherFor(site.port, {
      robotsRetryMs: 1_000,
      clock: { now: () => now, elapsed: () => now, sleep: async () => {} },
    });
    expect(await fetcher.get('http://news.test/a')).toMatchObject({ code: 'ROBOTS_UNREACHABLE', retryAfterMs: 1_000 });
    now = 400;
    expect(await fetcher.get('http://news.test/a')).toMatchObject({ code: 'ROBOTS_UNREACHABLE', retryAfterMs: 600 });
    expect(site.seen).toHaveLength(1);
    now = 1_000;
    await fetcher.get('http://news.test/a');
    expect(site.seen).toHaveLength(2);
  });

  it.each([
    ['crawl-delay: 7', 7_000],
    ['crawl-delay: 1', 5_000],
    ['crawl-delay: 9999', 120_000],
    ['', 5_000],
  ])('with "%s" keeps a gap of %i ms', async (line, gapMs) => {
    let now = 0;
    const slept: number[] = [];
    const sleep = async (ms: number) => {
      slept.push(ms);
      now += ms;
    };
    const site = await serve({ '/a': 'a', '/robots.txt': `user-agent: *\n${line}\ndisallow: /x` });
    const fetcher = fetcherFor(site.port, { hostDelayMs: 5_000, clock: { now: () => now, elapsed: () => now, sleep } });
    await fetcher.get('http://news.test/a');
    await fetcher.get('http://news.test/a');
    expect(slept.at(-1)).toBe(gapMs);
  });
});

describe('politeness on the wire', () => {
  it('is one request at a time a host, with a gap between them, while other hosts go on', async () => {
    const spans = new Map<string, Array<[start: number, end: number]>>();
    const slow = (request: { headers: { host?: string } }, response: ServerResponse) => {
      const start = performance.now();
      setTimeout(() => {
        const host = request.headers.host ?? '';
        spans.set(host, [...(spans.get(host) ?? []), [start, performance.now()]]);
        response.writeHead(200, html).end('x');
      }, 10);
    };
    const site = await serve({ '/robots.txt': slow, '/1': slow, '/2': slow, '/3': slow });
    const fetcher = fetcherFor(site.port, { hostDelayMs: 30 });
    const urls = ['a.test', 'b.test'].flatMap((host) => [1, 2, 3].map((page) => `http://${host}/${page}`));
    await Promise.all(urls.map((url) => fetcher.get(url)));
    const [a, b] = ['a.test', 'b.test'].map((host) => spans.get(host)!);
    expect(b![0]![0]).toBeLessThan(a!.at(-1)![0]);
    expect(a![0]![0]).toBeLessThan(b!.at(-1)![0]);
    for (const requests of spans.values()) {
      const gaps = requests.slice(1).map(([start], index) => start - requests[index]![1]);
      expect(gaps).toHaveLength(3);
      // A timer may fire a millisecond early.
      for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(28);
    }
  });
});

describe('close and abort', () => {
  it('end what is running', async () => {
    const { port, open } = await serveRaw(() => {});
    const fetcher = fetcherFor(port);
    const running = ['http://a.test/1', 'http://a.test/2', 'http://b.test/'].map((url) => outcome(fetcher, url));
    await expect.poll(() => open.size, { interval: 5 }).toBe(2);
    await fetcher.close();
    expect(await Promise.all(running)).toEqual(['INTERRUPTED', 'INTERRUPTED', 'INTERRUPTED']);
    expect(await outcome(fetcher, 'http://a.test/')).toBe('INTERRUPTED');
    await expect.poll(() => open.size, { interval: 5 }).toBe(0);
  });

  it('a signal ends one request, and the host’s turn passes on', async () => {
    const site = await serve({ '/a': 'a', '/hang': () => {} });
    const fetcher = fetcherFor(site.port);
    const controller = new AbortController();
    const hanging = outcome(fetcher, 'http://news.test/hang', { signal: controller.signal });
    await expect.poll(() => site.seen.length, { interval: 5 }).toBe(2);
    controller.abort();
    expect(await hanging).toBe('INTERRUPTED');
    expect(await outcome(fetcher, 'http://news.test/a')).toBe('a');
    expect(await outcome(fetcher, 'http://news.test/a', { signal: controller.signal })).toBe('INTERRUPTED');
  });

  it('a signal ends the wait for the host’s turn', async () => {
    const site = await serve({ '/a': 'a' });
    const fetcher = fetcherFor(site.port, { hostDelayMs: 60_000 });
    const controller = new AbortController();
    const waiting = outcome(fetcher, 'http://news.test/a', { signal: controller.signal });
    await expect.poll(() => site.seen.length, { interval: 5 }).toBe(1);
    controller.abort();
    expect(await waiting).toBe('INTERRUPTED');
  });
});
