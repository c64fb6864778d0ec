import type { Behaviour } from '../runtime/engine/types.js';
import { accessBehaviours } from './access/index.js';
import { peopleBehaviours } from './people/index.js';
import { resourceBehaviours } from './resources/index.js';

/** What is Okta's own, by resource area. Later ones populate an org after earlier ones. */
export const behaviours: readonly Behaviour[] = [
  ...peopleBehaviours,
  ...accessBehaviours,
  ...resourceBehaviours,
];
