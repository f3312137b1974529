/** An evaluation as a person reads it. */
import { formatAmount } from '../format.ts';
import { FIELD_NAMES } from './match.ts';
import type { Band, Evaluation, ScoreError } from './score.ts';

export function evaluationReport(result: Evaluation): string {
  const { articles, gold, predicted, matched, badEvidence, failed, errors } = result;
  const rows: ReadonlyArray<readonly [string, number]> = [
    ['precision', result.precision],
    ['recall', result.recall],
    ['F1', result.f1],
    ['strict F1', result.strictF1],
    ...FIELD_NAMES.map((field) => [`${field} accuracy`, result.accuracy[field]] as const),
  ];
  return [
    `${articles} articles: ${gold} claims in gold, ${predicted} found, ${matched} matched`,
    ...rows.map(([name, value]) => `  ${name.padEnd(22)}${value.toFixed(3)}`),
    `  ${'bad evidence'.padEnd(22)}${badEvidence}`,
    `  ${'articles that failed'.padEnd(22)}${failed}`,
    `  ${'wrong company only'.padEnd(22)}${result.rightAmountWrongCompany}`,
    ...calibrationLines(result.calibration),
    ...errors.flatMap((error) => ['', ...errorLines(error)]),
    '',
  ].join('\n');
}

/** How often claims of a confidence are right: "0.95 and more   54 claims   0.982 right". */
function calibrationLines(bands: readonly Band[]): string[] {
  const lines = bands.map(
    ({ from, claims, right }, i) =>
      `  ${bandName(from, bands[i - 1]?.from).padEnd(22)}${right.toFixed(3)} right of ${claims}`,
  );
  return lines.length === 0 ? [] : ['', 'confidence', ...lines];
}

function bandName(from: number, above: number | undefined): string {
  if (above === undefined) return `${from} and more`;
  return from === 0 ? `below ${above}` : `${from} to ${above}`;
}

const HEADINGS: Readonly<Record<ScoreError['kind'], string>> = {
  missed: 'MISSED',
  false: 'FALSE ALARM',
  field: 'WRONG FIELD',
  no_answer: 'NO ANSWER',
};

function errorLines(error: ScoreError): string[] {
  const what = error.amount === null ? (error.reason ?? '') : `${error.company}, ${formatAmount(error.amount)}`;
  const taken = error.takenAs === undefined ? '' : ` (taken as ${error.takenAs}'s)`;
  const wrong = Object.entries(error.wrong ?? {}).map(
    ([field, [gold, answer]]) => `  ${field}: ${gold}, not ${answer}`,
  );
  const quote = error.sentence === '' ? [] : [`  “${error.sentence}”`];
  return [`${error.article}: ${HEADINGS[error.kind]} ${what}${taken}`, ...wrong, ...quote];
}
