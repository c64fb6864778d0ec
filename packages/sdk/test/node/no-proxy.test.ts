import { expect, test } from 'vitest';
import { isExempt } from '../../src/node/no-proxy.js';

test.each([
  { noProxy: '', want: false },
  { noProxy: ' , ,', want: false },
  { noProxy: '*', want: true },
  { noProxy: 'acme.okta.com', want: true },
  { noProxy: 'ACME.Okta.com', want: true },
  { noProxy: 'okta.com', want: true },
  { noProxy: '.okta.com', want: true },
  { noProxy: '*.okta.com', want: true },
  { noProxy: '.acme.okta.com', want: true },
  { noProxy: 'kta.com', want: false },
  { noProxy: 'acme.okta', want: false },
  { noProxy: 'com.', want: false },
  { noProxy: 'localhost,127.0.0.1, okta.com', want: true },
  { noProxy: 'localhost okta.com', want: true },
  { noProxy: 'localhost,acme.example.com', want: false },
  { noProxy: 'okta.com:443', want: true },
  { noProxy: 'okta.com:8443', want: false },
  { noProxy: 'okta.com:8443', url: 'https://acme.okta.com:8443/', want: true },
  { noProxy: 'localhost', url: 'http://localhost:4010/', want: true },
  { noProxy: 'localhost:80', url: 'http://localhost/', want: true },
  { noProxy: '[::1]', url: 'http://[::1]:4010/', want: true },
  { noProxy: '[::1]:4010', url: 'http://[::1]:4010/', want: true },
  { noProxy: '10.0.0.0/8', url: 'http://10.1.1.1/', want: false },
  { noProxy: '::', url: 'http://a/', want: false },
])('NO_PROXY=$noProxy', ({ noProxy, url = 'https://acme.okta.com/api/v1/users', want }) => {
  expect(isExempt(new URL(url), noProxy)).toBe(want);
});
