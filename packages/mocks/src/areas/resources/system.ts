import type { JsonObject } from '../../runtime/json.js';
import { noPermission } from '../../runtime/engine/fault.js';
import { lastSegment, parentPath } from '../../runtime/engine/paths.js';
import type { ResourceRules } from '../../runtime/engine/types.js';
import type { World } from '../../runtime/world/types.js';

/** Refuses to delete or deactivate a thing that is Okta's own. */
export function refuseSystem(item: JsonObject | undefined): void {
  if (item?.['system'] === true) {
    throw noPermission();
  }
}

/** Refuses to delete things that are Okta's own. */
export const keepSystem: NonNullable<ResourceRules['beforeDelete']> = (id, { store }, path) => {
  refuseSystem(store.collection(parentPath(path)).get(id));
};

/** The item at a path; undefined where there is none. */
export function itemAt(path: string, { store }: World): JsonObject | undefined {
  return store.collection(parentPath(path)).get(lastSegment(path));
}
