import { writeFileSync } from 'node:fs';
import { archiveMembers } from '../src/testing/archives.ts';

writeFileSync(
  process.argv[2]!,
  Buffer.concat([...archiveMembers({ pages: Number(process.argv[3]), mishaps: true, plainToGold: 4 })]),
);
