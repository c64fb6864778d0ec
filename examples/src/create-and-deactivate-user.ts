// Creates a user, finds it again, takes away its access and deletes it.
//
//   OKTA_ORG_URL=https://dev-123456.okta.com OKTA_API_TOKEN=… node create-and-deactivate-user.js ada@example.com

import { createOktaClient } from '@oktaforge/sdk';
import { userResource } from '@oktaforge/sdk/user';

const okta = createOktaClient({
  orgUrl: process.env['OKTA_ORG_URL'] ?? '',
  auth: { token: process.env['OKTA_API_TOKEN'] ?? '' },
});

const [login = 'ada@example.com'] = process.argv.slice(2);

const created = await okta.user.createUser({
  activate: true,
  body: { profile: { firstName: 'Ada', lastName: 'Lovelace', email: login, login } },
});
console.log(`created ${created.id}: ${created.status}`);

// A handle has the methods that the description gives to a user; `data` is the plain object.
const user = userResource(okta, created);
await user.deactivate({ sendEmail: false });

const { data, requestId } = await okta.user.getUser({ userId: login }).withResponse();
console.log(`now ${data.status} (request ${requestId})`);

await user.delete();
console.log('deleted');
