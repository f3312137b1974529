/** Several spenders of one amount: a group's sum, a joint project, one claim each, or "respectively". */
import type { Company } from '../../companies/registry.ts';
import type { Verdict } from '../capex/decide.ts';
import { amountAt, type Reading } from '../reading.ts';
import type { Entity, EntityKind } from './entities.ts';
import { nameOf, type Spender } from './subject.ts';

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
  { entities }: Spender,
  verdict: Verdict & { capex: true },
): Spending[] {
  const [first] = entities;
  if (first === undefined) return [];
  if (entities.length === 1) return [single(first)];
  if (says(reading, 'each')) return entities.map(single);
  if (says(reading, 'respectively')) return respective(reading, at, entities);
  const project = /^(?:project|build|cost|commit)\//.test(verdict.rule) && !says(reading, 'capex');
  const members = entities.map(nameOf);
  if (project) return [{ ...single(first), members }];
  return [{ name: listed(members), company: null, kind: 'group', group: true, members }];
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
