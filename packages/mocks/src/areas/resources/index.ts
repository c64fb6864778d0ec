import type { Behaviour } from '../../runtime/engine/types.js';
import { associatedServers } from './associated-servers.js';
import { authenticators } from './authenticators.js';
import { authorizationServers } from './authorization-servers.js';
import { brands } from './brands.js';
import { deviceAssurances } from './device-assurances.js';
import { domains } from './domains.js';
import { emailServers } from './email-servers.js';
import { features } from './features.js';
import { hookKeys } from './hook-keys.js';
import { hooks } from './hooks.js';
import { logStreams } from './log-streams.js';
import { logs } from './logs.js';
import { mails } from './mails.js';
import { org } from './org.js';
import { origins } from './origins.js';
import { pages } from './pages.js';
import { policies } from './policies.js';
import { serverKeys } from './server-keys.js';
import { serverScopes } from './server-scopes.js';
import { templates } from './templates.js';
import { threats } from './threats.js';
import { zones } from './zones.js';

/** Policies, authorization servers and everything else that an org is set up with. */
export const resourceBehaviours: readonly Behaviour[] = [
  authenticators,
  authorizationServers,
  brands,
  domains,
  features,
  hooks,
  logs,
  mails,
  org,
  origins,
  policies,
  serverKeys,
  serverScopes,
  templates,
  threats,
  zones,
  associatedServers,
  deviceAssurances,
  emailServers,
  hookKeys,
  logStreams,
  pages,
];
