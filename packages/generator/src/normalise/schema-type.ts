import { childPointer } from '../diagnostics/pointer.js';
import type { Context } from './context.js';
import { asList, type RawObject } from './raw.js';
import { isObject, isScalar, kindOfScalar, type Scalar } from '../basics/json.js';
import type { NormalSchema, NormalType } from './types.js';

type TypePart = Pick<
  NormalSchema,
  'types' | 'nullable' | 'binary' | 'enum' | 'closed' | 'knownValues'
>;

const TYPES: readonly NormalType[] = [
  'string',
  'number',
  'integer',
  'boolean',
  'array',
  'object',
  'null',
];

/** Keywords that imply a type when `type` is missing. The first match decides. */
const TELLING: readonly (readonly [NormalType, readonly string[]])[] = [
  [
    'object',
    [
      'properties',
      'additionalProperties',
      'patternProperties',
      'x-okta-parent',
      'x-okta-extensible',
      'x-okta-defined-as',
    ],
  ],
  ['array', ['items', 'prefixItems']],
  ['string', ['pattern', 'minLength', 'maxLength']],
  ['number', ['minimum', 'maximum', 'multipleOf']],
];

const COMBINATORS = ['allOf', 'oneOf', 'anyOf'];

/** Reads the type of a schema without its nested schemas: type names, null, allowed values. */
export function readTypePart(context: Context, raw: RawObject, pointer: string): TypePart {
  const declared = readDeclaredTypes(context, raw, pointer);
  const values = readValues(raw);
  const scalars = values?.filter(isScalar);
  const types = declared.filter((type) => type !== 'null');
  const nullOnly =
    types.length === 0 &&
    (declared.includes('null') || values?.every((value) => value === null) === true);
  return {
    types: nullOnly ? ['null'] : chooseTypes(types, scalars, raw),
    nullable:
      raw['nullable'] === true ||
      raw['x-nullable'] === true ||
      (!nullOnly && (declared.includes('null') || values?.includes(null) === true)),
    binary: isBinary(raw),
    ...(scalars === undefined || scalars.length === 0 ? {} : { enum: [...new Set(scalars)] }),
    closed: Object.hasOwn(raw, 'const'),
    knownValues: Object.hasOwn(raw, 'x-okta-known-values'),
  };
}

function readDeclaredTypes(context: Context, raw: RawObject, pointer: string): NormalType[] {
  const declared = raw['type'];
  if (declared === undefined) return [];
  const names = Array.isArray(declared) ? declared : [declared];
  return names.flatMap((name): NormalType[] => {
    if (name === 'file') return ['string'];
    const known = TYPES.find((type) => type === name);
    if (known !== undefined) return [known];
    context.diagnostics.error('invalid-schema', {
      message: `${JSON.stringify(name)} is no type of a schema.`,
      help: `The types are ${TYPES.join(', ')}.`,
      pointer: childPointer(pointer, 'type'),
    });
    return [];
  });
}

/** The values of `const`, `enum` or x-okta-known-values. */
function readValues(raw: RawObject): readonly unknown[] | undefined {
  if (Object.hasOwn(raw, 'const')) return [raw['const']];
  const known = asList(raw['x-okta-known-values']);
  const listed = asList(raw['enum']);
  return listed.length + known.length === 0 ? undefined : [...listed, ...known];
}

/**
 * The type names of a schema. Allowed values override `type`, as Okta writes `{type: object, enum: [strings]}`. A default
 * decides when there is nothing else (`{default: bookmark}`).
 */
function chooseTypes(
  types: readonly NormalType[],
  values: readonly Scalar[] | undefined,
  raw: RawObject,
): readonly NormalType[] {
  if (values !== undefined && values.length > 0) return typesOfValues(values);
  if (types.length > 0) return types;
  const telling = TELLING.find(([, keys]) => keys.some((key) => Object.hasOwn(raw, key)));
  if (telling !== undefined) return [telling[0]];
  if (COMBINATORS.some((key) => Object.hasOwn(raw, key))) return [];
  return isScalar(raw['default']) ? typesOfValues([raw['default']]) : [];
}

function typesOfValues(values: readonly Scalar[]): readonly NormalType[] {
  return [...new Set(values.map(kindOfScalar))];
}

function isBinary(raw: RawObject): boolean {
  if (raw['type'] === 'file') return true;
  return raw['format'] === 'binary' && (raw['type'] === 'string' || raw['type'] === undefined);
}

/** True for `{}`, `{type: object}` and `{type: object, properties: {}}`, by which Okta means any value. */
export function meansAnyValue(raw: unknown): boolean {
  if (raw === true) return true;
  if (!isObject(raw)) return false;
  return Object.entries(raw).every(([key, value]) => {
    if (key === 'type') return value === 'object';
    if (key === 'properties') return isObject(value) && Object.keys(value).length === 0;
    return ['description', 'title', 'example', 'examples'].includes(key);
  });
}
