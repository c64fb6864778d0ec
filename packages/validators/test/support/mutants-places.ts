import type { TypeRef } from '@oktaforge/generator';
import type { Description } from './samples-shape.js';

export type Path = readonly (string | number)[];

/** A place of a valid value, and what the description says about it. */
export interface Place {
  readonly path: Path;
  readonly value: unknown;
  readonly type: TypeRef;
  /** Whether the object it belongs to must have it. */
  readonly required: boolean;
  /** Whether it decides what else its object must be: another value is judged by another model. */
  readonly decides: boolean;
}

/** Every place of a valid value that the description has a type for, the value itself first. */
export function* placesOf(
  value: unknown,
  type: TypeRef,
  description: Description,
  path: Path = [],
  { required = false, decides = false } = {},
): Generator<Place> {
  if (value === undefined) return;
  yield { path, value, type, required, decides };
  if (value === null || typeof value !== 'object') return;
  const plain = description.plain(type);
  if (plain.kind === 'objects') {
    const { properties, additional } = description.picked(plain.model, value);
    const shape: TypeRef = { kind: 'object', properties, ...(additional && { additional }) };
    const deciding = description.decidersOf(plain.model, value);
    yield* membersOf(value, shape, description, path, deciding);
    return;
  }
  const { type: bare } = plain;
  if (bare.kind === 'array' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* placesOf(item, bare.items, description, [...path, index]);
    }
  } else if (bare.kind === 'map') {
    for (const [key, item] of Object.entries(value)) {
      yield* placesOf(item, bare.values, description, [...path, key]);
    }
  } else if (bare.kind === 'object') {
    yield* membersOf(value, bare, description, path, []);
  }
}

function* membersOf(
  value: object,
  type: TypeRef & { kind: 'object' },
  description: Description,
  path: Path,
  deciding: readonly string[],
): Generator<Place> {
  const { members, additional } = description.shape(type.properties, type.additional);
  for (const [key, item] of Object.entries(value)) {
    const member = members.find(({ name }) => name === key);
    const wanted = member?.type ?? additional;
    if (wanted === undefined) continue;
    const decides = deciding.includes(key);
    const required = member?.required ?? false;
    yield* placesOf(item, wanted, description, [...path, key], { required, decides });
  }
}
