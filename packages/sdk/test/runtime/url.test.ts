import { describe, expect, test } from 'vitest';
import {
  commaStyle,
  formExplodedStyle,
  OktaConfigError,
  wireName,
  type OperationDescriptor,
} from '../../src/runtime/index.js';
import { buildPath } from '../../src/runtime/url.js';
import { failure, getUser, testCore } from './support/client.js';
import { json, serve } from './support/server.js';
import { send } from '../../src/runtime/send.js';

describe('a path parameter', () => {
  test.each([
    { given: '00u1', want: '/api/v1/users/00u1' },
    { given: 'a@b.example', want: '/api/v1/users/a%40b.example' },
    { given: 'a/b', want: '/api/v1/users/a%2Fb' },
    { given: '../groups', want: '/api/v1/users/..%2Fgroups' },
    { given: 'a?b=c#d', want: '/api/v1/users/a%3Fb%3Dc%23d' },
    { given: '..\\x', want: '/api/v1/users/..%5Cx' },
    { given: '%2e%2e', want: '/api/v1/users/%252e%252e' },
    { given: '...', want: '/api/v1/users/...' },
    { given: 'a\r\nb', want: '/api/v1/users/a%0D%0Ab' },
    { given: 'ü', want: '/api/v1/users/%C3%BC' },
    { given: 7, want: '/api/v1/users/7' },
    { given: 0, want: '/api/v1/users/0' },
  ])('$given stays one segment', ({ given, want }) => {
    const path = buildPath(getUser, { userId: given });
    expect(path).toBe(want);
    expect(new URL(path, 'https://acme.okta.com').pathname).toBe(want);
  });

  test.each([
    { given: undefined, want: 'userId is missing' },
    { given: null, want: 'userId is missing' },
    { given: '', want: 'userId is missing' },
    { given: '.', want: 'userId is missing or cannot be part of a URL' },
    { given: '..', want: 'userId is missing or cannot be part of a URL' },
    { given: { id: 'x' }, want: 'userId is missing or cannot be part of a URL' },
    { given: ['x'], want: 'userId is missing or cannot be part of a URL' },
    { given: '\ud800', want: 'userId is missing or cannot be part of a URL' },
  ])('$given is refused', ({ given, want }) => {
    expect(() => buildPath(getUser, { userId: given })).toThrow(OktaConfigError);
    expect(() => buildPath(getUser, { userId: given })).toThrow(want);
  });

  test('nothing is sent when one is missing', async () => {
    const server = await serve(json({}));
    const error = await failure(send(testCore(server), getUser));
    expect(error).toBeInstanceOf(OktaConfigError);
    const message = 'getUser: userId is missing or cannot be part of a URL';
    expect(error).toMatchObject({ operationId: 'getUser', message });
    expect(server.requests).toEqual([]);
  });
});

describe('a query', () => {
  const operation: OperationDescriptor = {
    id: 'list',
    method: 'GET',
    path: '/x',
    query: ['q', 'limit', 'expand', 'fields'],
    styles: { fields: commaStyle },
  };
  test.each([
    { given: {}, want: '/x' },
    { given: { q: 'a b&c=d+e' }, want: '/x?q=a+b%26c%3Dd%2Be' },
    { given: { limit: 0 }, want: '/x?limit=0' },
    { given: { q: false }, want: '/x?q=false' },
    { given: { q: '' }, want: '/x?q=' },
    { given: { q: undefined, limit: null }, want: '/x' },
    { given: { expand: ['a', 'b'] }, want: '/x?expand=a&expand=b' },
    { given: { expand: ['a', undefined, null] }, want: '/x?expand=a' },
    { given: { expand: [] }, want: '/x' },
    { given: { fields: ['a', 'b'] }, want: '/x?fields=a%2Cb' },
    { given: { fields: 'a' }, want: '/x?fields=a' },
    { given: { fields: [] }, want: '/x' },
    { given: { other: 1 }, want: '/x' },
    { given: { q: 'é\ud800' }, want: '/x?q=%C3%A9%EF%BF%BD' },
  ])('$given', ({ given, want }) => {
    expect(buildPath(operation, given)).toBe(want);
  });

  test('has what the path of the description fixes', () => {
    const fixed = { ...operation, fixedQuery: { tempPassword: 'true' } };
    expect(buildPath(fixed, { q: 'a' })).toBe('/x?tempPassword=true&q=a');
    expect(buildPath(fixed, {})).toBe('/x?tempPassword=true');
  });
});

test('a query parameter is called otherwise on the wire than its key, where the path has its name', () => {
  const operation: OperationDescriptor = {
    id: 'probe',
    method: 'GET',
    path: '/probe/{id}',
    query: ['idQuery', 'q', 'constructorQuery'],
    styles: {
      idQuery: wireName('id', formExplodedStyle),
      constructorQuery: wireName('constructor', commaStyle),
    },
  };
  const params = { id: 'a', idQuery: ['b', 'c'], q: 1, constructorQuery: ['d', 'e'] };
  expect(buildPath(operation, params)).toBe('/probe/a?q=1&id=b&id=c&constructor=d%2Ce');
});

test('a parameter is absent when the params only inherit it', async () => {
  const server = await serve(json({}));
  const operation = { id: 'probe', method: 'GET', path: '/probe', query: ['constructor'] };
  await send(testCore(server), operation, {});
  await send(testCore(server), operation, { constructor: 'x' });
  expect(server.requests.map(({ url }) => url)).toEqual(['/probe', '/probe?constructor=x']);
});
