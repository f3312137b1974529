#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { staysUp, stopSignal } from './stop.ts';

/** Those that ask the ledger a few things and end. */
const BRIEF = 'sources facts claims articles status report doctor retry forget migrate'.split(' ');

if (staysUp(process.argv[2])) stopSignal();
// Better code for the embedded ledger's WebAssembly takes longer to make than a brief command runs.
if (BRIEF.includes(process.argv[2] ?? '')) setFlagsFromString('--liftoff-only');
// A reader that went away (`outlay claims | head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
// All the rest takes a moment to load, in which a stop may be asked for already.
const { run } = await import('./run.ts');
const status = await run(process.argv);
if (status !== 0) process.exitCode = status; // else as the command has set it
