import type { Area } from '../../runtime/engine/types.js';

/** Users and what is theirs. */
export const peopleAreas: readonly Area[] = [];
