import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';

/** Where the mock keeps the tokens that it has issued. */
export const TOKENS = '#tokens';

/** Whether the mock has issued a token and it has expired. Tokens that the mock has not issued are always accepted. */
export function isExpired(authorization: string | null, world: World): boolean {
  const token = issued(authorization, world);
  return token !== undefined && Number(token['expires']) <= world.clock.now();
}

/** The scopes of a token that the mock has issued. */
export function scopesOf(
  authorization: string | null,
  world: World,
): readonly string[] | undefined {
  const token = issued(authorization, world);
  return token && String(token['scope']).split(' ');
}

function issued(authorization: string | null, { store }: World): JsonObject | undefined {
  const token = /^(?:Bearer|DPoP) (.+)$/i.exec(authorization ?? '')?.[1];
  return token === undefined ? undefined : store.collection(TOKENS).get(token);
}
