import { type Json, type JsonObject, isArray, isObject } from '../basics/json.js';
import { own } from '../basics/own.js';

/** Where a node is: the keys and indexes that lead to it from the root. */
export type Location = readonly (string | number)[];

/** Gives what a node becomes; `undefined` takes it away from the object or list that holds it. */
export type Change = (node: Json) => Json | undefined;

/** Locations by their steps, so that one walk reaches them all. */
interface Branch {
  /** What becomes of the node here, if it is one of those to be changed. */
  change?: Change;
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
  return editedEach(
    document,
    locations.map((steps) => ({ steps, change })),
  );
}

/** The same with a change of its own for each location; of two for one location the last counts. */
export function editedEach(
  document: Json,
  edits: readonly { readonly steps: Location; readonly change: Change }[],
): Json | undefined {
  return editedBranch(document, branchesOf(edits));
}

function branchesOf(
  edits: readonly { readonly steps: Location; readonly change: Change }[],
): Branch {
  const root = newBranch();
  for (const { steps, change } of edits) {
    let branch = root;
    for (const step of steps) {
      const next = branch.below.get(step) ?? newBranch();
      branch.below.set(step, next);
      branch = next;
    }
    branch.change = change;
  }
  return root;
}

function newBranch(): Branch {
  return { below: new Map() };
}

function editedBranch(node: Json, { change, below }: Branch): Json | undefined {
  const result = change === undefined ? node : change(node);
  if (below.size === 0) return result;
  if (isArray(result)) return editedItems(result, below);
  return isObject(result) ? editedProperties(result, below) : result;
}

function editedItems(list: readonly Json[], below: Branch['below']): Json {
  const items = list.map((item, index) => {
    const branch = below.get(index);
    return branch === undefined ? item : editedBranch(item, branch);
  });
  const isSame = items.every((item, index) => item === list[index]);
  return isSame ? list : items.filter((item) => item !== undefined);
}

function editedProperties(object: JsonObject, below: Branch['below']): Json {
  const changed = new Map<string | number, Json | undefined>();
  for (const [step, branch] of below) {
    const value = own(object, String(step));
    if (value === undefined) continue;
    const result = editedBranch(value, branch);
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
