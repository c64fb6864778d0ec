import { describe, expect, it } from 'vitest';

import { createRequestMatcher, type MatcherOptions } from '../../src/http.js';
import { requestValidator } from '../../src/runtime/index.js';
import { createMatcher } from '../../src/runtime/http/matcher.js';
import type { ValueType } from '../../src/runtime/http/routes.js';

/** What becomes of a query parameter `x` of the given type. */
async function coerced(type: ValueType, query: string) {
  const route = { id: 'probe', method: 'GET', path: '/probe', query: { x: type } };
  const matcher = createMatcher([route], [requestValidator('probe', () => true)]);
  const match = await matcher.match({ method: 'GET', url: `/probe?${query}` });
  if (match.outcome !== 'matched') throw new Error(match.message);
  return match;
}

describe('text becomes values', () => {
  it.each<{ type: ValueType; query: string; want: unknown }>([
    { type: 'string', query: 'x=7', want: '7' },
    { type: 'string', query: 'x=', want: '' },
    { type: 'string', query: 'x', want: '' },
    { type: 'string', query: 'x=a=b', want: 'a=b' },
    { type: 'string', query: 'x=a+b%2Bc%26', want: 'a b+c&' },
    { type: 'string', query: '&&x=1&', want: '1' },
    { type: 'string', query: '%78=1', want: '1' },
    { type: 'string', query: 'y=1', want: undefined },
    { type: 'number', query: 'x=7', want: 7 },
    { type: 'number', query: 'x=-1', want: -1 },
    { type: 'number', query: 'x=2.50', want: 2.5 },
    { type: 'number', query: 'x=007', want: 7 },
    { type: 'boolean', query: 'x=true', want: true },
    { type: 'boolean', query: 'x=False', want: false },
    { type: 'string[]', query: 'x=a&x=b,c', want: ['a', 'b,c'] },
    { type: 'string[]', query: 'x=a', want: ['a'] },
    { type: 'string[,]', query: 'x=a,b&x=c', want: ['a', 'b', 'c'] },
    { type: 'number[,]', query: 'x=1,2', want: [1, 2] },
    { type: 'boolean[]', query: 'x=true&x=false', want: [true, false] },
  ])('$query as $type is $want', async ({ type, query, want }) => {
    const { params, issues } = await coerced(type, query);
    expect({ params, issues }).toEqual({
      params: want === undefined ? {} : { x: want },
      issues: [],
    });
  });

  it.each<{ type: ValueType; query: string; expected: string; received: string; left: unknown }>([
    { type: 'number', query: 'x=abc', ...wrong('a number', 'a string ("abc")', 'abc') },
    { type: 'number', query: 'x=', ...wrong('a number', 'a string ("")', '') },
    { type: 'number', query: 'x=1e3', ...wrong('a number', 'a string ("1e3")', '1e3') },
    { type: 'number', query: 'x=0x10', ...wrong('a number', 'a string ("0x10")', '0x10') },
    { type: 'number', query: 'x=+1', ...wrong('a number', 'a string (" 1")', ' 1') },
    {
      type: 'number',
      query: 'x=Infinity',
      ...wrong('a number', 'a string ("Infinity")', 'Infinity'),
    },
    { type: 'boolean', query: 'x=1', ...wrong('true or false', 'a string ("1")', '1') },
    { type: 'boolean', query: 'x=', ...wrong('true or false', 'a string ("")', '') },
    { type: 'string', query: 'x=1&x=2', ...wrong('one value', '2 values', ['1', '2']) },
    { type: 'number', query: 'x=1&x=1', ...wrong('one value', '2 values', ['1', '1']) },
    { type: 'number[]', query: 'x=1&x=b', ...wrong('a number', '2 values', ['1', 'b']) },
  ])('$query is no $type', async ({ type, query, expected, received, left }) => {
    const { ok, params, issues } = await coerced(type, query);
    const message = `query parameter x: expected ${expected}, but got ${received}`;
    const issue = { in: 'query', path: ['x'], code: 'wrong_type', message, expected, received };
    expect({ ok, params, issues }).toEqual({ ok: false, params: { x: left }, issues: [issue] });
  });
});

function wrong(expected: string, received: string, left: unknown) {
  return { expected, received, left };
}

describe('issues', () => {
  const USERS = '/api/v1/users';
  const cases: {
    given: string;
    url: string;
    body?: string;
    options?: MatcherOptions;
    want: readonly (readonly [string, string, string])[];
  }[] = [
    {
      given: 'a number that is text',
      url: `GET ${USERS}?limit=abc`,
      want: [['query', 'wrong_type', 'limit']],
    },
    {
      given: 'a number that is no integer',
      url: `GET ${USERS}?limit=1.5`,
      want: [['query', 'wrong_type', 'limit']],
    },
    {
      given: 'a property of the wrong type',
      url: `POST ${USERS}?activate=yes`,
      body: '{"profile":{"login":5}}',
      want: [
        ['query', 'wrong_type', 'activate'],
        ['body', 'wrong_type', 'body.profile.login'],
      ],
    },
    { given: 'no body', url: `POST ${USERS}`, want: [['body', 'required', 'body']] },
    {
      given: 'unknown query parameters, which are allowed',
      url: `GET ${USERS}?constructor=1&__proto__=2&userId=3`,
      want: [],
    },
    {
      given: 'unknown query parameters, when they are to be reported',
      url: `GET ${USERS}?limit=1&__proto__=2&__proto__=3`,
      options: { unknownKeys: 'report' },
      want: [['query', 'unknown_key', '__proto__']],
    },
    {
      given: 'a fixed query parameter, which is not unknown',
      url: `POST ${USERS}/1/lifecycle/expire_password?tempPassword=true`,
      options: { unknownKeys: 'report' },
      want: [],
    },
    {
      given: 'more issues than are wanted',
      url: `GET ${USERS}?limit=x&a=1&b=2&c=3`,
      options: { unknownKeys: 'report', maxIssues: 2 },
      want: [
        ['query', 'wrong_type', 'limit'],
        ['query', 'unknown_key', 'a'],
      ],
    },
  ];
  it.each(cases)('$given', async ({ url: line, body, options, want }) => {
    const [method = '', url = ''] = line.split(' ');
    const match = await createRequestMatcher(options).match({ method, url, body });
    if (match.outcome !== 'matched') throw new Error(match.message);
    expect(match.issues.map((issue) => [issue.in, issue.code, issue.path.join('.')])).toEqual(want);
    expect(match.ok).toBe(want.length === 0);
  });

  it('do not let an undeclared query parameter pass for one of the path or body', async () => {
    const url = `${USERS}/real?userId=other&user=x&body=y`;
    const match = await createRequestMatcher().match({ method: 'POST', url, body: '{}' });
    expect(match).toMatchObject({ operationId: 'partialUpdateUser' });
    expect('params' in match && match.params).toEqual({ userId: 'real', user: {} });
  });
});

describe('a query parameter whose key is another than its name', () => {
  it('goes where the route says', async () => {
    const query = { id: { property: 'idQuery', type: 'number' } } as const;
    const route = { id: 'probe', method: 'GET', path: '/probe/{id}', query };
    const matcher = createMatcher([route], [requestValidator('probe', () => true)]);
    const match = await matcher.match({ method: 'GET', url: '/probe/a?id=1' });
    expect(match).toMatchObject({ outcome: 'matched', params: { id: 'a', idQuery: 1 } });
  });
});
