// Looks up a user, and tells the ways apart in which that can fail.
//
//   OKTA_ORG_URL=https://dev-123456.okta.com OKTA_API_TOKEN=… node handle-errors.js 00u1ab2cd3EFGHij4k5l

import {
  createOktaClient,
  isOktaError,
  OktaApiError,
  OktaNetworkError,
  OktaRateLimitError,
  OktaTimeoutError,
} from '@oktaforge/sdk';

const okta = createOktaClient({
  orgUrl: process.env['OKTA_ORG_URL'] ?? '',
  auth: { token: process.env['OKTA_API_TOKEN'] ?? '' },
  maxRetries: 1,
  hooks: {
    onRetry: ({ operationId, attempt }) =>
      console.log(`${operationId}: attempt ${attempt} failed, trying again`),
  },
});

const [userId = 'me'] = process.argv.slice(2);

try {
  const user = await okta.user.getUser({ userId }, { timeout: 5_000 });
  console.log(`found ${user.profile.login}`);
} catch (error) {
  process.exitCode = 1;
  if (isOktaError(error, 'E0000007')) console.log(`there is no user ${userId}`);
  else if (error instanceof OktaRateLimitError)
    console.log(`too many requests, free again at ${error.resetAt?.toISOString()}`);
  else if (error instanceof OktaApiError)
    console.log(`Okta says ${error.status} ${error.errorCode}: ${error.errorSummary}`);
  else if (error instanceof OktaTimeoutError) console.log('no answer within 5 seconds');
  else if (error instanceof OktaNetworkError) console.log(`no connection: ${error.message}`);
  else throw error;
}
