/**
 * The extractors of other people that `npm run bench` measures parse beside. They are no dependency of the program: where
 * they are not installed (`npm ci --prefix bench/peers`), the bench goes without and says so.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { projectPath } from '../src/project.ts';

export interface Peer {
  readonly name: string;
  readonly run: (html: string) => unknown;
}

const ADDRESS = 'https://example.com/a';

/** What is used of each package. */
interface Packages {
  readonly readability: { Readability: new (document: unknown) => { parse(): unknown } };
  readonly linkedom: { parseHTML: (html: string) => { document: unknown } };
  readonly jsdom: {
    JSDOM: new (html: string, options: object) => { window: { document: unknown; close(): void } };
    VirtualConsole: new () => unknown;
  };
  readonly defuddle: { Defuddle: (document: unknown, url: string) => Promise<unknown> };
}

/** Null where they are not installed. */
export async function loadPeers(): Promise<readonly Peer[] | null> {
  const packages = await loadPackages();
  if (packages === null) return null;
  const { readability, linkedom, jsdom, defuddle } = packages;
  const quiet = new jsdom.VirtualConsole();
  const onJsdom = (html: string) => {
    const { window } = new jsdom.JSDOM(html, { url: ADDRESS, virtualConsole: quiet });
    new readability.Readability(window.document).parse();
    window.close();
  };
  return [
    {
      name: 'Readability on linkedom',
      run: (html) => new readability.Readability(linkedom.parseHTML(html).document).parse(),
    },
    { name: 'defuddle on linkedom', run: (html) => defuddle.Defuddle(linkedom.parseHTML(html).document, ADDRESS) },
    { name: 'Readability on jsdom', run: onJsdom },
  ];
}

async function loadPackages(): Promise<Packages | null> {
  const { resolve } = createRequire(projectPath('bench', 'peers', 'package.json'));
  const load = (name: string) => import(pathToFileURL(resolve(name)).href);
  try {
    const [readability, linkedom, jsdom, defuddle] = await Promise.all([
      load('@mozilla/readability'),
      load('linkedom'),
      load('jsdom'),
      import(pathToFileURL(projectPath('bench', 'peers', 'node_modules', 'defuddle', 'dist', 'node.js')).href),
    ]);
    return { readability, linkedom, jsdom, defuddle };
  } catch (cause) {
    if (/MODULE_NOT_FOUND/.test(String((cause as { code?: unknown }).code))) return null;
    throw cause;
  }
}
