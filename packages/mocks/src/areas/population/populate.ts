import type { OrgSize } from '../../runtime/mock/types.js';
import type { World } from '../../runtime/world/types.js';
import type { Newcomers, Settled } from './define.js';

/** Puts users, groups and apps into an org, of those kinds that the description has. */
export function populate(newcomers: readonly Newcomers[], world: World, size: OrgSize): void {
  const settled: Settled = { groups: [], users: [] };
  for (const { add } of newcomers) add(world, size, settled);
}
