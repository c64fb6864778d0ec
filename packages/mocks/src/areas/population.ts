import { makerFrom } from '../runtime/fixtures/maker.js';
import { firstName, lastName } from '../runtime/fixtures/people.js';
import type { JsonObject } from '../runtime/json.js';
import type { OrgSize } from '../runtime/mock/types.js';
import type { World } from '../runtime/world/types.js';
import { completeApp } from './access/app-defaults.js';
import { assignGroup } from './access/app-groups.js';
import { assign } from './access/app-users-of.js';
import { furnish } from './access/applications.js';
import { joinEveryone } from './access/everyone.js';
import { addMember } from './access/membership.js';
import { newGroup } from './access/new-group.js';
import { APPS, GROUPS, USERS } from './paths.js';
import { defaultTypeId } from './people/type-ids.js';

const TEAMS =
  'Engineering Sales Marketing Finance Support Legal Design Operations Research Security Facilities Procurement'.split(
    ' ',
  );
const PRODUCTS =
  'Payroll Wiki Expenses Calendar Helpdesk Inventory Analytics Chat Travel Surveys Reviews Training'.split(
    ' ',
  );
const MODES = ['OPENID_CONNECT', 'SAML_2_0', 'BOOKMARK', 'AUTO_LOGIN'];

/** An app is assigned to fewer users than this directly, and not through a group. */
const DIRECT = 5;

/**
 * Puts users, groups and apps into an org: each user is in one to three groups, each app is for one or two groups
 * and a few users. The seed of the world decides who and what they are.
 */
export function people(world: World, { users = 0, groups = 0, apps = 0 }: OrgSize): void {
  const groupIds = times(groups, (i) => addGroup(i, world));
  const userIds = times(users, (i) => addUser(i, world));
  for (const id of userIds) {
    for (const group of some(groupIds, 1 + world.random.below(3), world)) {
      addMember(world, group, id);
    }
  }
  joinEveryone(world);
  for (const app of times(apps, (i) => addApp(i, world))) {
    for (const group of some(groupIds, 1 + world.random.below(2), world)) {
      assignGroup(app, group, {}, world);
    }
    for (const user of some(userIds, world.random.below(DIRECT), world)) {
      assign(app, user, 'USER', {}, world);
    }
  }
}

function times(count: number, make: (i: number) => string): string[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

/** Picks `count` different ids at random, or all where there are fewer. */
function some(ids: readonly string[], count: number, { random }: World): string[] {
  const chosen = new Set<string>();
  while (chosen.size < Math.min(count, ids.length)) {
    chosen.add(ids[random.below(ids.length)] ?? '');
  }
  return [...chosen];
}

/** `Sales`, or `Sales 2` once all names are used. */
function nameAt(names: readonly string[], i: number): string {
  const round = Math.floor(i / names.length) + 1;
  const name = names[i % names.length] ?? '';
  return round === 1 ? name : `${name} ${String(round)}`;
}

function addGroup(i: number, world: World): string {
  const name = nameAt(TEAMS, i);
  const group = newGroup(world, 'OKTA_GROUP', { name, description: `Everybody in ${name}` });
  return put(GROUPS, group, world);
}

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

function addApp(i: number, world: World): string {
  const now = world.clock.iso();
  const label = nameAt(PRODUCTS, i);
  const url = `https://${label.toLowerCase().replace(' ', '-')}.example.com`;
  const sent: JsonObject = {
    label,
    signOnMode: MODES[i % MODES.length],
    settings: settings(i, url),
  };
  const made: JsonObject = {
    ...sent,
    id: world.newId('0oa'),
    status: 'ACTIVE',
    lastUpdated: now,
    created: now,
  };
  return put(APPS, furnish(completeApp(made, sent, world), world), world);
}

function settings(i: number, url: string): JsonObject {
  switch (MODES[i % MODES.length]) {
    case 'OPENID_CONNECT':
      return { oauthClient: { redirect_uris: [`${url}/callback`] } };
    case 'SAML_2_0':
      return {
        signOn: { ssoAcsUrl: `${url}/saml`, audience: url, recipient: url, destination: url },
      };
    case 'BOOKMARK':
      return { app: { requestIntegration: false, url } };
    default:
      return { signOn: { loginUrl: `${url}/login` } };
  }
}

function put(path: string, item: JsonObject, { store }: World): string {
  const id = String(item['id']);
  store.collection(path).set(id, item);
  return id;
}
