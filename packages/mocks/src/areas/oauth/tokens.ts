import type { World } from '../../runtime/world/types.js';

/** Where the mock keeps the tokens that it has issued. */
export const TOKENS = '#tokens';

/** Whether the mock has issued a token and it has expired. Tokens that the mock has not issued are always accepted. */
export function isExpired(authorization: string | null, { store, clock }: World): boolean {
  const token = /^(?:Bearer|DPoP) (.+)$/i.exec(authorization ?? '')?.[1];
  const known = token === undefined ? undefined : store.collection(TOKENS).get(token);
  return known !== undefined && Number(known['expires']) <= clock.now();
}
