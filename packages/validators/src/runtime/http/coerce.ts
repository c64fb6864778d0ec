import { scalarTypes, type ObjectShape, type Scalar, type ValueType } from './routes.js';
import type { Said, SaidFields } from './styles.js';

/** A value, or why the text is none: what was expected, in words. */
export type Coerced = { readonly value: unknown } | { readonly expected: string };

/** Turns what a query, header, path or form says into a value of the type. Given values are never none. */
export function coerce(values: readonly unknown[], type: ValueType): Coerced {
  const scalar = scalarTypes.find((one) => type.startsWith(one)) ?? 'string';
  if (type !== scalar) return coerceList(values, type, scalar);
  if (values.length > 1) return { expected: 'one value' };
  return coerceScalar(values[0], scalar);
}

function coerceList(values: readonly unknown[], type: ValueType, scalar: Scalar): Coerced {
  const isJoined = type.endsWith('[,]');
  const items = isJoined ? values.flatMap((value) => String(value).split(',')) : values;
  const coerced: unknown[] = [];
  for (const item of items) {
    const one = coerceScalar(item, scalar);
    if ('expected' in one) return one;
    coerced.push(one.value);
  }
  return { value: coerced };
}

/** Decimal, as numbers stand in JSON but without an exponent: no `0x10`, no `1e3`, no blanks. */
const NUMBER = /^-?\d{1,17}(\.\d{1,17})?$/;

function coerceScalar(value: unknown, type: Scalar): Coerced {
  if (type === 'string' || typeof value !== 'string') return { value };
  if (type === 'number') {
    return NUMBER.test(value) ? { value: Number(value) } : { expected: 'a number' };
  }
  if (type === 'json') return parseJson(value);
  // Okta takes any case; Python clients send True.
  const lower = value.length < 6 ? value.toLowerCase() : '';
  if (lower === 'true' || lower === 'false') return { value: lower === 'true' };
  return { expected: 'true or false' };
}

function parseJson(text: string): Coerced {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { expected: 'JSON' };
  }
}

/** Turns what a styled parameter says into a value. */
export function coerceSaid(said: Said, type: ValueType | ObjectShape): Coerced {
  if (!('fields' in said)) {
    return typeof type === 'string' ? coerce(said, type) : { expected: 'names and values' };
  }
  // A list may number its items: `ids[0]=a`.
  const isPlain = said.fields.every(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  if (typeof type !== 'string') return coerceFields(said, type);
  if (!isPlain) return { expected: 'a value without names' };
  return coerce(
    said.fields.map(([, value]) => value),
    type,
  );
}

function coerceFields({ fields }: SaidFields, { properties = {}, rest }: ObjectShape): Coerced {
  const byName = new Map<string, (string | SaidFields)[]>();
  for (const [name, value] of fields) {
    const values = byName.get(name);
    if (values === undefined) byName.set(name, [value]);
    else values.push(value);
  }
  const entries: [string, unknown][] = [];
  for (const [name, values] of byName) {
    const type = (Object.hasOwn(properties, name) ? properties[name] : rest) ?? 'string';
    const one = coerceMember(values, type);
    if ('expected' in one)
      return { expected: `${one.expected} for ${JSON.stringify(name.slice(0, 40))}` };
    entries.push([name, one.value]);
  }
  // Not by assignment, which `__proto__` would take for something else.
  return { value: Object.fromEntries(entries) };
}

function coerceMember(
  values: readonly (string | SaidFields)[],
  type: ValueType | ObjectShape,
): Coerced {
  const texts = values.filter((value) => typeof value === 'string');
  const [inner, ...others] = values.filter((value) => typeof value !== 'string');
  if (inner === undefined) return coerceSaid(texts, type);
  if (texts.length + others.length > 0) return { expected: 'one value' };
  return coerceSaid(inner, type === 'string' ? {} : type);
}
