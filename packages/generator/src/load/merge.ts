import { isDeepStrictEqual } from 'node:util';
import { type Json, isArray, isObject, describeKind } from '../basics/json.js';
import { own } from '../basics/own.js';

/**
 * Thrown where an update and the node it meets are of kinds that do not go together; `message` is
 * for a person.
 */
export class MergeConflict extends Error {}

/**
 * What an Overlay `update` makes of one selected node: an object is merged into an object, anything
 * is appended to a list. The node itself is returned, the same reference, when the update changes
 * nothing, which is also the case for an entry that the list already has.
 * @throws MergeConflict
 */
export function updated(node: Json, update: Json): Json {
  if (isArray(node)) return appended(node, [update]);
  if (!isObject(node)) {
    throw new MergeConflict(
      `it selects ${describeKind(node)}, and Overlay 1.0 only updates objects and lists`,
    );
  }
  if (!isObject(update)) {
    throw new MergeConflict(`it would merge ${describeKind(update)} into an object`);
  }
  return merged(node, update);
}

/**
 * What an Overlay `remove` makes of one selected node: nothing.
 * @throws MergeConflict for a primitive.
 */
export function removed(node: Json): undefined {
  if (isPrimitive(node)) {
    throw new MergeConflict(
      `it would remove ${JSON.stringify(node)}, and Overlay 1.0 only removes objects and lists`,
    );
  }
}

/**
 * Overlay 1.0 says that objects are merged recursively, and nothing of two lists or of two kinds
 * that meet inside of them; 1.1 words it: lists are joined, and different kinds are an error.
 */
function merged(node: Json, update: Json): Json {
  if (isObject(node) && isObject(update)) {
    const changes = Object.entries(update)
      .map(([key, value]): [string, Json] => {
        const present = own(node, key);
        return [key, present === undefined ? value : merged(present, value)];
      })
      .filter(([key, value]) => !Object.hasOwn(node, key) || node[key] !== value);
    // By way of entries, because assigning to a key called `__proto__` would not make a property.
    return changes.length === 0 ? node : Object.fromEntries([...Object.entries(node), ...changes]);
  }
  if (isArray(node) && isArray(update)) return appended(node, update);
  if (isPrimitive(node) && isPrimitive(update)) return update;
  throw new MergeConflict(
    `it would put ${describeKind(update)} where there is ${describeKind(node)}`,
  );
}

function appended(list: readonly Json[], entries: readonly Json[]): Json {
  const missing = entries.filter(
    (entry) => !list.some((present) => isDeepStrictEqual(present, entry)),
  );
  return missing.length === 0 ? list : [...list, ...missing];
}

function isPrimitive(value: Json): boolean {
  return !isArray(value) && !isObject(value);
}
