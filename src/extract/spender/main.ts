/** Whom an article is about: the first name of its title that can spend, else the name that it repeats most. */
import { entityAt, type Reading } from '../reading.ts';
import type { Entity } from './entities.ts';
import { eligible, isObject } from './spender.ts';

export function mainSpender(title: readonly Reading[], body: readonly Reading[]): Entity | null {
  for (const { tokens } of title) {
    for (let i = 0; i < tokens.length; i++) {
      const entity = eligible(tokens, i);
      if (entity !== null && entity.kind !== 'group' && !isObject(tokens, i)) return entity;
    }
  }
  return mostNamed(body);
}

function mostNamed(body: readonly Reading[]): Entity | null {
  const counts = new Map<string, { entity: Entity; count: number }>();
  for (const { tokens } of body) {
    for (const token of tokens) {
      const entity = entityAt(token);
      if (entity === null || (entity.kind !== 'company' && entity.kind !== 'government')) continue;
      const known = counts.get(entity.name);
      counts.set(entity.name, { entity: known?.entity ?? entity, count: (known?.count ?? 0) + 1 });
    }
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count);
  return first !== undefined && first.count > (second?.count ?? 0) && first.count >= 2 ? first.entity : null;
}

/** The government that "the government" stands for: the first that is named as one. */
export function governmentOf(readings: readonly Reading[]): Entity | null {
  for (const { tokens } of readings) {
    for (const token of tokens) {
      const entity = entityAt(token);
      if (entity?.kind === 'government' && /government/i.test(entity.name)) return entity;
    }
  }
  return null;
}
