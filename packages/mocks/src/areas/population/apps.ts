import type { JsonObject } from '../../runtime/json.js';
import type { Newcomers } from '../../runtime/mock/newcomers.js';
import type { World } from '../../runtime/world/types.js';
import { settleApp } from '../access/app-defaults.js';
import { assign } from '../access/app-users-of.js';
import { assignGroup } from '../access/assign-group.js';
import { APPS } from '../paths.js';
import { nameAt } from './names.js';
import { put, some, times } from './put.js';

const PRODUCTS =
  'Payroll Wiki Expenses Calendar Helpdesk Inventory Analytics Chat Travel Surveys Reviews Training'.split(
    ' ',
  );
const MODES = ['OPENID_CONNECT', 'SAML_2_0', 'BOOKMARK', 'AUTO_LOGIN'];

/** An app is assigned to fewer users than this directly, and not through a group. */
const DIRECT = 5;

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
  const write = { kind: 'create', sent, before: undefined, world } as const;
  return put(APPS, settleApp(made, write), world);
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

/** Each app is for one or two groups and a few users. */
export const newApps: Newcomers = {
  path: APPS,
  add(world, { apps = 0 }, { groups, users }) {
    for (const app of times(apps, (i) => addApp(i, world))) {
      for (const group of some(groups, 1 + world.random.below(2), world)) {
        assignGroup(app, group, {}, world);
      }
      for (const user of some(users, world.random.below(DIRECT), world)) {
        assign(app, user, 'USER', {}, world);
      }
    }
  },
};
