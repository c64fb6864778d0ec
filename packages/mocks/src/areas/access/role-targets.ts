import { notFound, OktaFault } from '../../runtime/engine/fault.js';
import { lastSegment, parentPath } from '../../runtime/engine/paths.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply, ResourceRules } from '../../runtime/engine/types.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { APPS, GROUPS, USERS } from '../paths.js';
import { GROUP_ROLES, LIMITED_TO, USER_ROLES } from './role-kinds.js';

/** The parts of a call that do not depend on its params. */
type Doing = Pick<RouteCall, 'world' | 'operation'>;

const CATALOG = 'targets/catalog/apps';

/** Refuses a target that the type of the role does not allow. */
function check(role: string, kind: 'apps' | 'groups', { store }: World): void {
  const type = store.collection(parentPath(role)).get(lastSegment(role))?.['type'];
  if (LIMITED_TO[String(type)] === kind) return;
  throw new OktaFault(
    400,
    'E0000091',
    'Role type mismatch exception. The provided role type was not the same as required role type.',
  );
}

/** Limits a role to all applications of a name. */
function addNamed(role: string, name: string, { world, operation }: Doing): Reply {
  check(role, 'apps', world);
  const { store, clock } = world;
  const targets = store.collection(`${role}/${CATALOG}`);
  const instance = store
    .collection(APPS)
    .items()
    .find((app) => app['name'] === name);
  targets.set(name, {
    name,
    displayName: name.replace(/^./, (first) => first.toUpperCase()),
    description: '',
    status: 'ACTIVE',
    lastUpdated: clock.iso(),
    category: 'OTHER',
    verificationStatus: 'OKTA_VERIFIED',
    website: `https://${name}.example.com/`,
    signOnModes: [instance?.['signOnMode'] ?? 'BROWSER_PLUGIN'],
  });
  return { status: operation.status };
}

/** Limits a role to one application, instead of all applications of its name. */
function addInstance(role: string, name: string, id: string, { world, operation }: Doing): Reply {
  check(role, 'apps', world);
  const app = world.store.collection(APPS).get(id);
  if (app === undefined) throw notFound(id, 'AppInstance');
  const targets = world.store.collection(`${role}/${CATALOG}`);
  targets.delete(name);
  targets.set(id, { name: app['label'] ?? name, status: app['status'] ?? 'ACTIVE', id });
  return { status: operation.status };
}

function removeInstance(role: string, id: string, { world, operation }: Doing): Reply {
  if (!world.store.collection(`${role}/${CATALOG}`).delete(id)) throw notFound(id, 'AppInstance');
  return { status: operation.status };
}

function addGroup(role: string, call: Doing & Pick<RouteCall, 'generic'>): Reply {
  check(role, 'groups', call.world);
  return call.generic();
}

const catalog: ResourceRules = {
  entity: 'CatalogApplication',
  unlisted: true,
  idOf: ({ id, name }) => String(id ?? name),
  links: (_standard, { id, name }, _href, { orgUrl }) =>
    id === undefined
      ? {
          logo: [{ name: 'medium', href: `${orgUrl}/assets/img/logos/${String(name)}.png` }],
          self: { href: `${orgUrl}/api/v1/catalog/apps/${String(name)}` },
        }
      : { self: { href: `${orgUrl}${APPS}/${String(id)}` } },
};

const ofUser = (params: { readonly userId: string; readonly roleId: string }): string =>
  `${USERS}/${params.userId}/roles/${params.roleId}`;
const ofGroup = (params: { readonly groupId: string; readonly roleId: string }): string =>
  `${GROUPS}/${params.groupId}/roles/${params.roleId}`;

/** The applications and groups that an administrator role is limited to. */
export const roleTargets = defineBehaviour({
  resources: {
    [`${USER_ROLES}/{roleId}/${CATALOG}`]: catalog,
    [`${GROUP_ROLES}/{roleId}/${CATALOG}`]: catalog,
  },
  handlers: {
    'PUT /api/v1/users/{userId}/roles/{roleId}/targets/catalog/apps'({ params, world, operation }) {
      check(ofUser(params), 'apps', world);
      const targets = world.store.collection(`${ofUser(params)}/${CATALOG}`);
      for (const id of targets.ids()) targets.delete(id);
      return { status: operation.status };
    },
    'PUT /api/v1/users/{userId}/roles/{roleId}/targets/catalog/apps/{appName}': (call) =>
      addNamed(ofUser(call.params), call.params.appName, call),
    'PUT /api/v1/groups/{groupId}/roles/{roleId}/targets/catalog/apps/{appName}': (call) =>
      addNamed(ofGroup(call.params), call.params.appName, call),
    'PUT /api/v1/users/{userId}/roles/{roleId}/targets/catalog/apps/{appName}/{applicationId}'(
      call,
    ) {
      const { params } = call;
      const { appName, applicationId } = params;
      return addInstance(ofUser(params), appName, applicationId, call);
    },
    'PUT /api/v1/groups/{groupId}/roles/{roleId}/targets/catalog/apps/{appName}/{applicationId}'(
      call,
    ) {
      const { params } = call;
      const { appName, applicationId } = params;
      return addInstance(ofGroup(params), appName, applicationId, call);
    },
    'DELETE /api/v1/users/{userId}/roles/{roleId}/targets/catalog/apps/{appName}/{applicationId}': (
      call,
    ) => removeInstance(ofUser(call.params), call.params.applicationId, call),
    'DELETE /api/v1/groups/{groupId}/roles/{roleId}/targets/catalog/apps/{appName}/{applicationId}':
      (call) => removeInstance(ofGroup(call.params), call.params.applicationId, call),
    'PUT /api/v1/users/{userId}/roles/{roleId}/targets/groups/{groupId}': (call) =>
      addGroup(ofUser(call.params), call),
    'PUT /api/v1/groups/{groupId}/roles/{roleId}/targets/groups/{targetGroupId}': (call) =>
      addGroup(ofGroup(call.params), call),
  },
});
