import { createMockOkta } from '@oktaforge/mocks';
import { createOktaClient, isOktaError, OktaApiError } from '@oktaforge/sdk';
import { getUser } from '@oktaforge/sdk/user';
import { createUserRequest } from '@oktaforge/validators/user';

const { orgUrl, fetch } = createMockOkta({ seed: 1 });
const okta = createOktaClient({ orgUrl, auth: { token: 'any' }, fetch });

// Ends well only if the error is what it should be.
getUser(okta, { userId: 'nobody' }).then(
  () => {
    throw new Error('It was answered.');
  },
  (error: unknown) => {
    const isKnown = error instanceof OktaApiError && isOktaError(error, 'E0000007');
    if (!isKnown || createUserRequest.validate({}).ok) throw error;
  },
);
