import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';

/** The priority of a catch-all rule, which always is the last of its policy. */
export const CATCH_ALL = 99;

/** Policies of these types have no order: each of them is the first. */
const UNORDERED = ['ACCESS_POLICY', 'PROFILE_ENROLLMENT'];

const isUnordered = (path: string, type: unknown): boolean =>
  !path.endsWith('/rules') && UNORDERED.includes(String(type));

/** Whether a thing always comes last. Okta's own things do. */
const isLast = ({ system }: JsonObject): boolean => system === true;

/** The things that have a common order: policies of a type, or the rules of a policy. */
function alike({ store }: World, path: string, type: unknown): JsonObject[] {
  const items = store.collection(path).items();
  const ofType = path.endsWith('/rules') ? items : items.filter((one) => one['type'] === type);
  return ofType
    .filter(({ priority }) => priority !== CATCH_ALL)
    .toSorted((a, b) => Number(a['priority']) - Number(b['priority']));
}

/** The last priority that may be asked for: rules for applications may leave a gap, others follow each other. */
const last = ({ type }: JsonObject, end: number): number =>
  type === 'ACCESS_POLICY' ? CATCH_ALL - 1 : end;

/** Gives a new thing its priority: the requested one, else the last before Okta's own things. Those after it move back. */
export function placed(made: JsonObject, world: World, path: string): JsonObject {
  if (isUnordered(path, made['type'])) return { ...made, priority: 1, system: false };
  const others = alike(world, path, made['type']);
  const end = others.filter((one) => !isLast(one)).length + 1;
  const asked = made['priority'];
  const priority =
    typeof asked === 'number' && asked >= 0 && asked <= last(made, end) ? asked : end;
  shift(others, priority, 1, world, path);
  return { ...made, priority, system: false };
}

/** Moves up the things after one that is removed. */
export function leave(item: JsonObject, world: World, path: string): void {
  if (isUnordered(path, item['type'])) return;
  const others = alike(world, path, item['type']).filter((one) => one['id'] !== item['id']);
  shift(others, Number(item['priority']), -1, world, path);
}

/** Moves a changed thing to its new priority, and the others accordingly. @returns The thing as it is stored. */
export function moved(
  old: JsonObject,
  changed: JsonObject,
  world: World,
  path: string,
): JsonObject {
  const asked = changed['priority'];
  const { priority = null, system = false } = old;
  const fixed = { ...changed, priority, system };
  const isFixed = isLast(old) || isUnordered(path, old['type']);
  if (typeof asked !== 'number' || asked === priority || isFixed) return fixed;
  leave(old, world, path);
  const others = alike(world, path, old['type']).filter((one) => one['id'] !== old['id']);
  const end = others.filter((one) => !isLast(one)).length + 1;
  const place = Math.min(Math.max(asked, 0), last(old, end));
  shift(others, place, 1, world, path);
  return { ...fixed, priority: place };
}

function shift(
  items: readonly JsonObject[],
  from: number,
  by: number,
  { store }: World,
  path: string,
): void {
  for (const one of items) {
    const priority = Number(one['priority']);
    if (priority >= from) {
      store.collection(path).set(String(one['id']), { ...one, priority: priority + by });
    }
  }
}
