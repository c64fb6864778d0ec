import { describe, expect, it } from 'vitest';
import { behaviours } from '../../src/areas/index.js';
import { queries } from '../../src/areas/queries.js';
import { operations } from '../../src/generated/operations.js';
import { shapeOf } from '../../src/runtime/shape.js';

/** Routes that only later descriptions have. */
const LATER = [
  'POST /api/v1/users/{userId}/credentials/forgot_password_recovery_question',
  'POST /api/v1/users/{userId}/lifecycle/expire_password_with_temp_password',
];

const routes = new Set(operations.map(({ method, path }) => shapeOf(`${method} ${path}`)));
const templates = new Set(operations.map(({ target }) => shapeOf(target)));

function unknown(used: readonly string[], known: ReadonlySet<string>): string[] {
  return used.filter((one) => !known.has(shapeOf(one)));
}

describe('areas name', () => {
  it.each(['handlers', 'events'] as const)('no route of %s that there is not', (part) => {
    const used = behaviours.flatMap((behaviour) => Object.keys(behaviour[part] ?? {}));
    expect(unknown(used, routes).toSorted()).toEqual(LATER);
  });

  it('no list that there is not', () => {
    expect(unknown(Object.keys(queries), routes)).toEqual([]);
  });

  it('no collection that there is not', () => {
    const used = behaviours.flatMap(({ resources = {} }) => Object.keys(resources));
    expect(unknown(used, templates)).toEqual([]);
  });

  it('no route and no collection twice', () => {
    for (const part of ['handlers', 'events', 'resources'] as const) {
      const used = behaviours
        .flatMap((behaviour) => Object.keys(behaviour[part] ?? {}))
        .map(shapeOf);
      expect(used.filter((one, i) => used.indexOf(one) !== i)).toEqual([]);
    }
  });
});
