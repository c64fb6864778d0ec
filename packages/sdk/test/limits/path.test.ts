import { expect, test } from 'vitest';
import { laneOf } from '../../src/limits/path.js';

const at = (path: string, method = 'GET') => ({ id: 'x', method, path });

test.each([
  { template: '/api/v1/users/{userId}', url: '/api/v1/users/me', want: '/api/v1/users/{userId}' },
  {
    template: '/api/v1/users/{userId}',
    url: '/api/v1/users/a%40b.example',
    want: '/api/v1/users/{userId}',
  },
  { template: '/api/v1/users', url: '/api/v1/users?limit=2&after=00u1', want: '/api/v1/users' },
  // A redirect, and a request for a token.
  { template: '/api/v1/users', url: '/oauth2/v1/token', want: '/oauth2/v1/token', other: true },
  {
    template: '/api/v1/users',
    url: '/api/v2/users/00u1ab',
    want: '/api/v2/users/{id}',
    other: true,
  },
  // Calls by a path of the caller's own.
  {
    template: '/api/v1/users/00u1ab2cd3EF',
    url: '/api/v1/users/00u1ab2cd3EF',
    want: '/api/v1/users/{id}',
  },
  {
    template: '/api/v1/realms/ada@b.example',
    url: '/api/v1/realms/ada@b.example',
    want: '/api/v1/realms/{id}',
  },
  { template: '/api/v1/realms?limit=1', url: '/api/v1/realms?limit=1', want: '/api/v1/realms' },
])('$url of $template counts as $want', ({ template, url, want, other = false }) => {
  const lane = laneOf(at(template), 'GET', `https://acme.okta.com${url}`);
  expect(lane).toMatchObject({ path: `GET ${want}`, isDescribed: !other });
});

test('names of parameters make no difference, methods do', () => {
  const keyOf = (template: string, method = 'GET') =>
    laneOf(at(template), method, 'https://acme.okta.com/api/v1/users/00u1').key;
  expect(keyOf('/api/v1/users/{userId}')).toBe(keyOf('/api/v1/users/{id}'));
  expect(keyOf('/api/v1/users/{userId}')).toBe(keyOf('/api/v1/users/00u1'));
  expect(keyOf('/api/v1/users/{userId}')).not.toBe(keyOf('/api/v1/users/{userId}', 'PUT'));
});
