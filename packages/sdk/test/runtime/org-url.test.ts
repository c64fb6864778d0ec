import { describe, expect, test } from 'vitest';
import { OktaConfigError } from '../../src/runtime/index.js';
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
    { given: 'acme.okta.com', want: 'as in https://acme.okta.com' },
    { given: '//acme.okta.com', want: 'as in https://acme.okta.com' },
    { given: 'ftp://acme.okta.com', want: 'as in https://acme.okta.com' },
    { given: 'http://acme.okta.com', want: 'must use https:' },
    { given: 'http://127.0.0.1.evil.example', want: 'must use https:' },
    { given: 'http://localhost.evil.example', want: 'must use https:' },
    { given: 'https://acme-admin.okta.com', want: 'use https://acme.okta.com' },
    { given: 'https://acme-admin.oktapreview.com', want: 'use https://acme.oktapreview.com' },
    { given: 'https://acme-admin.okta-emea.com', want: 'use https://acme.okta-emea.com' },
    { given: 'https://{yourOktaDomain}', want: 'placeholder' },
    { given: 'https://${yourOktaDomain}', want: 'placeholder' },
    { given: 'https://<your-domain>', want: 'placeholder' },
    { given: 'https://your-subdomain.okta.com', want: 'placeholder' },
    { given: 'https://yourOktaDomain', want: 'placeholder' },
    { given: 'https://your_org.okta.com', want: 'placeholder' },
    { given: 'https://dev-xxxxxx.okta.com', want: 'placeholder' },
    { given: 'https://dev-######.okta.com', want: 'placeholder' },
    { given: 'https://acme.okta.com/oauth2/default', want: 'use https://acme.okta.com' },
    { given: 'https://acme.okta.com/?a=b', want: 'use https://acme.okta.com' },
    { given: 'https://acme.okta.com/#a', want: 'use https://acme.okta.com' },
    { given: ' https://acme.okta.com', want: 'white space' },
    { given: 'https://acme.okta.com\n', want: 'white space' },
    { given: 'https://', want: 'is not a URL' },
    { given: 'https://acme.okta.com:port', want: 'is not a URL' },
  ])('$given', ({ given, want }) => {
    expect(() => parseOrgUrl(given)).toThrow(OktaConfigError);
    expect(() => parseOrgUrl(given)).toThrow(want);
  });

  test('a password in it is not repeated', () => {
    expect(() => parseOrgUrl('https://me:hunter2@acme.okta.com')).toThrow(
      /^orgUrl must not hold credentials$/,
    );
  });
});
