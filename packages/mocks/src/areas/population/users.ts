import { makerFrom } from '../../runtime/fixtures/maker.js';
import { firstName, lastName } from '../../runtime/fixtures/people.js';
import type { JsonObject } from '../../runtime/json.js';
import type { Newcomers } from '../../runtime/mock/newcomers.js';
import type { World } from '../../runtime/world/types.js';
import { joinEveryone } from '../access/everyone.js';
import { addMember } from '../access/membership.js';
import { USERS } from '../paths.js';
import { defaultTypeId } from '../people/type-ids.js';
import { nameAt, TEAMS } from './names.js';
import { put, some, times } from './put.js';

function addUser(i: number, world: World): string {
  const maker = makerFrom(world.random.below(2 ** 31), false);
  const first = firstName(maker);
  const last = lastName(maker);
  const email = `${first}.${last}.${String(i + 1)}@example.com`.toLowerCase();
  const now = world.clock.iso();
  const user: JsonObject = {
    id: world.newId('00u'),
    status: 'ACTIVE',
    created: now,
    activated: now,
    statusChanged: now,
    lastLogin: null,
    lastUpdated: now,
    passwordChanged: now,
    type: { id: defaultTypeId(world) },
    profile: {
      firstName: first,
      lastName: last,
      mobilePhone: null,
      secondEmail: null,
      login: email,
      email,
      department: nameAt(TEAMS, world.random.below(TEAMS.length)),
    },
    credentials: { password: {}, provider: { type: 'OKTA', name: 'OKTA' } },
  };
  return put(USERS, user, world);
}

/** Each user is in one to three groups. */
export const newUsers: Newcomers = {
  path: USERS,
  add(world, { users = 0 }, settled) {
    const ids = times(users, (i) => addUser(i, world));
    for (const id of ids) {
      for (const group of some(settled.groups, 1 + world.random.below(3), world)) {
        addMember(world, group, id);
      }
    }
    joinEveryone(world);
    settled.users.push(...ids);
  },
};
