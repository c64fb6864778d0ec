/** Paths of the collections that several resource areas deal with. */
export const APPS = '/api/v1/apps';
export const CUSTOM_ROLES = '/api/v1/iam/roles';
export const GROUPS = '/api/v1/groups';
export const IDPS = '/api/v1/idps';
export const MAPPINGS = '/api/v1/mappings';
export const POLICIES = '/api/v1/policies';
export const SERVERS = '/api/v1/authorizationServers';
export const USERS = '/api/v1/users';
