/** A contract for building or equipment, told as the award of whoever pays (CLAIMS.md, "What counts"). */
import { entityAt, type Reading, type ReadToken } from '../reading.ts';
import { keptFor, type Verdict } from './verdict.ts';

const AWARDS = /^(?:award|awards|awarded)$/;
const CONTRACT = /^(?:contract|contracts|order|orders)$/;
/** What the other side is to do. */
const WORKS =
  /^(?:build|construct|develop|development|supply|deliver|manufacture|install|expand|upgrade|modernise|modernize|construction|supply|delivery|installation|manufacture|expansion|modernisation|modernization)$/;
/** Tokens between the verb and the amount, and between the amount and the work. */
const REACH = 12;

/** "VIA Rail has awarded Siemens a C$989m contract to supply 32 trainsets": not of a government, which buys what is no plant. */
export function awarded(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const from = Math.max(0, at - REACH);
  const verb = from + tokens.slice(from, at).findLastIndex(({ key }) => AWARDS.test(key));
  if (verb < Math.max(1, from) || !isPayer(reading, verb - 1)) return null;
  const between = tokens.slice(verb + 1, at);
  const behind = tokens.slice(at + 1, at + 1 + REACH);
  const contract = behind.slice(0, 3).some(({ key }) => CONTRACT.test(key)) || isWorth(between);
  if (!contract || !isForWork(behind)) return null;
  return keptFor('award/contract', tokens, verb, 'commit');
}

/** A company or a unit that is named after it ("ADNOC Onshore"), or an auxiliary behind one. */
function isPayer({ tokens, passage }: Reading, before: number): boolean {
  const name = /^(?:has|have|had|also|recently)$/.test(tokens[before]!.key) ? before - 1 : before;
  const isUnit = tokens[name]?.kind === 'word' && /^\p{Lu}/u.test(passage.text[tokens[name]!.start] ?? '');
  return entityAt(tokens[isUnit ? name - 1 : name])?.kind === 'company';
}

/** "a contract worth $400 million". */
function isWorth(between: readonly ReadToken[]): boolean {
  return between.at(-1)?.key === 'worth' && CONTRACT.test(between.at(-2)?.key ?? '');
}

/** "to supply", "for the construction of". */
function isForWork(behind: readonly ReadToken[]): boolean {
  return behind.some(
    ({ key }, i) =>
      WORKS.test(key) &&
      behind.slice(Math.max(0, i - 3), i).some((before) => before.key === 'to' || before.key === 'for'),
  );
}
