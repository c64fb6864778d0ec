import type { World } from '../world/types.js';
import type { OrgSize } from './types.js';

/** Ids of what has been put into an org: what comes later belongs to them. */
export interface Settled {
  readonly groups: string[];
  readonly users: string[];
}

/** Puts things of one kind into a new org, as many as were asked for. The seed of the world decides who and what they are. */
export interface Newcomers {
  /** Path of their collection. */
  readonly path: string;
  add(world: World, size: OrgSize, settled: Settled): void;
}

/** Puts users, groups and apps into an org, of those kinds that the description has. */
export function populate(newcomers: readonly Newcomers[], world: World, size: OrgSize): void {
  const settled: Settled = { groups: [], users: [] };
  for (const { add } of newcomers) add(world, size, settled);
}
