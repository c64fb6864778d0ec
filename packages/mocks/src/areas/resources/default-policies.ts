import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { everyoneOf } from '../access/everyone.js';
import { defaultActions } from './default-actions.js';
import { settingsOf } from './policy-settings.js';
import { CATCH_ALL } from './priorities.js';
import { actionsOf } from './rule-actions.js';
import { conditionsOf } from './rule-shapes.js';
import { addServerPolicy } from './server-policy.js';

const POLICIES = '/api/v1/policies';

/** A policy that an org has from its first day. */
interface DefaultPolicy {
  readonly type: string;
  readonly name?: string;
  readonly description?: string;
  /** True for orgs of Identity Engine only. */
  readonly identity?: true;
  /** The first day of which recordings show it. */
  readonly since?: string;
  readonly system?: false;
}

/** Its id is that of a policy of applications, too, and its type. It cannot be deleted, though it is no system policy. */
export const ACCOUNT_MANAGEMENT = 'Okta Account Management Policy';

/** Since this date orgs have a policy for the management of accounts, and lists say of which resource a policy is. */
export const RESOURCE_TYPES = '2025-03-13';

const DEFAULTS: readonly DefaultPolicy[] = [
  { type: 'OKTA_SIGN_ON' },
  { type: 'PASSWORD' },
  { type: 'MFA_ENROLL' },
  { type: 'IDP_DISCOVERY', name: 'Idp Discovery Policy' },
  {
    type: 'ACCESS_POLICY',
    name: 'Any two factors',
    description: 'Require two factors to access.',
    identity: true,
  },
  {
    type: 'ACCESS_POLICY',
    name: ACCOUNT_MANAGEMENT,
    description:
      'This policy defines how users must authenticate for authenticator enrollment, password reset, or unlock account. Password policy rules control whether to enforce this policy for password reset and unlock account.',
    identity: true,
    since: RESOURCE_TYPES,
    system: false,
  },
  { type: 'PROFILE_ENROLLMENT', identity: true },
  // Recordings do not have it; Okta's documentation shows it with those of sessions.
  {
    type: 'ENTITY_RISK',
    name: 'Entity Risk Policy',
    identity: true,
    since: '2025-10-24',
  },
  {
    type: 'POST_AUTH_SESSION',
    name: 'Post Auth Policy',
    description: 'Enables post auth policy evaluation for the org.',
    identity: true,
    since: '2025-10-24',
  },
  {
    type: 'SESSION_VIOLATION_DETECTION',
    name: 'Session Violation Detection Policy',
    description: 'Enables session violation detection policy evaluation for the org.',
    identity: true,
    since: '2026-02-05',
  },
];

/** The rule before the catch-all rule, by type of the policy. */
const FIRST_RULES: Readonly<Record<string, JsonObject>> = {
  POST_AUTH_SESSION: {
    name: 'Post Session Protection Rule',
    actions: { postAuthSession: { failureActions: [{ action: 'TERMINATE_SESSION' }] } },
  },
  SESSION_VIOLATION_DETECTION: {
    name: 'Session Violation Policy Risk Rule',
    conditions: { riskScore: { minRiskLevel: 'LOW' } },
    actions: { sessionViolationDetection: { policyEvaluation: { enabled: true } } },
  },
};

/** Policies of these types have groups as their conditions. */
const ABOUT_GROUPS = ['OKTA_SIGN_ON', 'PASSWORD', 'MFA_ENROLL'];

/** Every new policy of these types has a catch-all rule. */
const WITH_CATCH_ALL = [
  'ACCESS_POLICY',
  'PROFILE_ENROLLMENT',
  'ENTITY_RISK',
  'POST_AUTH_SESSION',
  'SESSION_VIOLATION_DETECTION',
];

/** Adds the default policy of each type with its rule, and the policy of the default authorization server. */
export function addDefaultPolicies(world: World): void {
  for (const policy of DEFAULTS) {
    const isOther = policy.identity === true && world.engine === 'classic';
    const isLater = policy.since !== undefined && world.asOf < Date.parse(policy.since);
    if (!isOther && !isLater) addPolicy(policy, world);
  }
  addServerPolicy(world);
}

function addPolicy(policy: DefaultPolicy, world: World): void {
  const { type, name = 'Default Policy', system = true } = policy;
  const {
    description = 'The default policy applies in all situations if no other policy applies.',
  } = policy;
  const id = world.newId('00p');
  const settings = settingsOf({ type }, world);
  world.store.collection(POLICIES).set(id, {
    type,
    id,
    status: 'ACTIVE',
    name,
    description,
    priority: 1,
    system,
    conditions: whomFor(type, world),
    ...times(world),
    ...(settings && { settings }),
  });
  const first = FIRST_RULES[type];
  const path = `${POLICIES}/${id}/rules`;
  if (first !== undefined) addRule(path, type, { priority: 1, system: false, ...first }, world);
  if (WITH_CATCH_ALL.includes(type)) addCatchAll(id, type, world, name);
  else addRule(path, type, { name: 'Default Rule', priority: 1 }, world);
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
export function addCatchAll(policyId: string, type: string, world: World, name?: string): void {
  if (!WITH_CATCH_ALL.includes(type)) return;
  const actions = defaultActions(type, name !== undefined);
  const rule = { name: 'Catch-all Rule', priority: CATCH_ALL, actions };
  addRule(`${POLICIES}/${policyId}/rules`, type, rule, world);
}

function addRule(path: string, policyType: string, rule: JsonObject, world: World): void {
  const id = world.newId('0pr');
  const type = policyType === 'OKTA_SIGN_ON' ? 'SIGN_ON' : policyType;
  const actions = defaultActions(policyType, true);
  const made = { id, type, status: 'ACTIVE', system: true, actions, ...rule, ...times(world) };
  const conditions = conditionsOf(made, world);
  const stored = { ...made, conditions, actions: actionsOf(made, world) };
  world.store.collection(path).set(id, stored);
}

function times({ clock }: World): JsonObject {
  return { created: clock.iso(), lastUpdated: clock.iso() };
}
