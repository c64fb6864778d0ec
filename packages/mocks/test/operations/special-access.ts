import type { MockOkta } from '../../src/index.js';

type Params = Readonly<Record<string, unknown>>;
type Situation = (mock: MockOkta, params: Params) => Params;

/** The path of a template, with the params' values. */
function at(template: string, params: Params): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name]));
}

/** Something of the thing at a path is different, or the thing is there at all. */
const having =
  (template: string, part: object): Situation =>
  (mock, params) => {
    const path = at(template, params);
    const id = path.slice(path.lastIndexOf('/') + 1);
    mock.put(path, { id, ...mock.get(path), ...part });
    return params;
  };

const sending =
  (key: string, body: object): Situation =>
  (_mock, params) => ({ ...params, [key]: body });

const all =
  (...situations: readonly Situation[]): Situation =>
  (mock, params) =>
    situations.reduce((known, situation) => situation(mock, known), params);

const APP = '/api/v1/apps/{appId}';
const USER_ROLE = '/api/v1/users/{userId}/roles/{roleId}';
const GROUP_ROLE = '/api/v1/groups/{groupId}/roles/{roleId}';

const inactive = { status: 'INACTIVE' };
const forApps = { type: 'APP_ADMIN' };
const forGroups = { type: 'USER_ADMIN' };
const connection = having(`${APP}/connections/default`, { authScheme: 'TOKEN', ...inactive });
const ownGroup = having('/api/v1/groups/{groupId}', { type: 'OKTA_GROUP' });
const inactiveRule = having('/api/v1/groups/rules/{ruleId}', inactive);
const instance = having('/api/v1/apps/{applicationId}', { label: 'App', status: 'ACTIVE' });
const schemaOf = having('/api/v1/apps/{appInstanceId}', { label: 'App', name: 'bookmark' });
const rule = sending('groupRule', {
  type: 'group_rule',
  name: 'Rule',
  conditions: { expression: { value: 'user.city=="Oslo"', type: 'urn:okta:expression:1.0' } },
  actions: { assignUserToGroups: { groupIds: [] } },
});
const target = (role: string): Situation =>
  having(`${role}/targets/catalog/apps/{applicationId}`, { name: 'App', status: 'ACTIVE' });

/** Of groups, applications, roles and identity providers. */
export const accessSituations: Readonly<Record<string, Situation>> = {
  activateDefaultProvisioningConnectionForApplication: connection,
  deactivateDefaultProvisioningConnectionForApplication: connection,
  listFeaturesForApplication: having(`${APP}/features/USER_PROVISIONING`, {
    name: 'USER_PROVISIONING',
    status: 'ENABLED',
  }),
  getApplicationUserSchema: schemaOf,
  updateApplicationUserProfile: schemaOf,
  addUserToGroup: ownGroup,
  removeUserFromGroup: ownGroup,
  updateGroup: ownGroup,
  deleteGroup: ownGroup,
  createGroupRule: rule,
  updateGroupRule: all(inactiveRule, rule),
  deleteGroupRule: inactiveRule,
  deleteApplication: having(APP, inactive),
  deleteClientSecretForApplication: having(`${APP}/credentials/secrets/{secretId}`, inactive),
  updateApplicationPolicy: having('/api/v1/policies/{policyId}', {}),
  createApplicationGroupAssignment: having('/api/v1/groups/{groupId}', {}),
  assignUserToApplication: all(
    having('/api/v1/users/someone', { status: 'ACTIVE', profile: { login: 'a@example.com' } }),
    sending('appUser', { id: 'someone' }),
  ),
  cloneApplicationKey: having('/api/v1/apps/{targetAid}', {}),
  previewSAMLAppMetadata: having(`${APP}/credentials/keys/{kid}`, { kid: 'thing', kty: 'RSA' }),
  cloneIdentityProviderKey: having('/api/v1/idps/{targetIdpId}', {}),
  linkUserToIdentityProvider: having('/api/v1/users/{userId}', { status: 'ACTIVE' }),
  addAllAppsAsTargetToRole: having(USER_ROLE, forApps),
  addApplicationTargetToAdminRoleForUser: having(USER_ROLE, forApps),
  addApplicationTargetToAdminRoleGivenToGroup: having(GROUP_ROLE, forApps),
  addApplicationTargetToAppAdminRoleForUser: all(having(USER_ROLE, forApps), instance),
  addApplicationInstanceTargetToAppAdminRoleGivenToGroup: all(
    having(GROUP_ROLE, forApps),
    instance,
  ),
  addGroupTargetToRole: having(USER_ROLE, forGroups),
  addGroupTargetToGroupAdministratorRoleForGroup: having(GROUP_ROLE, forGroups),
  removeApplicationTargetFromAdministratorRoleForUser: target(USER_ROLE),
  removeApplicationTargetFromAdministratorRoleGivenToGroup: target(GROUP_ROLE),
};
