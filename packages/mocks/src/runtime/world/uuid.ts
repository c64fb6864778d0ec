import type { World } from './types.js';

/** A UUID from the random characters of a world, so that its seed decides it. */
export function newUuid({ newToken }: Pick<World, 'newToken'>): string {
  const digits = [...newToken(32)].map((c) => (c.charCodeAt(0) % 16).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
