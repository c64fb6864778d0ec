import { describe, expect, test } from 'vitest';
import { createOktaClient } from '../../src/index.js';
import { OktaConfigError } from '../../src/runtime/index.js';
import { createOktaCore } from '../../src/runtime/core.js';
import { parseOrgUrl } from '../../src/runtime/org-url.js';

describe('an org URL that works', () => {
  test.each([
    { given: 'https://acme.okta.com', want: 'https://acme.okta.com' },
    { given: 'https://acme.okta.com/', want: 'https://acme.okta.com' },
    { given: 'HTTPS://ACME.okta.com', want: 'https://acme.okta.com' },
    { given: 'https://acme.oktapreview.com', want: 'https://acme.oktapreview.com' },
    { given: 'https://dev-123456.okta.com', want: 'https://dev-123456.okta.com' },
    { given: 'https://id.acme.example:8443', want: 'https://id.acme.example:8443' },
    { given: 'https://acme-admin.example.com', want: 'https://acme-admin.example.com' },
    { given: 'https://yourmechanic.okta.com', want: 'https://yourmechanic.okta.com' },
    { given: 'http://localhost:4010', want: 'http://localhost:4010' },
    { given: 'http://127.0.0.1:4010/', want: 'http://127.0.0.1:4010' },
    { given: 'http://[::1]:4010', want: 'http://[::1]:4010' },
  ])('$given', ({ given, want }) => {
    expect(parseOrgUrl(given)).toBe(want);
  });
});

describe('an org URL that cannot work', () => {
  test.each([
    { given: undefined, want: 'is missing' },
    { given: '', want: 'is missing' },
    { given: 42, want: 'is missing' },
    { given: 'acme.okta.com', want: 'not like https://acme.okta.com' },
    { given: '//acme.okta.com', want: 'not like https://acme.okta.com' },
    { given: 'ftp://acme.okta.com', want: 'not like https://acme.okta.com' },
    { given: 'http://acme.okta.com', want: 'not like https://acme.okta.com' },
    { given: 'http://127.0.0.1.evil.example', want: 'not like https://acme.okta.com' },
    { given: 'http://localhost.evil.example', want: 'not like https://acme.okta.com' },
    { given: 'https://acme-admin.okta.com', want: 'must be https://acme.okta.com alone' },
    {
      given: 'https://acme-admin.oktapreview.com',
      want: 'must be https://acme.oktapreview.com alone',
    },
    { given: 'https://acme-admin.okta-emea.com', want: 'must be https://acme.okta-emea.com alone' },
    { given: 'https://{yourOktaDomain}', want: 'not like https://acme.okta.com' },
    { given: 'https://${yourOktaDomain}', want: 'not like https://acme.okta.com' },
    { given: 'https://<your-domain>', want: 'not like https://acme.okta.com' },
    { given: 'https://acme.okta.com/oauth2/default', want: 'must be https://acme.okta.com alone' },
    { given: 'https://acme.okta.com/?a=b', want: 'must be https://acme.okta.com alone' },
    { given: 'https://acme.okta.com/#a', want: 'must be https://acme.okta.com alone' },
    { given: ' https://acme.okta.com', want: 'not like https://acme.okta.com' },
    { given: 'https://acme.okta.com\n', want: 'not like https://acme.okta.com' },
    { given: 'https://', want: 'not like https://acme.okta.com' },
    { given: 'https://acme.okta.com:port', want: 'not like https://acme.okta.com' },
  ])('$given', ({ given, want }) => {
    expect(() => parseOrgUrl(given)).toThrow(OktaConfigError);
    expect(() => parseOrgUrl(given)).toThrow(want);
  });

  test('a password in it is not repeated', () => {
    expect(() => parseOrgUrl('https://me:hunter2@acme.okta.com')).toThrow(
      /^orgUrl must be https:..acme.okta.com alone$/,
    );
  });
});

test.each([
  'https://your-subdomain.okta.com',
  'https://yourOktaDomain',
  'https://your_org.okta.com',
  'https://dev-xxxxxx.okta.com',
  'https://dev-######.okta.com',
])('a client is refused that was not told its org: %s', (orgUrl) => {
  const make = () => createOktaClient({ orgUrl, auth: { token: 'x' } });
  expect(make).toThrow(OktaConfigError);
  expect(make).toThrow('orgUrl must be that of your own org, like https://acme.okta.com');
});

describe('plain http', () => {
  test.each<{ given: string; allowHttp: unknown; want: string }>([
    { given: 'http://okta:4010', allowHttp: true, want: 'http://okta:4010' },
    { given: 'http://10.0.0.7', allowHttp: true, want: 'http://10.0.0.7' },
    { given: 'https://acme.okta.com', allowHttp: true, want: 'https://acme.okta.com' },
    { given: 'http://okta:4010', allowHttp: undefined, want: 'allowHttp: true' },
    { given: 'http://okta:4010', allowHttp: false, want: 'allowHttp: true' },
    { given: 'http://okta:4010', allowHttp: 'true', want: 'allowHttp: true' },
    { given: 'http://okta:4010/path', allowHttp: true, want: 'must be http://okta:4010 alone' },
    { given: 'http://me:pw@okta:4010', allowHttp: true, want: 'must be http://okta:4010 alone' },
  ])('$given with allowHttp $allowHttp', ({ given, allowHttp, want }) => {
    if (!want.startsWith('http')) expect(() => parseOrgUrl(given, allowHttp)).toThrow(want);
    else expect(parseOrgUrl(given, allowHttp)).toBe(want);
  });

  test('is an option of the client', () => {
    const options = { orgUrl: 'http://okta:4010', auth: { token: 'any' } };
    expect(createOktaCore({ ...options, allowHttp: true }).orgUrl).toBe('http://okta:4010');
    expect(() => createOktaCore(options)).toThrow('allowHttp: true');
  });
});
