/**
 * `npm run bench`: what a page costs, as ratios measured in one run. `npm run bench -- PAGES.jsonl.gz` measures parsing on
 * those pages too.
 */
import { benchBackfill } from './backfill.ts';
import { benchExtraction } from './extraction.ts';
import { benchParsing } from './parsing.ts';

await benchParsing(process.argv.slice(2));
await benchExtraction();
await benchBackfill();
