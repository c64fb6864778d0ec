import type { World } from '../runtime/world/types.js';
import { SERVERS } from './paths.js';

/** Name of the server that every org has. Paths name it so, too. */
export const DEFAULT_NAME = 'default';

/** The id of the server that every org has. */
export function defaultServerId({ store }: World): string | undefined {
  return store
    .collection(SERVERS)
    .entries()
    .find(([, { issuer }]) => String(issuer).endsWith(`/oauth2/${DEFAULT_NAME}`))?.[0];
}
