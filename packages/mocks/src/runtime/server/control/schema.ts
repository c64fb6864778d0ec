import { isJsonObject } from '../../json.js';

/** The part of JSON Schema that the control uses, which is that of OpenAPI 3.0, too. */
export interface Schema {
  readonly type?: keyof typeof TYPES;
  readonly description?: string;
  readonly format?: string;
  readonly default?: string | number;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  /** One of them: the one that has the value's `kind`, where they have kinds. */
  readonly oneOf?: readonly Schema[];
}

const TYPES = {
  object: isJsonObject,
  array: (value: unknown): boolean => Array.isArray(value),
  string: (value: unknown): boolean => typeof value === 'string',
  number: (value: unknown): boolean => Number.isFinite(value),
  integer: (value: unknown): boolean => Number.isSafeInteger(value),
} as const;

/** What is wrong with a value, in words; undefined for one that is as its schema says. */
export function faultIn(value: unknown, schema: Schema, at: string): string | undefined {
  const { type, oneOf } = schema;
  if (type !== undefined && !TYPES[type](value)) return `${at}: expected ${type}`;
  return (
    faultOfScalar(value, schema, at) ??
    (isJsonObject(value) ? faultOfObject(value, schema, at) : undefined) ??
    (Array.isArray(value) ? faultOfList(value, schema, at) : undefined) ??
    (oneOf && faultOfAll(value, oneOf, at))
  );
}

function faultOfScalar(value: unknown, schema: Schema, at: string): string | undefined {
  const { enum: values, pattern, minimum = -Infinity, maximum = Infinity } = schema;
  if (values !== undefined && !values.some((one) => one === value)) {
    return `${at}: expected ${values.join(' or ')}`;
  }
  if (pattern !== undefined && typeof value === 'string' && !new RegExp(pattern).test(value)) {
    return `${at}: expected a text that matches ${pattern}`;
  }
  if (typeof value === 'number' && !(value >= minimum && value <= maximum)) {
    const above = maximum === Infinity ? 'more' : String(maximum);
    return `${at}: expected ${String(minimum)} to ${above}`;
  }
  return undefined;
}

function faultOfObject(
  value: Readonly<Record<string, unknown>>,
  { properties = {}, required = [], additionalProperties: others = true }: Schema,
  at: string,
): string | undefined {
  const missing = required.find((key) => value[key] === undefined);
  if (missing !== undefined) return `${at}.${missing}: is missing`;
  for (const [key, item] of Object.entries(value)) {
    const known = Object.hasOwn(properties, key) ? properties[key] : others;
    if (known === false) return `${at}.${key.slice(0, 100)}: is not known`;
    const fault = typeof known === 'object' ? faultIn(item, known, `${at}.${key}`) : undefined;
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOfList(value: readonly unknown[], { items }: Schema, at: string): string | undefined {
  if (items === undefined) return undefined;
  for (const [i, item] of value.entries()) {
    const fault = faultIn(item, items, `${at}[${String(i)}]`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** The fault of the member that has the value's kind; without kinds, that of the first member where all have one. */
function faultOfAll(value: unknown, oneOf: readonly Schema[], at: string): string | undefined {
  const kindOf = (member: Schema): unknown => member.properties?.['kind']?.enum?.[0];
  const kinds = oneOf.flatMap((member) => kindOf(member) ?? []);
  if (kinds.length === 0) {
    const faults = oneOf.map((member) => faultIn(value, member, at));
    return faults.every((fault) => fault !== undefined) ? faults.join(', or ') : undefined;
  }
  const kind = isJsonObject(value) ? value['kind'] : undefined;
  const member = oneOf.find((one) => kindOf(one) === kind);
  return member ? faultIn(value, member, at) : `${at}.kind: expected ${kinds.join(', ')}`;
}
