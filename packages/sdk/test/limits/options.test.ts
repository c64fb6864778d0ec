import { describe, expect, test } from 'vitest';
import { createOktaCore, OktaConfigError } from '../../src/core.js';
import { createOktaClient } from '../../src/index.js';
import { rateLimiter, type RateLimitOptions } from '../../src/limits/index.js';
import { serve, json } from '../runtime/support/server.js';

const given = { orgUrl: 'https://acme.okta.com', auth: { token: '00t' } };

/** What a caller without types gives. */
function untyped<T>(value: unknown): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('the options of a rate limiter', () => {
  test.each<{ options: unknown; want: string }>([
    { options: {}, want: "needs { strategy: 'wait' } or { strategy: 'error' }" },
    { options: 'wait', want: "needs { strategy: 'wait' } or { strategy: 'error' }" },
    { options: null, want: "needs { strategy: 'wait' } or { strategy: 'error' }" },
    { options: { strategy: 'retry' }, want: "needs { strategy: 'wait' } or { strategy: 'error' }" },
    { options: { strategy: 'wait', maxConcurrent: 0 }, want: 'maxConcurrent must be a number' },
    { options: { strategy: 'wait', maxConcurrent: 'x' }, want: 'maxConcurrent must be a number' },
    { options: { strategy: 'wait', reserve: -1 }, want: 'reserve must be' },
    { options: { strategy: 'wait', concurrency: 3 }, want: 'has no option concurrency' },
  ])('$options: $want', ({ options, want }) => {
    const error = thrownBy(() => rateLimiter(untyped<RateLimitOptions>(options)));
    expect(error).toBeInstanceOf(OktaConfigError);
    expect(String(error)).toContain(`rateLimit: ${want}`);
  });

  test('are checked when a client is made', () => {
    const rateLimit = untyped<RateLimitOptions>({ strategy: 'never' });
    expect(thrownBy(() => createOktaClient({ ...given, rateLimit }))).toBeInstanceOf(
      OktaConfigError,
    );
  });
});

describe('a client', () => {
  test.each([
    { name: 'settings', rateLimit: { strategy: 'wait' } as const },
    { name: 'a limiter', rateLimit: rateLimiter({ strategy: 'wait' }) },
  ])('takes $name, and shows its buckets', async ({ rateLimit }) => {
    const server = await serve(
      json({ id: '1' }, 200, { 'x-rate-limit-limit': '600', 'x-rate-limit-remaining': '599' }),
    );
    const okta = createOktaClient({ ...given, orgUrl: server.orgUrl, rateLimit });
    expect(okta.rateLimit?.buckets).toEqual([]);
    await okta.user.getUser({ userId: 'me' });
    const paths = ['GET /api/v1/users/{userId}'];
    expect(okta.rateLimit?.buckets).toEqual([
      { paths, limit: 600, remaining: 599, inFlight: 0, waiting: 0 },
    ]);
  });

  test('has none without the option', () => {
    expect('rateLimit' in createOktaClient(given)).toBe(false);
  });
});

test('a core takes a limiter only, as its bundle has no other', () => {
  const rateLimit = rateLimiter({ strategy: 'wait' });
  expect(createOktaCore({ ...given, rateLimit }).rateLimit).toBe(rateLimit);
  // @ts-expect-error -- settings are not a limiter
  const error = thrownBy(() => createOktaCore({ ...given, rateLimit: { strategy: 'wait' } }));
  expect(error).toBeInstanceOf(OktaConfigError);
});
