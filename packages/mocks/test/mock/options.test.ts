import { describe, expect, it } from 'vitest';
import { createMockOkta, type Fault, type MockOktaOptions } from '../../src/index.js';

/** As a program in JavaScript gives them, which no compiler has checked. */
const given = (options: object): MockOktaOptions => options;

describe('options that are wrong', () => {
  it.each<[object, string]>([
    [{ engine: 'x' }, 'engine: expected identity or classic, got "x"'],
    [{ tokens: 'all' }, 'tokens: expected any or issued, got "all"'],
    [{ asOf: 2024 }, 'asOf: expected a date such as 2025-03-01, got 2024'],
    [{ asOf: 'soon' }, 'asOf: expected a date such as 2025-03-01, got "soon"'],
    [{ clock: 'run' }, 'clock: expected manual or running, got "run"'],
    [{ now: '2025-03-01' }, 'now: expected milliseconds since 1970, got "2025-03-01"'],
    [{ linksTo: 'me' }, 'linksTo: expected orgUrl or request, got "me"'],
    [{ seed: 'a' }, 'seed: expected an integer, got "a"'],
    [{ seed: 1.5 }, 'seed: expected an integer, got 1.5'],
    [{ strict: 'false' }, 'strict: expected true or false, got "false"'],
    [{ rateLimits: 0 }, 'rateLimits: expected true or false, got 0'],
    [
      { org: { user: 3 } },
      'org: expected { users, groups, apps }, each an integer that is not negative, got {"user":3}',
    ],
    [{ org: { users: -1 } }, 'got {"users":-1}'],
    [{ org: null }, 'got null'],
    [{ access: { roles: 'SUPER_ADMIN' } }, 'access: expected { scopes, roles, permissions }'],
    [{ orgUrl: 3 }, 'orgUrl: expected a URL such as https://mock.okta.test, got 3'],
    [{ onUnhandled: true }, 'onUnhandled: expected a function, got true'],
    [{ handlers: { getUser: {} } }, 'handlers: expected functions by operationId'],
    [{ latency: 5 }, 'latency: is no option. The options are seed, orgUrl, linksTo, org,'],
    [{ toString: 5 }, 'toString: is no option.'],
  ])('%j', (options, said) => {
    const make = () => createMockOkta(given(options));
    expect(make).toThrow(TypeError);
    expect(make).toThrow(said);
  });

  it.each([null, 'fast', []])('are no options at all: %j', (value) => {
    expect(() => createMockOkta(value as never)).toThrow(/options: expected an object/);
  });

  it('are none that are left out', () => {
    const none = { engine: undefined, seed: undefined, org: { users: undefined }, asOf: undefined };
    expect(createMockOkta(none).seed).toBe(1);
  });
});

describe('faults that are wrong', () => {
  it.each<[object, string]>([
    [{ kind: 'slow' }, 'fault.kind: expected rate_limited or server_error'],
    [{ kind: 'toString' }, 'got toString'],
    [{ kind: 'latency' }, 'fault.ms: expected milliseconds, at most 2147483647, got undefined'],
    [{ kind: 'latency', ms: '5' }, 'fault.ms:'],
    [{ kind: 'latency', ms: 2 ** 31 }, 'fault.ms:'],
    [{ kind: 'rate_limited', resetMs: -1 }, 'fault.resetMs:'],
    [{ kind: 'server_error', status: 200 }, 'fault.status: expected 500 to 599, got 200'],
    [{ kind: 'error', status: 40, errorCode: 'E1' }, 'fault.status: expected 400 to 599, got 40'],
    [{ kind: 'error', status: 400 }, 'fault.errorCode: expected a text such as E0000007'],
  ])('%j', (fault, said) => {
    const fail = () => createMockOkta().fail('getUser', fault as Fault);
    expect(fail).toThrow(TypeError);
    expect(fail).toThrow(said);
  });
});
