/** A small part of `fuzz.long.test.ts`. */
import { test } from 'vitest';
import { fuzz } from '../testing/fuzz.ts';

test('mutated pages are read or refused, soon', { timeout: 60_000 }, () => fuzz({ pages: 120, seed: 5 }));
