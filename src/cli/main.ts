#!/usr/bin/env node
import { staysUp, stopSignal } from './stop.ts';

if (staysUp(process.argv[2])) stopSignal();
// All the rest takes a moment to load, in which a stop may be asked for already.
const { run } = await import('./run.ts');
const status = await run(process.argv);
if (status !== 0) process.exitCode = status; // else as the command has set it
