import type { Received } from '../engine/receive.js';
import type { World } from '../world/types.js';
import type { AccessTable, Needs } from './access.js';
import type { AccessRules } from './types.js';

/** Refuses what a caller may not do, and what a test wants to be refused. */
export interface Guard {
  /** Throws {@link OktaFault} or answers, where the caller lacks what the operation needs. */
  check(received: Received, request: Request): Promise<Response | undefined>;
  /** Refuses as for a caller who lacks it. */
  refuse(
    kind: 'insufficient_scope' | 'forbidden',
    received: Received,
    request: Request,
  ): Promise<Response>;
}

export interface GuardParts {
  readonly rules: AccessRules | undefined;
  readonly world: World;
  /** Loads what each operation needs: most programs never ask. */
  readonly load: () => Promise<AccessTable>;
  /** The scopes of an access token that the mock has issued; undefined for any other. */
  readonly scopesOf: (authorization: string | null, world: World) => readonly string[] | undefined;
}

export function createGuard({ rules, world, load, scopesOf }: GuardParts): Guard {
  const needsOf = async ({ operationId }: Received): Promise<Needs> => {
    const table = await load();
    return (Object.hasOwn(table, operationId) ? table[operationId] : undefined) ?? {};
  };
  return {
    async check(received, request) {
      if (rules === undefined) return undefined;
      const access = await import('./access.js');
      const needs = await needsOf(received);
      const scopes = scopesOf(request.headers.get('authorization'), world);
      const lacksScopes =
        rules.scopes === true && scopes !== undefined && !access.hasScopes(needs, scopes);
      if (lacksScopes) return access.insufficientScope(needs, request, world);
      if (!access.isAllowed(needs, rules)) throw access.forbidden(needs);
      return undefined;
    },
    async refuse(kind, received, request) {
      const access = await import('./access.js');
      const needs = await needsOf(received);
      if (kind === 'forbidden') throw access.forbidden(needs);
      return access.insufficientScope(needs, request, world);
    },
  };
}
