import type { Behaviour } from '../../runtime/engine/types.js';
import { associatedServers } from './associated-servers.js';
import { authenticators } from './authenticators.js';
import { authorizationServers } from './authorization-servers.js';
import { deviceAssurances } from './device-assurances.js';
import { features } from './features.js';
import { hookKeys } from './hook-keys.js';
import { hooks } from './hooks.js';
import { logStreams } from './log-streams.js';
import { logs } from './logs.js';
import { org } from './org.js';
import { origins } from './origins.js';
import { policies } from './policies.js';
import { serverKeys } from './server-keys.js';
import { serverScopes } from './server-scopes.js';
import { threats } from './threats.js';
import { zones } from './zones.js';

/** Policies, authorization servers and everything else that an org is set up with. */
export const resourceBehaviours: readonly Behaviour[] = [
  authenticators,
  authorizationServers,
  features,
  hooks,
  logs,
  org,
  origins,
  policies,
  serverKeys,
  serverScopes,
  threats,
  zones,
  associatedServers,
  deviceAssurances,
  hookKeys,
  logStreams,
];
