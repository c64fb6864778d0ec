import { isJsonArray, type Json, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { GROUPS, USERS } from '../paths.js';
import { joinEveryone } from './everyone.js';
import { type Expression, parseExpression } from './expression/parse.js';
import { addMember, groupsOf, isMember, membershipChanged, removeMember } from './membership.js';

export const RULES = '/api/v1/groups/rules';

/** Relation of a rule to the members that it has added. A rule removes only these. */
const GIVEN = '#groupRuleMembers';

/** Updates the members of all groups: Everyone, and what the active rules say. */
export function settleMembers(world: World): void {
  joinEveryone(world);
  const active = world.store
    .collection(RULES)
    .items()
    .filter(({ status }) => status === 'ACTIVE');
  if (active.length === 0) return;
  const users = world.store.collection(USERS).entries();
  for (const rule of active) takeBack(rule, world);
  for (const rule of active) {
    for (const [id, user] of users) if (covers(rule, id, user, world)) give(rule, id, world);
  }
}

function give(rule: JsonObject, user: string, world: World): void {
  for (const group of groupsOfRule(rule)) {
    if (!world.store.collection(GROUPS).has(group) || isMember(world, group, user)) continue;
    addMember(world, group, user);
    membershipChanged(world, group);
    world.store.relation(GIVEN).add(String(rule['id']), `${group}/${user}`);
  }
}

function takeBack(rule: JsonObject, world: World): void {
  const { store } = world;
  for (const pair of store.relation(GIVEN).rights(String(rule['id']))) {
    const [group = '', id = ''] = pair.split('/');
    const user = store.collection(USERS).get(id);
    const stays = groupsOfRule(rule).includes(group) && user !== undefined;
    if (!stays || !covers(rule, id, user, world)) undo(String(rule['id']), pair, world);
  }
}

/** Removes all members that a rule has added. */
export function undoRule(rule: string, world: World): void {
  for (const pair of world.store.relation(GIVEN).rights(rule)) undo(rule, pair, world);
}

function undo(rule: string, pair: string, world: World): void {
  const [group = '', user = ''] = pair.split('/');
  world.store.relation(GIVEN).remove(rule, pair);
  if (removeMember(world, group, user)) membershipChanged(world, group);
}

/** Excludes a user, who was removed from a group by hand, from the rules that had added them. */
export function exempt(group: string, user: string, { store }: World): void {
  const rules = store.collection(RULES);
  for (const [id, rule] of rules.entries()) {
    if (!store.relation(GIVEN).remove(id, `${group}/${user}`)) continue;
    const conditions = objectIn(rule, 'conditions');
    const people = objectIn(conditions, 'people');
    const users = { ...objectIn(people, 'users'), exclude: [...excluded(rule, 'users'), user] };
    rules.set(id, { ...rule, conditions: { ...conditions, people: { ...people, users } } });
  }
}

function covers(rule: JsonObject, id: string, user: JsonObject, world: World): boolean {
  if (user['status'] === 'DEPROVISIONED' || excluded(rule, 'users').includes(id)) return false;
  const groupIds = groupsOf(world, id);
  if (excluded(rule, 'groups').some((group) => groupIds.includes(String(group)))) return false;
  return expressionOf(rule)({ user, groups: () => named(groupIds, world) }) === true;
}

function named(ids: readonly string[], { store }: World): { id: string; name: string }[] {
  const groups = store.collection(GROUPS);
  return ids.map((id) => ({ id, name: String(objectIn(groups.get(id) ?? {}, 'profile')['name']) }));
}

/** The condition of a rule. An invalid expression, which only a test can have stored, holds for nobody. */
function expressionOf(rule: JsonObject): Expression {
  const { value } = objectIn(objectIn(rule, 'conditions'), 'expression');
  try {
    return parseExpression(String(value));
  } catch {
    return () => false;
  }
}

export function groupsOfRule(rule: JsonObject): string[] {
  const { groupIds } = objectIn(objectIn(rule, 'actions'), 'assignUserToGroups');
  return isJsonArray(groupIds) ? groupIds.map(String) : [];
}

function excluded(rule: JsonObject, kind: 'users' | 'groups'): readonly Json[] {
  const { exclude } = objectIn(objectIn(objectIn(rule, 'conditions'), 'people'), kind);
  return isJsonArray(exclude) ? exclude : [];
}
