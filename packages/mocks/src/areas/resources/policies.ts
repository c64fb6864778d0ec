import type { JsonObject } from '../../runtime/json.js';
import { OktaFault } from '../../runtime/engine/fault.js';
import type { ResourceRules } from '../../runtime/engine/types.js';
import type { World } from '../../runtime/world/types.js';
import { defineArea } from '../define.js';
import { link, since } from '../links.js';
import { actionsOf, conditionsOf } from './rule-shapes.js';

const POLICIES = '/api/v1/policies';
const RULES = `${POLICIES}/{policyId}/rules`;
const SERVER_POLICIES = '/api/v1/authorizationServers/{authServerId}/policies';
const SERVER_RULES = `${SERVER_POLICIES}/{policyId}/rules`;

/** Okta's own things stay: the default policy, the default rule. */
function refuseSystem(entity: string): NonNullable<ResourceRules['beforeDelete']> {
  return (id, { store }, path) => {
    const item = store.collection(path.slice(0, path.lastIndexOf('/'))).get(id);
    if (item?.['system'] === true) {
      throw new OktaFault(403, 'E0000077', `Cannot modify the system ${entity}.`);
    }
  };
}

/** A new one goes to the end, unless it asks for a place; those behind that move on. */
function placed(made: JsonObject, { store }: World, path: string): JsonObject {
  const items = store.collection(path);
  const alike = items.items().filter((one) => one['type'] === made['type']);
  const last = alike.filter((one) => one['system'] !== true).length + 1;
  const asked = made['priority'];
  const priority = typeof asked === 'number' && asked >= 1 && asked <= last ? asked : last;
  for (const one of alike) {
    if (Number(one['priority']) < priority) continue;
    items.set(String(one['id']), { ...one, priority: Number(one['priority']) + 1 });
  }
  return { ...made, priority, system: false };
}

const policy: ResourceRules = {
  entity: 'Policy',
  prefix: '00p',
  complete: (made, _sent, world, path) =>
    placed({ description: null, conditions: null, ...made }, world, path),
  beforeDelete: refuseSystem('policy'),
};

const rule: ResourceRules = {
  entity: 'PolicyRule',
  prefix: '0pr',
  complete: (made, _sent, world, path) =>
    placed(
      {
        ...made,
        conditions: conditionsOf(made),
        ...('actions' in made && { actions: actionsOf(made) }),
      },
      world,
      path,
    ),
  beforeDelete: refuseSystem('rule'),
};

const links =
  (...onRules: readonly string[]): NonNullable<ResourceRules['links']> =>
  ({ self, ...own }, { system }, href, world) => ({
    self: system === true ? link(href, 'GET', 'PUT') : self,
    ...(system !== true && own),
    ...(system !== true &&
      onRules.includes('POST') &&
      since('2025-01-01', world, { mappings: link(`${href}/mappings`, 'GET', 'POST') })),
    rules: link(`${href}/rules`, ...onRules),
  });

const TYPES = [
  'OKTA_SIGN_ON',
  'PASSWORD',
  'MFA_ENROLL',
  'IDP_DISCOVERY',
  'ACCESS_POLICY',
  'PROFILE_ENROLLMENT',
];

/** Policies of the org and of authorization servers, with their rules. */
export const policies = defineArea({
  resources: {
    [POLICIES]: { ...policy, links: links('GET', 'POST') },
    [RULES]: {
      ...rule,
      links: ({ self, ...own }, { system }, href) =>
        system === true ? { self: link(href, 'GET', 'PUT') } : { self, ...own },
    },
    [SERVER_POLICIES]: { ...policy, links: links('GET') },
    [SERVER_RULES]: rule,
  },
  events: {
    createPolicy: 'policy.lifecycle.create',
    updatePolicy: 'policy.lifecycle.update',
    deletePolicy: 'policy.lifecycle.delete',
    activatePolicy: 'policy.lifecycle.activate',
    deactivatePolicy: 'policy.lifecycle.deactivate',
    createPolicyRule: 'policy.rule.add',
    updatePolicyRule: 'policy.rule.update',
    deletePolicyRule: 'policy.rule.delete',
    activatePolicyRule: 'policy.rule.activate',
    deactivatePolicyRule: 'policy.rule.deactivate',
  },
  populate({ store, clock, newId }) {
    for (const type of TYPES) {
      const id = newId('00p');
      store.collection(POLICIES).set(id, {
        type,
        id,
        status: 'ACTIVE',
        name: 'Default Policy',
        description: 'The default policy applies in all situations if no other policy applies.',
        priority: 1,
        system: true,
        conditions: null,
        created: clock.iso(),
        lastUpdated: clock.iso(),
      });
    }
  },
});
