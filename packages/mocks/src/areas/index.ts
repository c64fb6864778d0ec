import type { Behaviour } from '../runtime/engine/types.js';
import type { Newcomers } from '../runtime/mock/newcomers.js';
import { accessBehaviours } from './access/index.js';
import { brandingBehaviours } from './branding/index.js';
import { peopleBehaviours } from './people/index.js';
import { newApps } from './population/apps.js';
import { newGroups } from './population/groups.js';
import { newUsers } from './population/users.js';
import { resourceBehaviours } from './resources/index.js';

/*
 * All that there is. A mock has those of them that its description has a path for: the generator writes which these are
 * (`generated/areas.ts`), so that the others are in no bundle. Nothing else imports the modules of areas.
 */

/** What is Okta's own, by resource area. Later ones populate an org after earlier ones. */
export const behaviours: readonly Behaviour[] = [
  ...peopleBehaviours,
  ...accessBehaviours,
  ...resourceBehaviours,
  ...brandingBehaviours,
];

/** What a new org is filled with, in this order. */
export const newcomers: readonly Newcomers[] = [newGroups, newUsers, newApps];
