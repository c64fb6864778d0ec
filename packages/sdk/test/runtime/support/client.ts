import type { OktaCoreOptions } from '../../../src/runtime/client-options.js';
import { buildCore } from '../../../src/runtime/core.js';
import type { OktaCore } from '../../../src/runtime/internals.js';
import type { Clock } from '../../../src/runtime/deadline.js';
import { json, sendList, type OperationDescriptor } from '../../../src/runtime/index.js';
import { send } from '../../../src/runtime/send.js';

export const TOKEN = '00secretTokenOfTheTests';

/** A clock on which waits take no time and are written down. Its random number is 0. */
export interface TestClock extends Clock {
  readonly waits: number[];
}

export function testClock(): TestClock {
  const waits: number[] = [];
  return {
    waits,
    now: () => 0,
    random: () => 0,
    sleep: async (ms) => {
      waits.push(ms);
    },
  };
}

/** A core with the token of the tests. */
export function testCore(
  options: Partial<OktaCoreOptions> & { readonly orgUrl: string },
  clock: Clock = testClock(),
): OktaCore {
  return buildCore({ auth: { token: TOKEN }, ...options }, clock);
}

export const getUser: OperationDescriptor = {
  id: 'getUser',
  method: 'GET',
  path: '/api/v1/users/{userId}',
};

export const createUser: OperationDescriptor = {
  id: 'createUser',
  method: 'POST',
  path: '/api/v1/users',
  query: ['activate'],
  body: { encode: json, property: 'user', mediaType: 'application/json' },
};

export const listUsers: OperationDescriptor = {
  id: 'listUsers',
  method: 'GET',
  path: '/api/v1/users',
  query: ['limit', 'after', 'search'],
};

/** The same operation with another method, which decides whether it may be repeated. */
export function withMethod(method: string): OperationDescriptor {
  return { ...getUser, id: `${method.toLowerCase()}User`, method };
}

export function callGetUser<T = unknown>(core: OktaCore, options = {}) {
  return send<T>(core, getUser, { userId: '00u1' }, options);
}

export function callListUsers<T = { id: string }>(core: OktaCore, options = {}) {
  return sendList<T>(core, listUsers, {}, options);
}

/** What a promise rejects with; fails when it does not. */
export async function failure(promise: PromiseLike<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`expected a rejection, got ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );
}
