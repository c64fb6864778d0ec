import type { Received } from '../engine/receive.js';
import type { World } from '../world/types.js';
import { type AccessTable, forbidden, hasScopes, insufficientScope, isAllowed } from './access.js';
import type { Refusal } from './faults.js';
import type { AccessRules, Fault } from './types.js';

export interface GuardParts {
  readonly rules: AccessRules | undefined;
  readonly world: World;
  /** Loads what each operation needs. */
  readonly load: () => Promise<AccessTable>;
  /** The scopes of an access token that the mock has issued; undefined for any other. */
  readonly scopesOf: (authorization: string | null, world: World) => readonly string[] | undefined;
  /** The scope of an operation whose description names none, by method and path. */
  readonly scopeFor: (method: string, path: string) => string | undefined;
}

/**
 * The refusal of a caller who lacks what the operation needs, or for whom a test wants one. Undefined for others. The module is
 * loaded with the first request that asks for it: most programs never do.
 */
export async function guard(
  wanted: Refusal['kind'] | undefined,
  { operationId }: Received,
  request: Request,
  { rules = {}, world, load, scopesOf, scopeFor }: GuardParts,
): Promise<Response | Extract<Fault, { readonly kind: 'error' }> | undefined> {
  const table = await load();
  const described = (Object.hasOwn(table, operationId) ? table[operationId] : undefined) ?? {};
  const scope = scopeFor(request.method, new URL(request.url).pathname);
  const needs = { ...(scope !== undefined && { scopes: [scope] }), ...described };
  const granted = scopesOf(request.headers.get('authorization'), world);
  const lacksScopes = rules.scopes === true && granted !== undefined && !hasScopes(needs, granted);
  if (wanted === 'insufficient_scope' || (wanted === undefined && lacksScopes)) {
    return insufficientScope(needs, request, world);
  }
  return wanted === 'forbidden' || !isAllowed(needs, rules) ? forbidden(needs) : undefined;
}
