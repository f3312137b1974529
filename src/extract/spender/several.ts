/** Several spenders of one amount: a group's sum, a joint project, one claim each, or "respectively". */
import type { Company } from '../../companies/registry.ts';
import type { Verdict } from '../capex/verdict.ts';
import { amountAt, entityAt, periodAt, type Reading } from '../reading.ts';
import type { Entity, EntityKind } from './entities.ts';
import { isPlace } from './places.ts';
import { nameOf, type Spender } from './spender.ts';

/** One spender of a claim as it is written down. */
export interface Spending {
  readonly name: string;
  readonly company: Company | null;
  readonly kind: EntityKind;
  readonly group: boolean;
  /** Names of all, where several spend one amount. */
  readonly members: readonly string[];
}

export function eachOrJoint(
  reading: Reading,
  at: number,
  spender: Spender,
  verdict: Verdict & { capex: true },
): Spending[] {
  const { entities, named } = spender;
  const [first] = entities;
  if (first === undefined) return [];
  if (named !== undefined) return [{ ...single(named), members: entities.map(nameOf) }];
  if (entities.length === 1) return [single(first)];
  if (isEach(reading, at)) return entities.map(single);
  if (says(reading, 'respectively')) return respective(reading, at, entities);
  const members = entities.map(nameOf);
  const venture = ventureOf(reading, at);
  if (venture !== null) return [{ ...venture, kind: 'company', group: false, members }];
  if (isJoint(reading, verdict)) return [{ ...single(first), members }];
  return [{ name: listed(members), company: null, kind: 'group', group: true, members }];
}

/** One project paid together is joint; separate budgets summed are a group's. */
function isJoint(reading: Reading, verdict: Verdict & { capex: true }): boolean {
  if (verdict.rule === 'capex/named') return false;
  const yearly = reading.tokens.some((token) =>
    /\b(?:this year|next year|last year|fiscal|quarter|20\d\d)\b/i.test(periodAt(token)?.label ?? ''),
  );
  return !yearly || /^(?:project|build|cost)\//.test(verdict.rule);
}

/** "have outlined $500 billion for Stargate": a venture's own name behind the amount. */
function ventureOf({ passage, tokens }: Reading, at: number): Pick<Spending, 'name' | 'company'> | null {
  if (!['for', 'in', 'into', 'on'].includes(tokens[at + 1]?.key ?? '')) return null;
  const name = tokens[at + 2];
  const word = name === undefined ? '' : passage.text.slice(name.start, name.end);
  const ends = tokens[at + 3] === undefined || tokens[at + 3]!.kind === 'mark';
  const entity = entityAt(name);
  if (entity !== null) return ends ? { name: nameOf(entity), company: entity.company } : null;
  return ends && /^\p{Lu}\p{L}{3,}$/u.test(word) && !isPlace(tokens, at + 2) ? { name: word, company: null } : null;
}

function single(entity: Entity): Spending {
  return {
    name: nameOf(entity),
    company: entity.company,
    kind: entity.kind,
    group: entity.kind === 'group',
    members: [],
  };
}

/** "will each spend $5 billion", "$5 billion each": not "the middle of each range". */
function isEach({ tokens }: Reading, at: number): boolean {
  if (tokens[at + 1]?.key === 'each' || tokens[at + 1]?.key === 'apiece') return true;
  return tokens
    .slice(0, at)
    .some(
      ({ key }, i) =>
        key === 'each' && tokens[i + 1]!.kind === 'word' && !/^(?:of|year|quarter)$/.test(tokens[i + 1]!.key),
    );
}

function says({ tokens }: Reading, word: string): boolean {
  return tokens.some(({ key }) => key === word);
}

/** "X and Y spent $10.8 billion and $8.1 billion, respectively": by place in the list. */
function respective({ tokens }: Reading, at: number, entities: readonly Entity[]): Spending[] {
  const amounts = tokens.flatMap((token, i) =>
    amountAt(token) !== null && amountAt(token)!.conversionOf === null ? [i] : [],
  );
  const entity = entities[amounts.indexOf(at) % entities.length];
  return entity === undefined ? [] : [single(entity)];
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
