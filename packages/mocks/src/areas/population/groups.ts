import type { Newcomers } from '../../runtime/mock/newcomers.js';
import type { World } from '../../runtime/world/types.js';
import { newGroup } from '../access/new-group.js';
import { GROUPS } from '../paths.js';
import { nameAt, TEAMS } from './names.js';
import { put, times } from './put.js';

function addGroup(i: number, world: World): string {
  const name = nameAt(TEAMS, i);
  const group = newGroup(world, 'OKTA_GROUP', { name, description: `Everybody in ${name}` });
  return put(GROUPS, group, world);
}

export const newGroups: Newcomers = {
  path: GROUPS,
  add(world, { groups = 0 }, settled) {
    settled.groups.push(...times(groups, (i) => addGroup(i, world)));
  },
};
