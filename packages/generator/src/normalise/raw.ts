import { type Json, type JsonObject, isArray, isObject } from '../basics/json.js';

/** An untyped JSON object. Each reader below returns a value of the wanted type, or undefined. */
export type RawObject = JsonObject;

export function asObject(value: unknown): RawObject {
  return isObject(value) ? value : {};
}

export function asList(value: unknown): readonly Json[] {
  return isArray(value) ? value : [];
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

/** A text; undefined for one that has only white space. */
export function readText(raw: RawObject, key: string): string | undefined {
  const text = readString(raw, key)?.trim();
  return text === '' ? undefined : text;
}

/** The object without keys whose value is undefined, as exactOptionalPropertyTypes demands. Its keys are ours, not the description's. */
export function defined<T extends object>(
  values: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const left: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in values) {
    const value = values[key];
    if (isDefined(value)) left[key] = value;
  }
  return left;
}

function isDefined<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}
