import { describe, expect, test } from 'vitest';
import { redactHeaders, redactText, redactValue } from '../../src/runtime/logging/redact.js';

const TOKEN = `00${'aB3_-xYz9q'.repeat(4)}`;
const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl';
const PEM = '-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----';

test.each([
  { given: 'nothing to hide', want: 'nothing to hide' },
  { given: 'user 00u1ero7vZFVEIYLWPBN of /api/v1/users', want: null },
  { given: `00-${'a1'.repeat(16)}-${'b2'.repeat(8)}-01`, want: null },
  { given: '0012ab34-0012-4abc-8def-0012ab340012', want: null },
  { given: 'a=SSWS abc', want: 'a=SSWS [redacted]' },
  { given: `token ${TOKEN} is expired`, want: 'token [redacted] is expired' },
  { given: `Authorization: Bearer ${JWT}`, want: 'Authorization: Bearer [redacted]' },
  { given: `DPoP ${'a'.repeat(40)}`, want: 'DPoP [redacted]' },
  { given: 'DPoP algs="RS256"', want: null },
  { given: 'Bearer authentication failed', want: null },
  { given: `got ${JWT}, and more`, want: 'got [redacted], and more' },
  { given: `key ${PEM} end`, want: 'key [redacted] end' },
  { given: 'https://ada:pw@acme.okta.com/x', want: 'https://[redacted]@acme.okta.com/x' },
  {
    given: 'https://acme.okta.com/x?a=1&token=t&b=2',
    want: 'https://acme.okta.com/x?a=1&token=[redacted]&b=2',
  },
  { given: '/x?RecoveryToken=t', want: '/x?RecoveryToken=[redacted]' },
  { given: '/cb?code=c&state=s', want: '/cb?code=[redacted]&state=s' },
  { given: '/cb#access_token=t', want: '/cb#access_token=[redacted]' },
  { given: '/x?client_assertion=t&q=ada', want: '/x?client_assertion=[redacted]&q=ada' },
  { given: '/x?search=profile.login eq "ada"&after=00u1', want: null },
])('the text $given', ({ given, want }) => {
  expect(redactText(given)).toBe(want ?? given);
});

describe('a long text', () => {
  test('is cut', () => {
    expect(redactText('a'.repeat(3000))).toBe(`${'a'.repeat(2000)}… (3000 characters)`);
  });

  test.each([
    { name: 'a token', secret: TOKEN },
    { name: 'a JWT', secret: JWT },
    { name: 'a private key', secret: PEM },
  ])('does not show a part of $name where it is cut', ({ secret }) => {
    for (const before of [1990, 3960, 3990]) {
      // What is redacted before it lets the end of what was read be shown.
      const jwt = before > 2000 ? `eyJ${'a'.repeat(3000)} ` : '';
      const shown = redactText(`${jwt}${' '.repeat(before - jwt.length)}${secret}`);
      expect(shown).not.toContain(secret.slice(0, 8));
    }
  });
});

test('headers', () => {
  const headers = new Headers({
    accept: 'application/json',
    Authorization: 'SSWS abc',
    Cookie: 'sid=1',
    DPoP: 'a',
    'DPoP-Nonce': 'n1',
    'X-Proxy-Key': 'k',
    'x-okta-request-id': 'r1',
    'www-authenticate': 'Bearer error="insufficient_scope"',
    location: '/x?token=t',
  });
  headers.append('set-cookie', 'sid=2');
  const hidden = '[redacted]';
  expect(redactHeaders(headers)).toEqual({
    accept: 'application/json',
    authorization: hidden,
    cookie: hidden,
    dpop: hidden,
    'dpop-nonce': 'n1',
    location: '/x?token=[redacted]',
    'set-cookie': hidden,
    'www-authenticate': 'Bearer error="insufficient_scope"',
    'x-okta-request-id': 'r1',
    'x-proxy-key': hidden,
  });
});

describe('a value', () => {
  const hidden = '[redacted]';
  test.each<{ given: unknown; want: unknown }>([
    {
      given: { id: '00u1', profile: { login: 'ada' } },
      want: { id: '00u1', profile: { login: 'ada' } },
    },
    {
      given: { credentials: { password: { value: 'pw' } }, profile: {} },
      want: { credentials: hidden, profile: {} },
    },
    {
      given: { oldPassword: { value: 'a' }, newPassword: { value: 'b' } },
      want: { oldPassword: hidden, newPassword: hidden },
    },
    {
      given: { client_id: '0oa1', client_secret: 's' },
      want: { client_id: '0oa1', client_secret: hidden },
    },
    {
      given: { passCode: '123456', stateToken: 's' },
      want: { passCode: hidden, stateToken: hidden },
    },
    {
      given: { activationUrl: 'https://a/b', activationToken: 't' },
      want: { activationUrl: hidden, activationToken: hidden },
    },
    {
      given: { recovery_question: { question: 'q', answer: 'a' } },
      want: { recovery_question: { question: 'q', answer: hidden } },
    },
    { given: { profile: { sharedSecret: 's' } }, want: { profile: { sharedSecret: hidden } } },
    {
      given: { authScheme: { type: 'HEADER', key: 'a', value: 'v' } },
      want: { authScheme: hidden },
    },
    {
      given: { headers: [{ key: 'x-any', value: 'v' }] },
      want: { headers: [{ key: 'x-any', value: hidden }] },
    },
    {
      given: { kty: 'RSA', n: 'n', e: 'AQAB', d: 'd', p: 'p' },
      want: { kty: 'RSA', n: 'n', e: 'AQAB', d: hidden, p: hidden },
    },
    { given: { d: 'no key', value: 1 }, want: { d: 'no key', value: 1 } },
    {
      given: { tokenId: 'oar1', refreshTokenLifetimeMinutes: 5 },
      want: { tokenId: 'oar1', refreshTokenLifetimeMinutes: 5 },
    },
    { given: { password: null, token: undefined }, want: { password: null, token: undefined } },
    { given: { note: `use ${TOKEN}` }, want: { note: `use ${hidden}` } },
    {
      given: [1, true, null, 2n, Symbol('s'), () => 1],
      want: [1, true, null, '2', 'Symbol(s)', '[function]'],
    },
    { given: [new Date(0), new Date(NaN)], want: ['1970-01-01T00:00:00.000Z', '[no date]'] },
    {
      given: [new Blob(['abc']), new Uint8Array(2), new ArrayBuffer(4)],
      want: ['[3 bytes]', '[2 bytes]', '[4 bytes]'],
    },
    {
      given: Array.from({ length: 200 }, (_, id) => id),
      want: [...Array(20).keys(), '… 180 more'],
    },
    { given: Object.create(null), want: {} },
  ])('$given', ({ given, want }) => {
    expect(redactValue(given)).toEqual(want);
  });

  test('that contains itself', () => {
    const given: Record<string, unknown> = { id: 1 };
    given['self'] = given;
    expect(JSON.stringify(redactValue(given))).toContain('[…]');
  });

  test('that cannot be read', () => {
    const given = {
      get id(): string {
        throw new Error('no');
      },
    };
    expect(redactValue(given)).toBe('[unreadable]');
  });

  test('of any size is shown only as far as a person reads', () => {
    const wide = Object.fromEntries(Array.from({ length: 2_000 }, (_, id) => [`p${id}`, id]));
    const deep = Array.from({ length: 20 }, () => ({ ...wide }));
    expect(JSON.stringify(redactValue(deep)).length).toBeLessThan(20_000);
  });
});
