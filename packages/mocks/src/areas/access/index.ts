import type { Behaviour } from '../../runtime/engine/types.js';
import { appCredentials } from './app-credentials.js';
import { appGrants } from './app-grants.js';
import { appGroups } from './app-groups.js';
import { appSchemas } from './app-schemas.js';
import { appUsers } from './app-users.js';
import { applications } from './applications.js';
import { customRoles } from './custom-roles.js';
import { groupOwners } from './group-owners.js';
import { groupRules } from './group-rules.js';
import { groups } from './groups.js';
import { identityProviders } from './identity-providers.js';
import { idpKeys } from './idp-keys.js';
import { idpUsers } from './idp-users.js';
import { mappings } from './mappings.js';
import { members } from './members.js';
import { provisioning } from './provisioning.js';
import { resourceSets } from './resource-sets.js';
import { roleTargets } from './role-targets.js';
import { roles } from './roles.js';
import { userAppLinks } from './user-app-links.js';

/** Groups, applications and roles: who may do what. */
export const accessBehaviours: readonly Behaviour[] = [
  groups,
  members,
  groupRules,
  groupOwners,
  applications,
  appUsers,
  appGroups,
  userAppLinks,
  appCredentials,
  appGrants,
  appSchemas,
  provisioning,
  mappings,
  roles,
  roleTargets,
  identityProviders,
  idpKeys,
  idpUsers,
  customRoles,
  resourceSets,
];
