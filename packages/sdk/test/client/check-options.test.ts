import { describe, expect, test } from 'vitest';
import { createOktaClient } from '../../src/index.js';
import { OktaConfigError } from '../../src/runtime/index.js';

const right = { orgUrl: 'https://acme.okta.com', auth: { token: 'secret' } };

/** The error of a client with these options, which callers without types may give. */
function refused(options: object): unknown {
  try {
    createOktaClient({ ...right, ...options } as typeof right);
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('an option that there is not', () => {
  test.each([
    [{ maxRetry: 3 }, 'maxRetry: did you mean maxRetries?'],
    [{ retries: 3 }, 'retries: did you mean maxRetries?'],
    [{ maxResponse: 3 }, 'maxResponse: did you mean maxResponseBytes?'],
    [{ timeoutMs: 3 }, 'timeoutMs: did you mean timeout?'],
    [{ baseUrl: '' }, 'baseUrl: did you mean orgUrl?'],
    [{ org_url: '' }, 'org_url: did you mean orgUrl?'],
    [{ user_agent: '' }, 'user_agent: did you mean userAgent?'],
    [{ header: {} }, 'header: did you mean headers?'],
    [{ token: 'secret' }, 'token: write auth: { token }'],
    [{ apiToken: 'secret' }, 'apiToken: write auth: { token }'],
    [{ accessToken: 'secret' }, 'accessToken: write auth: { accessToken }'],
    [{ clientId: '0oa' }, 'clientId: write auth: privateKey({ … }), which the subpath /auth has'],
    [{ zzz: 1 }, 'zzz: there are orgUrl, auth, allowHttp, fetch'],
  ])('%o is refused, with advice', (options, want) => {
    const error = refused(options);
    expect(error).toBeInstanceOf(OktaConfigError);
    expect(String(error)).toContain(`there is no option ${want}`);
    expect(String(error)).not.toContain('secret');
  });

  test('of no value is none', () => {
    expect(refused({ maxRetry: undefined })).toBeUndefined();
  });
});

describe('credentials of several kinds', () => {
  test.each([
    [{ token: 'secret', accessToken: 'other' }, 'auth has token and accessToken'],
    [{ token: 'secret', authorize: () => undefined }, 'auth has token and authorize'],
  ])('%o are refused', (auth, want) => {
    const error = refused({ auth });
    expect(error).toBeInstanceOf(OktaConfigError);
    expect(String(error)).toContain(want);
    expect(String(error)).not.toContain('secret');
  });

  test.each([{ token: 'secret', accessToken: undefined }, { accessToken: () => 'x' }])(
    'of one kind are not: %o',
    (auth) => {
      expect(refused({ auth })).toBeUndefined();
    },
  );
});

test('no options at all: the URL is missed', () => {
  expect(() => createOktaClient(undefined as never)).toThrow(/orgUrl/);
});

test.each([
  'https://acme.okta.com/',
  'acme.okta.com',
  'https://ACME.okta.com',
  'https://acme.okta.com/x',
])('an origin of links that no link could have is refused: %s', (origin) => {
  expect(String(refused({ linkOrigins: [origin] }))).toContain('linkOrigins must be origins alone');
  expect(refused({ linkOrigins: ['https://acme.okta.com'] })).toBeUndefined();
});
