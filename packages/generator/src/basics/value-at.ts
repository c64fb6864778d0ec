import { type Json, isArray, isObject } from './json.js';
import { own } from './own.js';

/** What a way into JSON leads to, by keys and places in lists. Undefined where it leads nowhere. */
export function valueAt(value: Json, steps: readonly (string | number)[]): Json | undefined {
  let current: Json | undefined = value;
  for (const step of steps) {
    if (isArray(current)) current = current[Number(step)];
    else current = isObject(current) ? own(current, String(step)) : undefined;
  }
  return current;
}
