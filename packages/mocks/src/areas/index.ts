import type { Area } from '../runtime/engine/types.js';
import { accessAreas } from './access/index.js';
import { peopleAreas } from './people/index.js';
import { resourceAreas } from './resources/index.js';

/** Okta's own behaviour, area by area. Later areas populate after earlier ones. */
export const areas: readonly Area[] = [...peopleAreas, ...accessAreas, ...resourceAreas];
