import { asObject, isJsonObject, type JsonObject } from '../../runtime/json.js';
import { parentPath } from '../../runtime/engine/paths.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply, ResourceRules } from '../../runtime/engine/types.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link, onIdentityEngine, since } from '../links.js';
import {
  ACCOUNT_MANAGEMENT,
  addCatchAll,
  addDefaultPolicies,
  RESOURCE_TYPES,
  whomFor,
} from './default-policies.js';
import { refusePolicyType } from './policy-types.js';
import { settingsOf, withAuthenticators } from './policy-settings.js';
import { leave, moved, placed } from './priorities.js';
import { actionsOf } from './rule-actions.js';
import { conditionsOf } from './rule-shapes.js';
import { itemAt, refuseSystem } from './system.js';

const POLICIES = '/api/v1/policies';
const RULES = `${POLICIES}/{policyId}/rules`;
const SERVER_POLICIES = '/api/v1/authorizationServers/{authServerId}/policies';
const SERVER_RULES = `${SERVER_POLICIES}/{policyId}/rules`;

/** Whether a policy is Okta's own, so that nobody can delete it. */
const isOkta = ({ system, name, type }: JsonObject): boolean =>
  system === true || (type === 'ACCESS_POLICY' && name === ACCOUNT_MANAGEMENT);

/** Refuses to delete default policies and rules. The policies or rules after a deleted one move up. */
const beforeDelete: NonNullable<ResourceRules['beforeDelete']> = (_id, world, path) => {
  const item = itemAt(path, world) ?? {};
  refuseSystem({ system: isOkta(item) });
  leave(item, world, parentPath(path));
};

const policy: ResourceRules = {
  entity: 'Policy',
  loggedAs: 'PolicyEntity',
  prefix: '00p',
  complete: (made, _sent, world, path) => placed(made, world, path),
  settle(item, { kind, before, path, world }) {
    const whom = whomFor(String(item['type']), world);
    const settled = { description: null, conditions: whom, ...item };
    const moving = before !== undefined && kind !== 'create';
    return moving ? moved(before, settled, world, parentPath(path)) : settled;
  },
  beforeDelete,
};

/** Policies of the org change their status by lifecycle operations only. Those of servers have no settings. */
const orgPolicy: ResourceRules = {
  ...policy,
  settle(item, write) {
    const { before, world } = write;
    const settings = settingsOf(item, world);
    const settled = policy.settle?.(item, write) ?? item;
    return {
      ...settled,
      ...(before !== undefined && { status: before['status'] }),
      ...(settings && { settings }),
    };
  },
  present: withAuthenticators,
};

const rule: ResourceRules = {
  entity: 'PolicyRule',
  prefix: '0pr',
  complete: (made, _sent, world, path) => placed(made, world, path),
  settle(item, { kind, before, path, world }) {
    const settled = {
      ...item,
      conditions: conditionsOf({ ...item, system: before?.['system'] }, world),
      ...('actions' in item && { actions: actionsOf(item, world) }),
    };
    const moving = before !== undefined && kind !== 'create';
    return moving ? moved(before, settled, world, parentPath(path)) : settled;
  },
  beforeDelete,
};

const links =
  (...onRules: readonly string[]): NonNullable<ResourceRules['links']> =>
  ({ self, ...lifecycle }, item, href, world) => ({
    self: isOkta(item) ? link(href, 'GET', 'PUT') : self,
    ...(!isOkta(item) && lifecycle),
    ...(!isOkta(item) &&
      onRules.includes('POST') &&
      since('2025-01-01', world, { mappings: link(`${href}/mappings`, 'GET', 'POST') })),
    rules: link(`${href}/rules`, ...onRules),
  });

/** Deactivates a policy or rule, unless it is Okta's own. */
function deactivated(call: RouteCall): Reply {
  const item = call.world.store.collection(call.path).get(call.id) ?? {};
  refuseSystem({ system: isOkta(item) });
  return call.generic();
}

/** Lists say of which kind of resource an access policy is. */
function withResourceTypes(reply: Reply, world: World): Reply {
  const { page } = reply;
  if (page === undefined || Object.keys(resourceOf({}, world)).length === 0) return reply;
  const items = page.items.map(({ show, ...item }) => ({
    ...item,
    show: () => {
      const shown = asObject(show());
      return shown['type'] === 'ACCESS_POLICY' ? { ...shown, ...resourceOf(shown, world) } : shown;
    },
  }));
  return { ...reply, page: { ...page, items } };
}

function resourceOf({ name }: JsonObject, world: World): JsonObject {
  const resourceType = name === ACCOUNT_MANAGEMENT ? 'END_USER_ACCOUNT_MANAGEMENT' : 'APP';
  const embedded = since(RESOURCE_TYPES, world, { _embedded: { resourceType } });
  return onIdentityEngine(world, embedded);
}

/** Policies of the org and of authorization servers, with their rules. */
export const policies = defineBehaviour({
  resources: {
    [POLICIES]: { ...orgPolicy, links: links('GET', 'POST') },
    [RULES]: {
      ...rule,
      links: ({ self, ...lifecycle }, { system }, href) =>
        system === true ? { self: link(href, 'GET', 'PUT') } : { self, ...lifecycle },
    },
    [SERVER_POLICIES]: { ...policy, links: links('GET') },
    [SERVER_RULES]: rule,
  },
  anyValue: { 'POST /api/v1/policies': ['type'] },
  handlers: {
    'GET /api/v1/policies'(call) {
      refusePolicyType(call.query['type']);
      return withResourceTypes(call.generic(), call.world);
    },
    'POST /api/v1/policies'(call) {
      refusePolicyType(call.body['type']);
      const reply = call.generic();
      if (!isJsonObject(reply.body)) return reply;
      const { id, type } = reply.body;
      const all = call.world.store.collection(POLICIES);
      if (call.query['activate'] === false) {
        all.set(String(id), { ...all.get(String(id)), status: 'INACTIVE' });
      }
      addCatchAll(String(id), String(type), call.world);
      const path = `${POLICIES}/${String(id)}`;
      return { ...reply, body: call.present(POLICIES, path, all.get(String(id)) ?? {}) };
    },
    'POST /api/v1/policies/{policyId}/lifecycle/deactivate': deactivated,
    'POST /api/v1/policies/{policyId}/rules/{ruleId}/lifecycle/deactivate': deactivated,
  },
  events: {
    'POST /api/v1/policies': 'policy.lifecycle.create',
    'PUT /api/v1/policies/{policyId}': 'policy.lifecycle.update',
    'DELETE /api/v1/policies/{policyId}': 'policy.lifecycle.delete',
    'POST /api/v1/policies/{policyId}/lifecycle/activate': 'policy.lifecycle.activate',
    'POST /api/v1/policies/{policyId}/lifecycle/deactivate': 'policy.lifecycle.deactivate',
    'POST /api/v1/policies/{policyId}/rules': 'policy.rule.add',
    'PUT /api/v1/policies/{policyId}/rules/{ruleId}': 'policy.rule.update',
    'DELETE /api/v1/policies/{policyId}/rules/{ruleId}': 'policy.rule.delete',
    'POST /api/v1/policies/{policyId}/rules/{ruleId}/lifecycle/activate': 'policy.rule.activate',
    'POST /api/v1/policies/{policyId}/rules/{ruleId}/lifecycle/deactivate':
      'policy.rule.deactivate',
    'POST /api/v1/authorizationServers/{authServerId}/policies': 'policy.lifecycle.create',
    'PUT /api/v1/authorizationServers/{authServerId}/policies/{policyId}':
      'policy.lifecycle.update',
    'DELETE /api/v1/authorizationServers/{authServerId}/policies/{policyId}':
      'policy.lifecycle.delete',
    'POST /api/v1/authorizationServers/{authServerId}/policies/{policyId}/lifecycle/activate':
      'policy.lifecycle.activate',
    'POST /api/v1/authorizationServers/{authServerId}/policies/{policyId}/lifecycle/deactivate':
      'policy.lifecycle.deactivate',
    'POST /api/v1/authorizationServers/{authServerId}/policies/{policyId}/rules': 'policy.rule.add',
    'PUT /api/v1/authorizationServers/{authServerId}/policies/{policyId}/rules/{ruleId}':
      'policy.rule.update',
    'DELETE /api/v1/authorizationServers/{authServerId}/policies/{policyId}/rules/{ruleId}':
      'policy.rule.delete',
    'POST /api/v1/authorizationServers/{authServerId}/policies/{policyId}/rules/{ruleId}/lifecycle/activate':
      'policy.rule.activate',
    'POST /api/v1/authorizationServers/{authServerId}/policies/{policyId}/rules/{ruleId}/lifecycle/deactivate':
      'policy.rule.deactivate',
  },
  populate: addDefaultPolicies,
});
