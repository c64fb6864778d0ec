import { scalarTypes, type Scalar, type ValueType } from './routes.js';

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
  // Okta takes any case; Python clients send True.
  const lower = value.length < 6 ? value.toLowerCase() : '';
  if (lower === 'true' || lower === 'false') return { value: lower === 'true' };
  return { expected: 'true or false' };
}
