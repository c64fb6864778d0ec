import type { Area } from '../runtime/engine/types.js';

/** Okta's own behaviour, area by area. Later areas populate after earlier ones. */
export const areas: readonly Area[] = [];
