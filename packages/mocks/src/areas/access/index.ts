import type { Area } from '../../runtime/engine/types.js';

/** Groups, applications and roles: who may do what. */
export const accessAreas: readonly Area[] = [];
