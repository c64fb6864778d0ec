import { isJsonObject, type JsonObject } from '../../runtime/json.js';
import { parentPath } from '../../runtime/engine/paths.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply, ResourceRules } from '../../runtime/engine/types.js';
import { defineBehaviour } from '../define.js';
import { link, since } from '../links.js';
import { addCatchAll, addDefaultPolicies, whomFor } from './default-policies.js';
import { leave, moved, placed } from './priorities.js';
import { actionsOf, conditionsOf } from './rule-shapes.js';
import { itemAt, refuseSystem } from './system.js';

const POLICIES = '/api/v1/policies';
const RULES = `${POLICIES}/{policyId}/rules`;
const SERVER_POLICIES = '/api/v1/authorizationServers/{authServerId}/policies';
const SERVER_RULES = `${SERVER_POLICIES}/{policyId}/rules`;

/** Refuses to delete default policies and rules. The policies or rules after a deleted one move up. */
const beforeDelete: NonNullable<ResourceRules['beforeDelete']> = (_id, world, path) => {
  const item = itemAt(path, world) ?? {};
  refuseSystem(item);
  leave(item, world, parentPath(path));
};

const policy: ResourceRules = {
  entity: 'Policy',
  loggedAs: 'PolicyEntity',
  prefix: '00p',
  complete: (made, _sent, world, path) =>
    placed(
      { description: null, conditions: whomFor(String(made['type']), world), ...made },
      world,
      path,
    ),
  beforeDelete,
};

function shaped(rule: JsonObject): JsonObject {
  return {
    ...rule,
    conditions: conditionsOf(rule),
    ...('actions' in rule && { actions: actionsOf(rule) }),
  };
}

const rule: ResourceRules = {
  entity: 'PolicyRule',
  prefix: '0pr',
  complete: (made, _sent, world, path) => placed(shaped(made), world, path),
  beforeDelete,
};

const links =
  (...onRules: readonly string[]): NonNullable<ResourceRules['links']> =>
  ({ self, ...lifecycle }, { system }, href, world) => ({
    self: system === true ? link(href, 'GET', 'PUT') : self,
    ...(system !== true && lifecycle),
    ...(system !== true &&
      onRules.includes('POST') &&
      since('2025-01-01', world, { mappings: link(`${href}/mappings`, 'GET', 'POST') })),
    rules: link(`${href}/rules`, ...onRules),
  });

/** A handler that replaces a policy or rule, and moves it to its new priority. */
const replaced =
  (complete: (changed: JsonObject) => JsonObject) =>
  (call: RouteCall): Reply => {
    const { operation, path, id, world } = call;
    const items = world.store.collection(path);
    const old = items.get(id) ?? {};
    const reply = call.generic();
    const changed = moved(old, complete(items.get(id) ?? {}), world, path);
    items.set(id, changed);
    return { ...reply, body: call.present(operation.target, `${path}/${id}`, changed) };
  };

/** Deactivates a policy or rule, unless it is Okta's own. */
function deactivated(call: RouteCall): Reply {
  refuseSystem(call.world.store.collection(call.path).get(call.id));
  return call.generic();
}

/** Policies of the org and of authorization servers, with their rules. */
export const policies = defineBehaviour({
  resources: {
    [POLICIES]: { ...policy, links: links('GET', 'POST') },
    [RULES]: {
      ...rule,
      links: ({ self, ...lifecycle }, { system }, href) =>
        system === true ? { self: link(href, 'GET', 'PUT') } : { self, ...lifecycle },
    },
    [SERVER_POLICIES]: { ...policy, links: links('GET') },
    [SERVER_RULES]: rule,
  },
  handlers: {
    'POST /api/v1/policies'(call) {
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
    'PUT /api/v1/policies/{policyId}': replaced((changed) => changed),
    'PUT /api/v1/policies/{policyId}/rules/{ruleId}': replaced(shaped),
    'PUT /api/v1/authorizationServers/{authServerId}/policies/{policyId}': replaced(
      (changed) => changed,
    ),
    'PUT /api/v1/authorizationServers/{authServerId}/policies/{policyId}/rules/{ruleId}':
      replaced(shaped),
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
