import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  bindOperations,
  bindResource,
  OktaConfigError,
  takeFrom,
  type Bound,
  type OktaCore,
  type OktaListRequest,
  type OktaRequest,
  type Page,
  type RequestOptions,
} from '../../src/runtime/index.js';
import { testCore } from './support/client.js';

interface User {
  readonly id?: string;
  readonly login: string;
}

const core = testCore({ orgUrl: 'https://acme.okta.com' });

describe('bindOperations', () => {
  const operations = {
    getUser: (given: OktaCore, params: { userId: string }, options?: RequestOptions) => [
      given,
      params,
      options,
    ],
    listUsers: (given: OktaCore, params?: { limit?: number }) => [given, params],
  };
  const bound = bindOperations(core, operations);

  test('gives the core, and passes on the rest', () => {
    expect(Object.keys(bound)).toEqual(['getUser', 'listUsers']);
    const params = { userId: '1' };
    const options = { timeout: 1 };
    expect(bound.getUser(params, options)).toEqual([core, params, options]);
    expect(bound.listUsers()).toEqual([core, undefined]);
  });

  test('keeps the types', () => {
    expectTypeOf(bound.getUser).parameters.toEqualTypeOf<
      [params: { userId: string }, options?: RequestOptions | undefined]
    >();
    expectTypeOf(bound.listUsers).toBeCallableWith();
    expectTypeOf(bound.listUsers).toBeCallableWith({ limit: 1 });
    // @ts-expect-error params are required
    void (() => bound.getUser());
    // @ts-expect-error a param of another type
    void (() => bound.getUser({ userId: 1 }));
    type Call = (core: OktaCore, id: string) => OktaRequest<User>;
    expectTypeOf<Bound<{ a: Call }>>().toEqualTypeOf<{
      readonly a: (id: string) => OktaRequest<User>;
    }>();
  });
});

describe('bindResource', () => {
  const methods = {
    deactivate: (given: OktaCore, self: User, params?: { sendEmail?: boolean }) => [
      given,
      takeFrom(self, 'id', 'user.deactivate'),
      params,
    ],
    update: (_: OktaCore, self: User) => self.login,
  };
  const data: User = { id: '00u1', login: 'a' };

  test('gives core and data, and passes on the rest', () => {
    const user = bindResource(core, data, methods);
    expect(user.data).toBe(data);
    expect(user.deactivate({ sendEmail: true })).toEqual([core, '00u1', { sendEmail: true }]);
    expect(user.update()).toBe('a');
  });

  test('sends what the data is when a method is called', () => {
    const draft = { id: '00u1', login: 'a' };
    const user = bindResource(core, draft, methods);
    draft.login = 'b';
    expect(user.update()).toBe('b');
  });

  test('keeps the types', () => {
    const user = bindResource(core, data, methods);
    expectTypeOf(user.data).toEqualTypeOf<User>();
    expectTypeOf(user.deactivate).parameters.toEqualTypeOf<
      [params?: { sendEmail?: boolean } | undefined]
    >();
    // @ts-expect-error data of another resource
    void (() => bindResource(core, { name: 'x' }, methods));
  });
});

describe('takeFrom', () => {
  test('gives the value', () => {
    const id = takeFrom<User, 'id'>({ id: '00u1', login: 'a' }, 'id', 'user.deactivate');
    expectTypeOf(id).toEqualTypeOf<string>();
    expect(id).toBe('00u1');
  });

  test.each([{ given: { login: 'a' } }, { given: { id: undefined } }, { given: { id: null } }])(
    'throws where it is not there: $given',
    ({ given }) => {
      const take = () => takeFrom(given as { id?: string }, 'id', 'user.deactivate');
      expect(take).toThrow(OktaConfigError);
      expect(take).toThrow('user.deactivate needs a resource that has id');
    },
  );
});

test('what calls are assignable to', () => {
  expectTypeOf<OktaRequest<User>>().toExtend<Promise<User>>();
  expectTypeOf<Awaited<OktaRequest<User>>>().toEqualTypeOf<User>();
  expectTypeOf<Awaited<OktaListRequest<User>>>().toEqualTypeOf<Page<User>>();
  expectTypeOf<OktaListRequest<User>>().toExtend<AsyncIterable<User>>();
});
