import type { TokenControl } from '../../runtime/mock/types.js';
import type { World } from '../../runtime/world/types.js';
import { notFound } from '../../runtime/engine/fault.js';
import { OWNER } from '../owner.js';
import { USERS } from '../paths.js';
import { LIFETIME, newAccessToken, newApiToken, revoke } from './tokens.js';

/** What a test does in the place of the org's administrator and of its sign-in. */
export function tokenControl(world: World): TokenControl {
  const { store, clock } = world;
  const userId = (user: string | { readonly id: string } = OWNER): string => {
    const named = typeof user === 'string' ? user : user.id;
    const id = named === 'me' ? OWNER : named;
    // Whoever has created the org may do anything, even where nobody has stored that user.
    if (id === OWNER || store.collection(USERS).has(id)) return id;
    throw new TypeError(notFound(id, 'User').message);
  };
  return {
    issueToken(user, { scopes, expiresIn = LIFETIME }) {
      const expires = clock.now() + expiresIn * 1000;
      return newAccessToken({ scope: scopes.join(' '), expires, userId: userId(user) }, world);
    },
    issueApiToken: (user) => newApiToken(userId(user), world),
    revokeToken: (token) => revoke(token, world),
  };
}
