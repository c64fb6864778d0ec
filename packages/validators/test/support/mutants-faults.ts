import type { Constraints, TypeRef } from '@oktaforge/generator';
import type { IssueCode } from '../../src/runtime/types.js';
import type { Path, Place } from './mutants-places.js';
import type { Description } from './samples-shape.js';
import { formats } from './samples-strings.js';

export const faultKinds = [
  'wrong type',
  'null',
  'missing',
  'unlisted value',
  'bad format',
  'out of bounds',
  'repeated __proto__',
  'extra nesting',
  'wrong item',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** One thing to be wrong at a place. */
export interface Fault {
  readonly kind: FaultKind;
  /** What to put there; nothing for `missing`. */
  readonly replacement: unknown;
  /** Where the issue has to be. */
  readonly issuePath: Path;
  /** What the issue has to say. */
  readonly code: IssueCode;
}

/** Everything that can be wrong at a place, as far as the description forbids it. */
export function faultsOf(place: Place, description: Description): Fault[] {
  const { path, value, required } = place;
  const { kind, nullable, ...rest } = description.plain(place.type);
  const bare: TypeRef = 'type' in rest ? rest.type : { kind: 'map', values: { kind: 'unknown' } };
  const faults: Fault[] = [];
  const add = (
    what: FaultKind,
    code: IssueCode,
    replacements: readonly unknown[],
    issuePath: Path = path,
  ) => {
    for (const replacement of replacements)
      faults.push({ kind: what, code, replacement, issuePath });
  };
  if (required) add('missing', 'required', [undefined]);
  if (bare.kind === 'unknown') return faults;
  const otherwise = bare.kind === 'union' ? 'no_match' : 'wrong_type';
  if (!nullable && bare.kind !== 'null') add('null', otherwise, [null]);
  add('wrong type', otherwise, wrongTypes(bare, description));
  if (bare.kind === 'enum' && !description.isOpen(bare) && bare.base === 'string') {
    add('unlisted value', 'unknown_value', unlisted(bare.values as readonly string[]));
  }
  if (bare.kind === 'string' && bare.format !== undefined) {
    add('bad format', 'bad_format', formats[bare.format]?.bad ?? []);
  }
  if (bare.kind === 'number' && bare.format === 'int32') {
    add('out of bounds', 'wrong_type', [2 ** 31, -(2 ** 31) - 1]);
  }
  if ('constraints' in bare && bare.constraints !== undefined) {
    for (const [code, outside] of outOfBounds(bare.constraints, value)) {
      add('out of bounds', code, [outside]);
    }
  }
  const leaf = ['string', 'boolean', 'number', 'enum'].includes(bare.kind);
  if (leaf && value !== null) add('extra nesting', 'wrong_type', [[value], { value }]);
  if (kind === 'objects' && value !== null) add('extra nesting', 'wrong_type', [[value]]);
  if (bare.kind === 'array' && Array.isArray(value)) {
    add('extra nesting', 'wrong_type', [{ items: value }, { 0: value[0], length: 1 }]);
    const [item] = wrongItems(bare.items, description);
    if (item !== undefined) {
      add('wrong item', item.code, [[...value, item.value]], [...path, value.length]);
    }
    if (bare.constraints?.uniqueItems === true && isAnyText(bare.items, description)) {
      add('repeated __proto__', 'not_unique', [['__proto__', '__proto__']]);
    }
  }
  if (bare.kind === 'map' && kind === 'type' && value !== null) {
    const [item] = wrongItems(bare.values, description);
    if (item !== undefined) {
      add('wrong item', item.code, [{ ...(value as object), odd: item.value }], [...path, 'odd']);
    }
  }
  return faults;
}

function isAnyText(type: TypeRef, description: Description): boolean {
  const plain = description.plain(type);
  return plain.kind === 'type' && plain.type.kind === 'string' && plain.type.format === undefined;
}

/** Values of other types: one of each that the type is not. */
function wrongTypes(type: TypeRef, description: Description): unknown[] {
  const all: readonly (readonly [string, unknown])[] = [
    ['string', 'text'],
    ['number', 42],
    ['number', 0.5],
    ['boolean', true],
    ['object', {}],
    ['array', []],
  ];
  const allowed = typesOf(type, description);
  return all
    .filter(([name, value]) => !allowed.has(name) && !(value === 42 && allowed.has('integer')))
    .map(([, value]) => value);
}

function typesOf(type: TypeRef, description: Description): Set<string> {
  const plain = description.plain(type);
  if (plain.kind === 'objects') return new Set(['object']);
  const bare = plain.type;
  switch (bare.kind) {
    case 'unknown':
      return new Set(['string', 'number', 'boolean', 'object', 'array']);
    case 'enum':
      return new Set([bare.base]);
    case 'number':
      return new Set([bare.integer ? 'integer' : 'number']);
    case 'map':
      return new Set(['object']);
    case 'binary':
      // Text is allowed as a raw body, and not as a part.
      return new Set(['string']);
    case 'union':
      return new Set(bare.members.flatMap((member) => [...typesOf(member, description)]));
    default:
      return new Set([bare.kind]);
  }
}

function wrongItems(type: TypeRef, description: Description) {
  const bare = description.plain(type);
  const code: IssueCode = 'type' in bare && bare.type.kind === 'union' ? 'no_match' : 'wrong_type';
  return wrongTypes(type, description).map((value) => ({ value, code }));
}

/** Near misses of the values of an enum, and what is nothing like them. */
function unlisted(values: readonly string[]): string[] {
  const first = values[0] ?? '';
  const near = ['', `${first} `, first.toLowerCase(), first.toUpperCase(), 'constructor', 'x'];
  return near.filter((value) => !values.includes(value));
}

/** A value just beyond each limit, with what is wrong about it. */
function outOfBounds(constraints: Constraints, value: unknown): [IssueCode, unknown][] {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems, uniqueItems } = constraints;
  const found: [IssueCode, unknown][] = [];
  if (minLength !== undefined && minLength > 0)
    found.push(['too_short', '😀'.repeat(minLength - 1)]);
  if (maxLength !== undefined) found.push(['too_long', '😀'.repeat(maxLength + 1)]);
  if (minimum !== undefined) found.push(['too_small', minimum - 1]);
  if (maximum !== undefined) found.push(['too_large', maximum + 1]);
  if (!Array.isArray(value) || value.length === 0) return found;
  const [item] = value as unknown[];
  if (minItems !== undefined) found.push(['too_short', value.slice(0, minItems - 1)]);
  if (maxItems !== undefined) found.push(['too_long', Array(maxItems + 1).fill(item)]);
  if (uniqueItems === true) found.push(['not_unique', [...(value as unknown[]), item]]);
  return found;
}
