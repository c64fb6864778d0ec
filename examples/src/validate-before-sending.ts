// Creates a user from a profile, and sends nothing that Okta would not take.
//
//   OKTA_ORG_URL=https://dev-123456.okta.com OKTA_API_TOKEN=… node validate-before-sending.js '{"login":"ada@example.com"}'

import { createOktaClient } from '@oktaforge/sdk';
import type { UserProfileInput } from '@oktaforge/sdk/user';
import { OktaValidationError, validateRequests } from '@oktaforge/validators/hooks';
import { createUserRequest } from '@oktaforge/validators/user';

const okta = createOktaClient({
  orgUrl: process.env['OKTA_ORG_URL'] ?? '',
  auth: { token: process.env['OKTA_API_TOKEN'] ?? '' },
  // For every operation: `import * as requests from '@oktaforge/validators/requests'`, and validateRequests(requests).
  hooks: validateRequests([createUserRequest]),
});

// Nobody knows what it is: the type says what it should be, the hook whether it is.
const [text = '{}'] = process.argv.slice(2);
const profile = JSON.parse(text) as UserProfileInput;

try {
  const user = await okta.user.createUser({ body: { profile } });
  console.log(`created ${user.id}`);
} catch (error) {
  if (!(error instanceof OktaValidationError)) throw error;
  process.exitCode = 1;
  for (const { message } of error.issues) console.log(message);
}
