/** What the page's head says of its use: robots `<meta>` elements, and TDMRep's. The body is not looked at. */
import { Parser } from 'htmlparser2';
import type { PageRules } from '../rights/rights.ts';
import type { RobotsRule } from '../rights/robots-tag.ts';

/** Bytes in which a head ends. The names and values that count are ASCII, in whatever encoding the page is. */
const MAX_HEAD_BYTES = 512 * 1024;
const MAX_RULES = 50;

/** Robots are addressed as `robots`, which is all of them, or by name: of these only our own is read. */
const AGENTS: ReadonlyMap<string, string | null> = new Map([
  ['robots', null],
  ['outlay', 'outlay'],
]);

export function readPageRules(page: Buffer): PageRules {
  const robots: RobotsRule[] = [];
  let tdmReservation: string | null = null;
  const parser = new Parser({
    onopentag(element, { name = '', content }) {
      if (element === 'body') return parser.pause();
      if (element !== 'meta' || content === undefined) return;
      const known = name.trim().toLowerCase();
      const agent = AGENTS.get(known);
      if (agent !== undefined && robots.length < MAX_RULES) robots.push({ agent, text: content });
      if (known === 'tdm-reservation') tdmReservation ??= content;
    },
  });
  parser.end(page.toString('latin1', 0, MAX_HEAD_BYTES));
  return { robots, tdmReservation };
}
