import type { World } from '../../runtime/world/types.js';
import { OWNER } from '../owner.js';
import { USERS } from '../paths.js';
import { setSecrets } from './credentials.js';
import { newUser } from './new-user.js';

/** Adds the administrator who has created the org, and whose token the mock takes every token for. */
export function addAdmin(world: World): void {
  const login = `admin@${new URL(world.orgUrl).hostname}`;
  // It was chosen when the org was created: nobody else knows it.
  setSecrets(OWNER, { password: '#' }, world);
  const profile = { firstName: 'Org', lastName: 'Admin', email: login, login };
  const user = newUser({ id: OWNER, status: 'ACTIVE', profile }, world);
  world.store.collection(USERS).set(OWNER, { ...user, lastLogin: world.clock.iso() });
}
