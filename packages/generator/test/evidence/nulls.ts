import { placesOf } from '../../../validators/test/support/mutants-places.js';
import { describeIn } from '../../../validators/test/support/samples-shape.js';
import { takenBodies } from '../recordings/seen.js';
import type { Api, Direction, TypeRef } from '../../src/ir/types.js';
import type { Exchange } from './exchanges.js';
import { succeeded } from './judge.js';
import { createRouter } from './routes.js';

/** How often a property was recorded, and how often as null. */
export interface Nulls {
  /** `Application.signOnMode`: the model that declares it, though a subtype was recorded. */
  readonly property: string;
  readonly read: Count;
  readonly write: Count;
  readonly operations: number;
  /** `2016–2026`. */
  readonly years: string;
}

export interface Count {
  readonly values: number;
  readonly nulls: number;
}

interface Found {
  readonly read: { values: number; nulls: number };
  readonly write: { values: number; nulls: number };
  readonly operations: Set<string>;
  readonly years: Set<number>;
}

interface Body {
  readonly direction: Direction;
  readonly operation: string;
  readonly type: TypeRef;
  readonly value: unknown;
  readonly exchange: Exchange;
}

/** Every declared property that the API took or answered with, the most frequent first. */
export function countNulls(api: Api, exchanges: readonly Exchange[]): readonly Nulls[] {
  const declaring = declaringOf(api);
  const descriptions = { read: describeIn(api, 'read'), write: describeIn(api, 'write') };
  const found = new Map<string, Found>();
  for (const { direction, operation, type, value, exchange } of bodiesOf(api, exchanges)) {
    for (const place of placesOf(value, type, descriptions[direction])) {
      const property = declaring.get(place.owner);
      if (property === undefined) continue;
      const known = found.get(property) ?? none();
      found.set(property, known);
      known[direction][place.value === null ? 'nulls' : 'values'] += 1;
      known.operations.add(operation);
      known.years.add(exchange.year);
    }
  }
  return [...found]
    .map(([property, { read, write, operations, years }]) => ({
      property,
      read,
      write,
      operations: operations.size,
      years: spanOf([...years].filter((year) => !Number.isNaN(year))),
    }))
    .toSorted((one, other) => other.read.values - one.read.values);
}

function none(): Found {
  const count = { values: 0, nulls: 0 };
  return { read: { ...count }, write: { ...count }, operations: new Set(), years: new Set() };
}

function spanOf(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}

function bodiesOf(api: Api, exchanges: readonly Exchange[]): readonly Body[] {
  const route = createRouter(api.operations);
  const sent = takenBodies(api, exchanges).map(({ operation, type, exchange }): Body => ({
    direction: 'write',
    operation: operation.id,
    type,
    value: exchange.requestBody,
    exchange,
  }));
  const answered = exchanges.filter(succeeded).flatMap((exchange): Body[] => {
    const operation = route(exchange);
    const type = operation?.result?.type;
    if (operation === undefined || type === undefined) return [];
    const value: unknown = exchange.responseBody;
    return [{ direction: 'read', operation: operation.id, type, value, exchange }];
  });
  return [...sent, ...answered];
}

/** By the place as subtypes have it (`BookmarkApplication.label`), that of the model which declares it. */
function declaringOf(api: Api): ReadonlyMap<string, string> {
  return new Map(
    api.models.flatMap((model) =>
      model.kind === 'object'
        ? model.properties.map(({ name, inheritedFrom }): [string, string] => [
            `${model.name}.${name}`,
            `${inheritedFrom ?? model.name}.${name}`,
          ])
        : [],
    ),
  );
}
