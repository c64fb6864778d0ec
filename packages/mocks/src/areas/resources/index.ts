import type { Area } from '../../runtime/engine/types.js';

/** Policies, authorization servers and everything else that an org is set up with. */
export const resourceAreas: readonly Area[] = [];
