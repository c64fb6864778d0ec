// Lists the active users of an organization, page by page, and shows how to go on later from a stored cursor.
//
//   OKTA_ORG_URL=https://dev-123456.okta.com OKTA_API_TOKEN=… node list-users.js [cursor]

import { createOktaClient } from '@oktaforge/sdk';

const okta = createOktaClient({
  orgUrl: process.env['OKTA_ORG_URL'] ?? '',
  auth: { token: process.env['OKTA_API_TOKEN'] ?? '' },
});

const [cursor] = process.argv.slice(2);

if (cursor === undefined) {
  let count = 0;
  for await (const user of okta.user.listUsers({ search: 'status eq "ACTIVE"', limit: 200 })) {
    count += 1;
    console.log(`${user.id}  ${user.profile.login}`);
  }
  console.log(`${count} active users`);
} else {
  const page = await okta.user.listUsers({}, { cursor });
  for (const user of page.items) console.log(`${user.id}  ${user.profile.login}`);
  console.log(page.next === undefined ? 'That was the last page.' : `Go on with: ${page.next}`);
}
