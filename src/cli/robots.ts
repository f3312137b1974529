import type { Command } from 'commander';
import { fail, OutlayError } from '../failure.ts';
import { answerLines, requiredField } from './jsonl.ts';

const EXAMPLE = `
Example:
  echo '{"id":1,"robots":"user-agent: *\\ndisallow: /x","agent":"Outlay","url":"https://example.com/x/1"}' |
    outlay robots --jsonl`;

export function registerRobots(program: Command): void {
  program
    .command('robots')
    .description('Say whether a robots.txt lets a crawler fetch a URL, by RFC 9309.')
    .option('--jsonl', 'lines {"id","robots","agent","url"} on standard input, a line {"id","allowed"} each')
    .addHelpText('after', EXAMPLE)
    .action(async ({ jsonl }: { jsonl?: boolean }) => {
      if (!jsonl) throw new OutlayError(fail('USAGE', 'give --jsonl and lines on standard input'));
      const { readRobots } = await import('../fetch/robots.ts');
      await answerLines((line) => {
        const rules = readRobots(requiredField(line, 'robots'), requiredField(line, 'agent'));
        return { allowed: rules.allows(requiredField(line, 'url')) };
      });
    });
}
