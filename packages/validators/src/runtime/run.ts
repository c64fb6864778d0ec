import type { Check, Place } from './place.js';
import { fail } from './report.js';

/**
 * The prototype of plain objects, of which `for…in` visits own keys only. While `Object.prototype` has keys that would be visited
 * too, it is an object that is nobody's prototype.
 *
 * Generated checks compare it with `__proto__`, once for each object. To ask for each key whether it is the object's own takes
 * longer than all the rest, and V8 compiles `__proto__` to less than `Object.getPrototypeOf`.
 */
export let root: object = Object.prototype;

/** Runs a check of a whole value. What cannot be read is a fault. */
export function run(check: Check, value: unknown, place: Place): boolean {
  try {
    root = Object.prototype;
    for (const key in root) root = [key];
    return check(value, place);
  } catch {
    return fail(place, undefined, 'a value', 'unreadable');
  }
}
