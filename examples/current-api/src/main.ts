// Realms are newer than the description that the published packages are made from. This program has them, typed and checked,
// in code that was generated from the current description. It talks to a stand-in, so that it needs no org.
import { createOktaClient } from './okta/sdk/index.js';
import { createRealmRequest } from './okta/validators/areas/realm.js';

const realms = [
  { id: 'guo1', profile: { name: 'Partners' } },
  { id: 'guo2', profile: { name: 'Employees' } },
];
const okta = createOktaClient({
  orgUrl: 'https://dev-123456.okta.com',
  auth: { token: 'any' },
  fetch: () => Promise.resolve(Response.json(realms)),
});

for await (const realm of okta.realm.listRealms())
  console.log(`${realm.id}  ${realm.profile?.name}`);

const wrong = createRealmRequest.validate({ body: { profile: { name: 5 } } });
if (!wrong.ok) for (const { message } of wrong.issues) console.log(message);
