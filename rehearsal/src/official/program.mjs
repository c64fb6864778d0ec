// Main calls of one major of the official client over HTTP, against a mock: node program.mjs <package> <major> <url>
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createRequire } from 'node:module';

import { callsOf } from './calls.mjs';

const [, , name, major, url] = process.argv;
const { Client } = createRequire(import.meta.url)(name);
const client = new Client({ orgUrl: url, token: 'any', testing: { disableHttpsCheck: true } });
const okta = callsOf(client, Number(major));
const login = (who) => `${who}-${major}@acme.com`;

/** What a call is refused with. The client's errors have the same properties in all majors, or say them in their message. */
async function refusal(call) {
  try {
    await call;
  } catch (error) {
    return `${error.status} ${error.errorCode ?? /E\d{7}/.exec(error.message)?.[0]}`;
  }
  return 'none';
}

const ada = await okta.createUser(login('ada'));
const bob = await okta.createUser(login('bob'));
equal((await okta.getUser(login('ada'))).id, ada.id);
equal((await okta.renameUser(ada.id, 'Countess')).profile.nickName, 'Countess');

// A page has one user, so the client follows links.
const users = await okta.listUsers(1);
ok(
  [ada, bob].every(({ id }) => users.includes(id)),
  'all pages of the users',
);
equal(new Set(users).size, users.length);

const group = await okta.createGroup(`Group ${major}`);
await okta.addToGroup(group.id, ada.id);
await okta.addToGroup(group.id, bob.id);
deepEqual((await okta.membersOf(group.id)).toSorted(), [ada.id, bob.id].toSorted());
await okta.deleteGroup(group.id);

const app = await okta.createApp(`App ${major}`);
await okta.assign(app.id, ada.id);
equal(await refusal(okta.deleteApp(app.id)), '403 E0000056');
await okta.deactivateApp(app.id);
await okta.deleteApp(app.id);

equal(await refusal(okta.createUser(login('ada'))), '400 E0000001');
equal(await refusal(okta.getUser('nobody')), '404 E0000007');
// The first call deactivates, the second deletes.
await okta.removeUser(bob.id);
equal((await okta.getUser(bob.id)).status, 'DEPROVISIONED');
await okta.removeUser(bob.id);
match(await refusal(okta.getUser(bob.id)), /^404 /);
// The oldest client has a timer that keeps the process alive.
process.stdout.write('ok\n', () => process.exit());
