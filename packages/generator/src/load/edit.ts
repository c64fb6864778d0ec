import { type Json, type JsonObject, isArray, isObject } from '../basics/json.js';

/** Where a node is: the keys and indexes that lead to it from the root. */
export type Location = readonly (string | number)[];

/** Gives what a node becomes; `undefined` takes it away from the object or list that holds it. */
export type Change = (node: Json) => Json | undefined;

/** Locations by their steps, so that one walk reaches them all. */
interface Branch {
  /** Whether the node here is one of those to be changed. */
  isTarget: boolean;
  readonly below: Map<string | number, Branch>;
}

/**
 * The document with the nodes at some locations changed; the same reference when the change leaves
 * them as they are or there is none at these places. Only what lies on the way is copied, and once
 * for all of them: the input stays as it is, also where it holds one object in two places, as YAML
 * aliases do. A node that holds others of the locations is changed before them.
 */
export function edited(
  document: Json,
  locations: readonly Location[],
  change: Change,
): Json | undefined {
  return editedBranch(document, branchesOf(locations), change);
}

function branchesOf(locations: readonly Location[]): Branch {
  const root = newBranch();
  for (const location of locations) {
    let branch = root;
    for (const step of location) {
      const next = branch.below.get(step) ?? newBranch();
      branch.below.set(step, next);
      branch = next;
    }
    branch.isTarget = true;
  }
  return root;
}

function newBranch(): Branch {
  return { isTarget: false, below: new Map() };
}

function editedBranch(node: Json, { isTarget, below }: Branch, change: Change): Json | undefined {
  const result = isTarget ? change(node) : node;
  if (below.size === 0) return result;
  if (isArray(result)) return editedItems(result, below, change);
  return isObject(result) ? editedProperties(result, below, change) : result;
}

function editedItems(list: readonly Json[], below: Branch['below'], change: Change): Json {
  const items = list.map((item, index) => {
    const branch = below.get(index);
    return branch === undefined ? item : editedBranch(item, branch, change);
  });
  const isSame = items.every((item, index) => item === list[index]);
  return isSame ? list : items.filter((item) => item !== undefined);
}

function editedProperties(object: JsonObject, below: Branch['below'], change: Change): Json {
  const changed = new Map<string | number, Json | undefined>();
  for (const [step, branch] of below) {
    const value = Object.hasOwn(object, step) ? object[step] : undefined;
    if (value === undefined) continue;
    const result = editedBranch(value, branch, change);
    if (result !== value) changed.set(step, result);
  }
  if (changed.size === 0) return object;
  // Each key is there already, so that assigning sets a property even if it is called `__proto__`.
  const copy: Record<string | number, Json> = { ...object };
  for (const [key, value] of changed) {
    if (value === undefined) delete copy[key];
    else copy[key] = value;
  }
  return copy;
}
