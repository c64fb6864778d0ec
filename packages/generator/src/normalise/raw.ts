import { isObject } from '../basics/json.js';

/** Reading of untyped JSON: each reader gives what is there in the wanted type, or undefined. */
export type RawObject = { readonly [key: string]: unknown };

export function asObject(value: unknown): RawObject {
  return isObject(value) ? value : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function readString(raw: RawObject, key: string): string | undefined {
  const value = raw[key];
  return typeof value === 'string' ? value : undefined;
}

export function readNumber(raw: RawObject, key: string): number | undefined {
  const value = raw[key];
  return typeof value === 'number' ? value : undefined;
}

export function readBoolean(raw: RawObject, key: string): boolean | undefined {
  const value = raw[key];
  return typeof value === 'boolean' ? value : undefined;
}

export function readStrings(raw: RawObject, key: string): readonly string[] {
  return asList(raw[key]).filter((item) => typeof item === 'string');
}

/** A free text; texts of white space only count as none. */
export function readText(raw: RawObject, key: string): string | undefined {
  const text = readString(raw, key)?.trim();
  return text === '' ? undefined : text;
}

/** An own property; a description may call things `constructor` or `__proto__`. */
export function own(raw: RawObject, key: string): unknown {
  return Object.hasOwn(raw, key) ? raw[key] : undefined;
}

/** The given keys that have a value: for optional properties under exactOptionalPropertyTypes. */
export function defined<T extends object>(
  values: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as never;
}
