import type { TypeRef } from '@oktaforge/generator';
import type { Description } from './samples-shape.js';

export type Path = readonly (string | number)[];

/** A place of a valid value, and what the description says about it. */
export interface Place {
  readonly path: Path;
  /** What the description says about it stands here: `User.profile`, `Group.tags[]`, of whichever value it is a part. */
  readonly owner: string;
  readonly value: unknown;
  readonly type: TypeRef;
  /** Whether the object it belongs to must have it. */
  readonly required: boolean;
  /** Whether it decides what else its object must be: another value is judged by another model. */
  readonly decides: boolean;
}

/** Every place of a valid value that the description has a type for, the value itself first. */
export function placesOf(
  value: unknown,
  type: TypeRef,
  description: Description,
  owner = '',
): Generator<Place> {
  return within({ path: [], owner, value, type, required: false, decides: false }, description);
}

/** The place, and every place inside it. */
function* within(place: Place, description: Description): Generator<Place> {
  const { path, owner, value, type } = place;
  if (value === undefined) return;
  yield place;
  if (value === null || typeof value !== 'object') return;
  const plain = description.plain(type);
  if (plain.kind === 'objects') {
    const { name, properties, additional } = description.picked(plain.model, value);
    const shape: TypeRef = { kind: 'object', properties, ...(additional && { additional }) };
    const deciding = description.decidersOf(plain.model, value);
    yield* membersOf({ ...place, owner: name }, shape, description, deciding);
    return;
  }
  const { type: bare } = plain;
  const part = { required: false, decides: false };
  if (bare.kind === 'array' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const at = { path: [...path, index], owner: `${owner}[]`, value: item as unknown };
      yield* within({ ...part, ...at, type: bare.items }, description);
    }
  } else if (bare.kind === 'map') {
    for (const [key, item] of Object.entries(value)) {
      const at = { path: [...path, key], owner: `${owner}{}`, value: item as unknown };
      yield* within({ ...part, ...at, type: bare.values }, description);
    }
  } else if (bare.kind === 'object') {
    yield* membersOf(place, bare, description, []);
  }
}

function* membersOf(
  { value, path, owner }: Place,
  type: TypeRef & { kind: 'object' },
  description: Description,
  deciding: readonly string[],
): Generator<Place> {
  const { members, additional } = description.shape(type.properties, type.additional);
  for (const [key, item] of Object.entries(value as object) as [string, unknown][]) {
    const member = members.find(({ name }) => name === key);
    const wanted = member?.type ?? additional;
    if (wanted === undefined) continue;
    const decides = deciding.includes(key);
    const required = member?.required ?? false;
    const at = { path: [...path, key], owner: `${owner}.${member?.name ?? '*'}`, value: item };
    yield* within({ ...at, type: wanted, required, decides }, description);
  }
}
