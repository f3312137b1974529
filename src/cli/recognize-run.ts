import { findAmounts } from '../extract/money/scan.ts';
import { resolvePeriod } from '../extract/period/resolve.ts';
import { findPeriods } from '../extract/period/scan.ts';
import { answerLines, requiredField, stringField } from './jsonl.ts';

export function runRecognize(): Promise<void> {
  return answerLines(recognizeLine);
}

function recognizeLine(line: Record<string, unknown>): object {
  const text = requiredField(line, 'text');
  return { amounts: recognizeAmounts(text), periods: recognizePeriods(text, stringField(line, 'published')) };
}

function recognizeAmounts(text: string): object[] {
  return findAmounts(text).map(({ start, end, amount }) => ({ start, end, ...amount }));
}

function recognizePeriods(text: string, published: string | null): object[] {
  return findPeriods(text).map((mention) => {
    const { start: from, end: to, label, fiscal } = resolvePeriod(mention, { published });
    return { start: mention.start, end: mention.end, from, to, label, fiscal };
  });
}
