import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { everyoneOf } from '../access/everyone.js';
import { CATCH_ALL } from './priorities.js';
import { actionsOf, conditionsOf } from './rule-shapes.js';

const POLICIES = '/api/v1/policies';
const SERVER_POLICIES = '/api/v1/authorizationServers/default/policies';

/** Types of rules, by type of their policy. */
const RULE_TYPES: Readonly<Record<string, string>> = {
  OKTA_SIGN_ON: 'SIGN_ON',
  PASSWORD: 'PASSWORD',
  MFA_ENROLL: 'MFA_ENROLL',
  IDP_DISCOVERY: 'IDP_DISCOVERY',
  ACCESS_POLICY: 'ACCESS_POLICY',
  PROFILE_ENROLLMENT: 'PROFILE_ENROLLMENT',
};

/** Actions of Okta's own rule, by type of its policy. */
const ACTIONS: Readonly<Record<string, JsonObject>> = {
  OKTA_SIGN_ON: {
    signon: {
      access: 'ALLOW',
      requireFactor: false,
      session: {
        usePersistentCookie: false,
        maxSessionIdleMinutes: 120,
        maxSessionLifetimeMinutes: 0,
      },
    },
  },
  PASSWORD: {
    passwordChange: { access: 'ALLOW' },
    selfServicePasswordReset: { access: 'ALLOW' },
    selfServiceUnlock: { access: 'DENY' },
  },
  MFA_ENROLL: { enroll: { self: 'CHALLENGE' } },
  IDP_DISCOVERY: { idp: { providers: [{ type: 'OKTA' }] } },
  ACCESS_POLICY: {
    appSignOn: {
      access: 'ALLOW',
      verificationMethod: { factorMode: '1FA', type: 'ASSURANCE', reauthenticateIn: 'PT12H' },
    },
  },
  PROFILE_ENROLLMENT: {
    profileEnrollment: {
      access: 'ALLOW',
      preRegistrationInlineHooks: null,
      profileAttributes: [{ name: 'email', label: 'Email', required: true }],
      targetGroupIds: null,
      unknownUserAction: 'DENY',
      activationRequirements: { emailVerification: true },
    },
  },
};

/** Policies of these types have groups as their conditions. */
const ABOUT_GROUPS = ['OKTA_SIGN_ON', 'PASSWORD', 'MFA_ENROLL'];

/** Every new policy of these types has a catch-all rule. */
const WITH_CATCH_ALL = ['ACCESS_POLICY', 'PROFILE_ENROLLMENT'];

/** Adds the default policy of each type with its rule, and the policy of the default authorization server. */
export function addDefaultPolicies(world: World): void {
  for (const type of Object.keys(RULE_TYPES)) {
    const id = world.newId('00p');
    world.store.collection(POLICIES).set(id, {
      type,
      id,
      status: 'ACTIVE',
      name: 'Default Policy',
      description: 'The default policy applies in all situations if no other policy applies.',
      priority: 1,
      system: true,
      conditions: whomFor(type, world),
      ...times(world),
    });
    if (WITH_CATCH_ALL.includes(type)) addCatchAll(id, type, world);
    else addRule(`${POLICIES}/${id}/rules`, type, { name: 'Default Rule', priority: 1 }, world);
  }
  addServerPolicy(world);
}

/** Default conditions of a policy: the group Everyone, for types that have groups as conditions. */
export function whomFor(type: string, world: World): JsonObject | null {
  const everyone = everyoneOf(world);
  if (!ABOUT_GROUPS.includes(type) || everyone === undefined) return null;
  return {
    people: { groups: { include: [everyone] } },
    ...(type === 'PASSWORD' && { authProvider: { provider: 'OKTA' } }),
  };
}

/** Adds the catch-all rule to a new policy, if policies of its type have one. */
export function addCatchAll(policyId: string, type: string, world: World): void {
  if (!WITH_CATCH_ALL.includes(type)) return;
  const rule = { name: 'Catch-all Rule', priority: CATCH_ALL };
  addRule(`${POLICIES}/${policyId}/rules`, type, rule, world);
}

function addRule(path: string, policyType: string, rule: JsonObject, world: World): void {
  const id = world.newId('0pr');
  const type = RULE_TYPES[policyType] ?? policyType;
  const actions = ACTIONS[policyType] ?? {};
  const made = { id, type, status: 'ACTIVE', ...rule, ...times(world), system: true, actions };
  const conditions = conditionsOf(made);
  world.store.collection(path).set(id, { ...made, conditions, actions: actionsOf(made) });
}

/** Adds the policy of the default authorization server: all clients get tokens. */
function addServerPolicy(world: World): void {
  const id = world.newId('00p');
  const everything = { id, status: 'ACTIVE', priority: 1, system: false, ...times(world) };
  world.store.collection(SERVER_POLICIES).set(id, {
    ...everything,
    type: 'OAUTH_AUTHORIZATION_POLICY',
    name: 'Default Policy',
    description: 'Default policy for all clients',
    conditions: { clients: { include: ['ALL_CLIENTS'] } },
  });
  const ruleId = world.newId('0pr');
  world.store.collection(`${SERVER_POLICIES}/${id}/rules`).set(ruleId, {
    ...everything,
    id: ruleId,
    type: 'RESOURCE_ACCESS',
    name: 'Default Policy Rule',
    conditions: {
      people: {
        users: { include: [], exclude: [] },
        groups: { include: ['EVERYONE'], exclude: [] },
      },
      grantTypes: { include: ['implicit', 'client_credentials', 'authorization_code', 'password'] },
      scopes: { include: ['*'] },
    },
    actions: {
      token: {
        accessTokenLifetimeMinutes: 60,
        refreshTokenLifetimeMinutes: 0,
        refreshTokenWindowMinutes: 10080,
      },
    },
  });
}

function times({ clock }: World): JsonObject {
  return { created: clock.iso(), lastUpdated: clock.iso() };
}
