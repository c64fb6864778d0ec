import type { OrgSize } from '../runtime/mock/types.js';
import type { World } from '../runtime/world/types.js';

/** Puts users, groups and apps into an org, with members and assignments. */
export function people(_world: World, _size: OrgSize): void {}
