import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { projectPath } from '../project.ts';
import { buildProgram } from './program.ts';

/** What a command writes to standard output; rejects as the command does. */
async function run(args: string[], input = ''): Promise<string> {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(input)]) as typeof process.stdin);
  onTestFinished(() => void vi.restoreAllMocks());
  await buildProgram().parseAsync(args, { from: 'user' });
  return written.join('');
}

describe('outlay feed', () => {
  it('prints title and items', async () => {
    const printed = JSON.parse(await run(['feed', projectPath('fixtures/feeds/atom.xml')]));
    expect(printed).toEqual({
      title: 'North Grid News',
      items: [
        {
          url: 'https://north-grid.example/news/101',
          title: 'Grid firm — and its new substations',
          published: '2026-05-27T09:30:00+02:00',
          guid: 'tag:north-grid.example,2026:101',
        },
        {
          url: 'https://north-grid.example/archive/102',
          title: 'Two cables later',
          published: '2026-05-20',
          guid: 'tag:north-grid.example,2026:102',
        },
      ],
    });
  });

  it('reads standard input, and resolves against --url', async () => {
    const rss = '<rss version="2.0"><channel><item><link>x</link></item></channel></rss>';
    const printed = JSON.parse(await run(['feed', '-', '--url', 'https://a.example/b/'], rss));
    expect(printed.items).toEqual([{ url: 'https://a.example/b/x', title: null, published: null, guid: null }]);
  });

  it.each([
    [['feed', projectPath('fixtures/feeds/page.html')], 'FEED_INVALID'],
    [['feed', projectPath('fixtures/feeds/none.xml')], 'INPUT_MISSING'],
    [['feed', projectPath('fixtures/feeds/rss.xml'), '--url', 'nowhere'], 'URL_INVALID'],
    [['robots'], 'USAGE'],
  ])('%j fails with %s', async (args, code) => {
    await expect(run(args)).rejects.toMatchObject({ code });
  });
});

describe('outlay robots --jsonl', () => {
  it('answers each line in order, and goes on after a bad one', async () => {
    const robots = 'user-agent: *\ndisallow: /x';
    const lines = [
      JSON.stringify({ id: 'a', robots, agent: 'Outlay', url: 'https://a.example/x/1' }),
      'no JSON',
      JSON.stringify({ id: 'b', robots, agent: 'Outlay' }),
      JSON.stringify({ id: 'c', robots, agent: 'Outlay', url: 'https://a.example/y' }),
    ];
    const printed = (await run(['robots', '--jsonl'], lines.join('\n'))).trim().split('\n');
    expect(printed.map((line) => JSON.parse(line))).toEqual([
      { id: 'a', allowed: false },
      { id: null, error: expect.objectContaining({ code: 'INPUT_INVALID' }) },
      { id: 'b', error: expect.objectContaining({ code: 'INPUT_INVALID' }) },
      { id: 'c', allowed: true },
    ]);
  });
});
