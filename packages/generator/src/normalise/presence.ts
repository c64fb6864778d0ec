import { childPointer } from '../diagnostics/pointer.js';
import type { Context } from './context.js';
import { reportShape } from './extensions.js';
import { isObject } from '../basics/json.js';
import type { RawObject } from './raw.js';
import type { NormalPresence } from './types.js';

export const presenceKey = 'x-oktaforge-presence';

/** Reads `x-oktaforge-presence`: the properties that are always there when read, with their evidence. */
export function readPresence(
  context: Context,
  raw: RawObject,
  pointer: string,
): NormalPresence | undefined {
  const value = raw[presenceKey];
  if (value === undefined) return undefined;
  if (isPresence(value)) return value;
  const form = 'an object with `objects`, `operations`, `years` and a list of `properties`';
  reportShape(context.diagnostics, presenceKey, form, childPointer(pointer, presenceKey));
  return undefined;
}

/** Whether a value is the extension as it has to be. */
export function isPresence(value: unknown): value is NormalPresence & RawObject {
  if (!isObject(value)) return false;
  const { objects, operations, years, properties } = value;
  return (
    typeof objects === 'number' &&
    typeof operations === 'number' &&
    typeof years === 'string' &&
    Array.isArray(properties) &&
    properties.every((name) => typeof name === 'string')
  );
}
