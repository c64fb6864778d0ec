import type { Surroundings } from '../engine/engine.js';
import { OktaFault } from '../engine/fault.js';
import type { World } from '../world/types.js';
import {
  expiredToken,
  type FaultQueue,
  applyFault,
  isRefusal,
  isRejection,
  tooMany,
} from './faults.js';
import type { GuardParts } from './guard.js';
import type { RateLimiter } from './rate-limits.js';
import type { RequestRecord } from './record.js';
import type { MockOptions, Operations, ReceivedBy } from './types.js';

interface SurroundingParts<Ops extends Operations> {
  readonly options: MockOptions;
  readonly world: World;
  readonly faults: FaultQueue;
  readonly limiter: RateLimiter;
  readonly record: RequestRecord<Ops>;
  readonly access: Pick<GuardParts, 'load' | 'scopesOf' | 'scopeFor'>;
  readonly tokens: TokenChecks;
}

/** What is known of tokens. */
export interface TokenChecks {
  /** Whether an `Authorization` header has an expired token that the mock has issued. */
  readonly isExpired: (authorization: string | null, world: World) => boolean;
  /** Whether anybody may send a request, without a token. */
  readonly isPublic: (method: string, path: string) => boolean;
  /** Refuses a request whose token the mock has not issued. */
  readonly authenticate: (request: Request, world: World) => Promise<Response | undefined>;
  /** The user whose token it is, where the mock has issued it. */
  readonly callerOf: (authorization: string | null, world: World) => Caller | undefined;
}

/** Whoever calls with a token of a user. */
export interface Caller {
  readonly userId: string;
  /** Administrator roles of the user, where the token is one for the API. */
  readonly roles?: readonly string[];
}

/** Checks tokens and rate limits, applies injected faults, and records the requests of one mock. */
export function surround<Ops extends Operations>({
  options,
  world,
  tokens,
  ...around
}: SurroundingParts<Ops>): Surroundings {
  const { faults, limiter, record, access } = around;
  const { strict = false, rateLimits = true } = options;
  const issuedOnly = options.tokens === 'issued';
  const pathOf = (request: Request): string => new URL(request.url).pathname;
  return {
    async before(received, request) {
      const authorization = request.headers.get('authorization');
      const isPublic = authorization === null && tokens.isPublic(request.method, pathOf(request));
      if (strict && authorization === null && !isPublic) {
        throw new OktaFault(401, 'E0000005', 'Invalid session');
      }
      const checked = issuedOnly && !isPublic;
      const refusal = checked ? await tokens.authenticate(request, world) : undefined;
      if (refusal !== undefined) return refusal;
      if (tokens.isExpired(authorization, world)) throw expiredToken();
      if (rateLimits && !limiter.count(pathOf(request))) throw tooMany({});
      const fault = faults.take(received.operationId);
      if (fault !== undefined && !isRefusal(fault)) return applyFault(fault, request, world.clock);
      if (fault === undefined && options.access === undefined && !issuedOnly) return undefined;
      const { guard } = await import('./guard.js');
      const { roles } = tokens.callerOf(authorization, world) ?? {};
      const rules = issuedOnly
        ? { scopes: true, ...(roles && { roles }), ...options.access }
        : options.access;
      const parts = { ...access, rules, world };
      const refused = await guard(fault?.kind, received, request, parts);
      return refused && 'kind' in refused ? applyFault(refused, request, world.clock) : refused;
    },
    callerOf: (request) => tokens.callerOf(request.headers.get('authorization'), world)?.userId,
    headers: (request) => (rateLimits ? limiter.headers(pathOf(request)) : {}),
    after(request, received, response) {
      const { method, url, headers } = request;
      const about = { method, url, headers, at: world.clock.now() };
      const status = response && { status: response.status };
      // As any object: of an API whose operations all require some, no params are a record of anything.
      const read: {
        readonly operationId?: string | undefined;
        readonly params?: object | undefined;
      } = received ?? {};
      // The matcher has read `params` as those of `operationId`: a pair that types cannot follow.
      record.add({ ...read, ...about, ...status } as ReceivedBy<Ops>);
    },
    passes: isRejection,
    ...(options.onUnhandled && { unhandled: options.onUnhandled }),
  };
}
