import { expect, it } from 'vitest';

import { createRequestMatcher } from '../../src/http.js';

const matcher = createRequestMatcher({ unknownKeys: 'report' });
const many = 100_000;

/** Each would take minutes, or end the process, if it took more than linear time or a frame of the stack for each piece. */
it.each([
  { given: 'slashes', url: '/'.repeat(many), want: 'not_found' },
  { given: 'segments', url: '/api/v1/users' + '/a'.repeat(many), want: 'not_found' },
  { given: 'encoded text', url: '/api/v1/users/' + '%41'.repeat(many), want: 'matched' },
  { given: 'broken encoding', url: '/api/v1/users/' + '%4'.repeat(many), want: 'bad_request' },
  { given: 'dots', url: '/api/v1/users' + '/..'.repeat(many), want: 'not_found' },
  { given: 'a scheme', url: 'a'.repeat(many) + '://x/api/v1/users', want: 'matched' },
  { given: 'a scheme that does not end', url: 'a+'.repeat(many), want: 'not_found' },
  { given: 'query parameters', url: '/api/v1/users?' + 'a=1&'.repeat(many), want: 'matched' },
  { given: 'values of one', url: '/api/v1/users?' + 'limit=1&'.repeat(many), want: 'matched' },
  { given: 'ampersands', url: '/api/v1/users?' + '&'.repeat(many), want: 'matched' },
  { given: 'digits', url: '/api/v1/users?limit=' + '1'.repeat(many), want: 'matched' },
])('many $given', async ({ url, want }) => {
  expect(await matcher.match({ method: 'GET', url })).toMatchObject({ outcome: want });
});

it('many different query parameters, of which only so many are reported', async () => {
  const query = Array.from({ length: many }, (_, index) => `p${index}=${index}`).join('&');
  const match = await matcher.match({ method: 'GET', url: `/api/v1/users?${query}` });
  expect('issues' in match && match.issues.length).toBe(100);
});

it('many headers', async () => {
  const headers = Object.fromEntries(
    Array.from({ length: many }, (_, index) => [`X-${index}`, 'x'.repeat(50)]),
  );
  const url = '/api/v1/users';
  expect(await matcher.match({ method: 'POST', url, headers, body: '{}' })).toMatchObject({
    operationId: 'createUser',
  });
});

it('a body that nests deeply', async () => {
  const body = '{"profile":' + '['.repeat(many) + ']'.repeat(many) + '}';
  const match = await matcher.match({ method: 'POST', url: '/api/v1/users', body });
  expect(match).toMatchObject({ operationId: 'createUser', ok: false });
});

it('parts that all but end', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const body = '--x\r\n' + '\r\n--'.repeat(many);
  const url = '/api/v1/org/logo';
  expect(await matcher.match({ method: 'POST', url, headers, body })).toMatchObject({
    reason: 'malformed_body',
  });
});

it('keys that are those of every object', async () => {
  const url = '/api/v1/users?__proto__=x&constructor=y&hasOwnProperty=z&toString';
  const headers = JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, string>;
  const body = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
  for (const method of ['GET', 'POST', 'constructor', '__proto__']) {
    const match = await matcher.match({ method, url, headers, body });
    expect(['matched', 'method_not_allowed']).toContain(match.outcome);
    if ('params' in match) expect(Object.getPrototypeOf(match.params)).toBe(Object.prototype);
  }
  expect('polluted' in {}).toBe(false);
});
