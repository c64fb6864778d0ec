import { rateLimiter, type RateLimiter, type RateLimitOptions } from '../../../src/limits/index.js';
import { buildCore } from '../../../src/runtime/core.js';
import type { OktaCore } from '../../../src/runtime/internals.js';
import { systemClock } from '../../../src/runtime/deadline.js';
import type { OktaCoreOptions } from '../../../src/runtime/index.js';
import { send } from '../../../src/runtime/send.js';
import { getUser, TOKEN } from '../../runtime/support/client.js';

/** A request that the org has received and not answered yet. */
export interface Arrived {
  readonly method: string;
  /** The last segment of the path. */
  readonly name: string;
  answer(status: number, headers?: Readonly<Record<string, string>>): void;
  breakOff(): void;
}

/** An org whose requests are answered by the test, one by one. */
export interface ManualOrg {
  readonly core: OktaCore;
  readonly limiter: RateLimiter;
  /** In the order of their arrival; a test takes out what it answers. */
  readonly arrived: Arrived[];
}

export function manualOrg(
  rateLimit: RateLimitOptions,
  options: Partial<OktaCoreOptions> = {},
): ManualOrg {
  const arrived: Arrived[] = [];
  const limiter = rateLimiter(rateLimit);
  const fetch = (url: string, { method = 'GET', signal }: RequestInit) =>
    new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
      arrived.push({
        method,
        name: new URL(url).pathname.split('/').at(-1) ?? '',
        answer: (status, headers = {}) => {
          const all = { 'content-type': 'application/json', date: new Date().toUTCString() };
          resolve(new Response('{"id":"1"}', { status, headers: { ...all, ...headers } }));
        },
        breakOff: () => reject(new TypeError('fetch failed')),
      });
    });
  const core = buildCore(
    {
      orgUrl: 'https://acme.okta.com',
      auth: { token: TOKEN },
      fetch,
      rateLimit: limiter,
      ...options,
    },
    { ...systemClock, random: () => 0 },
  );
  return { core, limiter, arrived };
}

/** The headers of a bucket: what is left of it, and in how many seconds it is reset. */
export function left(remaining: number, limit = 10, seconds = 30): Record<string, string> {
  return {
    'x-rate-limit-limit': `${limit}`,
    'x-rate-limit-remaining': `${remaining}`,
    'x-rate-limit-reset': `${Math.floor(Date.now() / 1000) + seconds}`,
  };
}

/** The headers of a refusal because too many requests were under way. */
export const tooManyAtOnce = { ...left(0, 0), 'x-rate-limit-limit': '0' };

export function callUser(core: OktaCore, userId: string, options = {}): Promise<unknown> {
  return send(core, getUser, { userId }, options);
}
