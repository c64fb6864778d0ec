import { describe, expect, test } from 'vitest';
import { isOktaError } from '../../src/runtime/index.js';
import { callGetUser, failure, testCore } from './support/client.js';
import { json, serve, type Reply } from './support/server.js';

function refusal(status: number, challenge: string): Reply {
  return (response) => {
    response.writeHead(status, { 'www-authenticate': challenge });
    response.end();
  };
}

async function errorFrom(reply: Reply) {
  const error = await failure(callGetUser(testCore(await serve(reply))));
  if (!isOktaError(error)) throw error;
  const { errorCode, errorSummary, missingScope, message } = {
    errorCode: undefined,
    errorSummary: undefined,
    missingScope: undefined,
    ...error,
    message: error.message,
  };
  return { errorCode, errorSummary, missingScope, message };
}

const lacks = 'The access token provided does not contain the required scopes.';

describe('a refusal of OAuth with an empty body', () => {
  test.each([
    {
      name: 'a scope that is missing',
      given: refusal(
        403,
        `Bearer authorization_uri="https://acme.okta.com/oauth2/v1/authorize", realm="https://acme.okta.com", scope="okta.users.manage okta.users.read", error="insufficient_scope", error_description="${lacks}", resource="/api/v1/users"`,
      ),
      want: {
        errorCode: 'insufficient_scope',
        errorSummary: lacks,
        missingScope: 'okta.users.manage okta.users.read',
        message: `getUser: 403 insufficient_scope ${lacks} [missing scope: okta.users.manage okta.users.read]`,
      },
    },
    {
      name: 'with DPoP',
      given: refusal(
        403,
        'DPoP algs="RS256 ES256", scope="okta.users.read", error="insufficient_scope"',
      ),
      want: {
        errorCode: 'insufficient_scope',
        errorSummary: 'Forbidden',
        missingScope: 'okta.users.read',
        message: 'getUser: 403 insufficient_scope Forbidden [missing scope: okta.users.read]',
      },
    },
    {
      name: 'a token that is no longer good, whose scope is not missing',
      given: refusal(
        401,
        'Bearer scope="okta.users.read", error="invalid_token", error_description="The token has expired"',
      ),
      want: {
        errorCode: 'invalid_token',
        errorSummary: 'The token has expired',
        message: 'getUser: 401 invalid_token The token has expired',
      },
    },
    {
      name: 'quoted characters',
      given: refusal(
        401,
        String.raw`Bearer realm="a, error=\"x\"", error="invalid_token", error_description="say \"please\", error=\"y\""`,
      ),
      want: {
        errorCode: 'invalid_token',
        errorSummary: 'say "please", error="y"',
        message: 'getUser: 401 invalid_token say "please", error="y"',
      },
    },
    {
      name: 'no fact',
      given: refusal(401, 'Basic'),
      want: { errorSummary: 'Unauthorized', message: 'getUser: 401 Unauthorized' },
    },
    {
      name: 'a quote that does not end',
      given: refusal(401, `Bearer error="${'a '.repeat(5000)}`),
      want: { errorSummary: 'Unauthorized', message: 'getUser: 401 Unauthorized' },
    },
  ])('$name', async ({ given, want }) => {
    expect(await errorFrom(given)).toEqual({
      errorCode: undefined,
      missingScope: undefined,
      ...want,
    });
  });

  test('what the body says comes first', async () => {
    const body = { errorCode: 'E0000011', errorSummary: 'Invalid token provided' };
    const header = { 'www-authenticate': 'Bearer error="invalid_token", error_description="no"' };
    expect(await errorFrom(json(body, 401, header))).toMatchObject(body);
  });
});
