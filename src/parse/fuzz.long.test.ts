/** 10,000 mutated pages through parse and extract: no exception, none slow, none that takes much memory. */
import { test } from 'vitest';
import { fuzz } from '../testing/fuzz.ts';

test('mutated pages are read or refused, soon', () => fuzz({ pages: 10_000, seed: 1 }));
