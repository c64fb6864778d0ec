import type { Behaviour } from '../../runtime/engine/types.js';
import { factors } from './factors.js';
import { groupSchema } from './group-schema.js';
import { lifecycle } from './lifecycle.js';
import { linkedObjects } from './linked-objects.js';
import { passwords } from './passwords.js';
import { realms } from './realms.js';
import { schemas } from './schemas.js';
import { sessions } from './sessions.js';
import { subscriptions } from './subscriptions.js';
import { types } from './types.js';
import { uiSchemas } from './ui-schemas.js';
import { users } from './users.js';

/** Users, and what belongs to them. */
export const peopleBehaviours: readonly Behaviour[] = [
  types,
  schemas,
  groupSchema,
  users,
  lifecycle,
  passwords,
  factors,
  sessions,
  subscriptions,
  linkedObjects,
  realms,
  uiSchemas,
];
