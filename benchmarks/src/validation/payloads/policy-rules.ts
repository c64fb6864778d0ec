import { createRandom, type Random } from '../random.js';
import { dateTime } from './people.js';

const kinds = [passwordRule, signOnRule, accessRule, enrollmentRule];

/** Params of updatePolicyRule, for all kinds of rules that have a subtype. */
export function policyRuleParams(): object[] {
  return Array.from({ length: 16 }, (_, index) =>
    paramsOf(index, 2000, (random, kind) => ({
      ...(index % 8 < 4 ? {} : asRead(random)),
      name: `Rule ${index}`,
      ...(random.chance(0.5) ? { priority: index + 1 } : {}),
      ...kind,
    })),
  );
}

/** The same with 64 shapes: sixteen for each kind, as an application sees them that reads, changes and writes rules. */
export function manyPolicyRuleParams(): object[] {
  return Array.from({ length: 64 }, (_, index) =>
    paramsOf(index, 4000, (random, kind) => ({
      ...(index & 4 ? asRead(random) : {}),
      ...(index & 8 ? { priority: index + 1 } : {}),
      ...(index & 16 ? { _links: {} } : {}),
      ...(index & 32 ? { name: `Rule ${index}`, ...kind } : { ...kind, name: `Rule ${index}` }),
    })),
  );
}

function paramsOf(
  index: number,
  seed: number,
  rule: (random: Random, kind: object) => object,
): object {
  const random = createRandom(seed + index);
  const kind = kinds[index % kinds.length] ?? passwordRule;
  return {
    policyId: `00p${random.letters(17)}`,
    ruleId: `0pr${random.letters(17)}`,
    policyRule: rule(random, kind(random)),
  };
}

/** The read-only properties, which half of the rules have: programs also send back a rule that they have read. */
function asRead(random: Random): object {
  return {
    id: `0pr${random.letters(17)}`,
    created: dateTime(random),
    lastUpdated: dateTime(random),
    system: false,
  };
}

function people(random: Random): object {
  const users = { include: [], exclude: [`00u${random.letters(17)}`] };
  return random.chance(0.5)
    ? { users, groups: { include: [`00g${random.letters(17)}`] } }
    : { users };
}

function network(random: Random): object {
  return random.chance(0.6)
    ? { connection: 'ANYWHERE' }
    : { connection: 'ZONE', include: [`nzo${random.letters(17)}`] };
}

function passwordRule(random: Random): object {
  const access = () => ({ access: random.pick(['ALLOW', 'DENY']) });
  return {
    type: 'PASSWORD',
    status: 'ACTIVE',
    conditions: {
      people: people(random),
      ...(random.chance(0.5) ? { network: network(random) } : {}),
    },
    actions: {
      ...(random.chance(0.7) ? { passwordChange: access() } : {}),
      selfServicePasswordReset: access(),
      ...(random.chance(0.7) ? { selfServiceUnlock: access() } : {}),
    },
  };
}

function signOnRule(random: Random): object {
  const session = {
    usePersistentCookie: random.chance(0.5),
    maxSessionIdleMinutes: 120,
    maxSessionLifetimeMinutes: 0,
  };
  return {
    type: 'SIGN_ON',
    conditions: {
      ...(random.chance(0.5) ? { people: people(random) } : {}),
      network: network(random),
      authContext: { authType: random.pick(['ANY', 'RADIUS']) },
    },
    actions: {
      signon: {
        access: 'ALLOW',
        requireFactor: true,
        factorPromptMode: random.pick(['ALWAYS', 'DEVICE', 'SESSION']),
        factorLifetime: 15,
        rememberDeviceByDefault: false,
        session,
      },
    },
  };
}

function accessRule(random: Random): object {
  return {
    type: 'ACCESS_POLICY',
    status: random.pick(['ACTIVE', 'INACTIVE']),
    conditions: {
      ...(random.chance(0.5) ? { network: network(random) } : {}),
      ...(random.chance(0.5) ? { device: { managed: true, registered: true } } : {}),
      elCondition: { condition: "user.profile.title == 'Engineer'" },
    },
    actions: {
      appSignOn: {
        access: 'ALLOW',
        verificationMethod: {
          type: 'ASSURANCE',
          factorMode: '2FA',
          reauthenticateIn: 'PT43800H',
          constraints: [{ possession: { deviceBound: 'REQUIRED' } }],
        },
      },
    },
  };
}

function enrollmentRule(random: Random): object {
  return {
    type: 'PROFILE_ENROLLMENT',
    actions: {
      profileEnrollment: {
        access: 'ALLOW',
        activationRequirements: { emailVerification: random.chance(0.5) },
        profileAttributes: [
          { label: 'Email', name: 'email', required: true },
          { label: 'First name', name: 'firstName', required: random.chance(0.5) },
        ],
        targetGroupIds: [`00g${random.letters(17)}`],
        unknownUserAction: random.pick(['DENY', 'REGISTER']),
      },
    },
  };
}

/** Params with one fault each: in each kind of rule, and in the ids. */
export function faultyPolicyRuleParams(): object[] {
  const ids = { policyId: '00p1', ruleId: '0pr1' };
  const rules: readonly object[] = [
    { type: 'PASSWORD', actions: { passwordChange: { access: true } } },
    { type: 'PASSWORD', actions: { passwordChange: { access: 'MAYBE' } } },
    { type: 'PASSWORD', priority: 1.5 },
    { type: 'SIGN_ON', actions: { signon: { requireFactor: 'yes' } } },
    { type: 'SIGN_ON', conditions: { people: { users: { exclude: [7] } } } },
    { type: 'ACCESS_POLICY', actions: { appSignOn: { access: 7 } } },
    { type: 'ACCESS_POLICY', conditions: { elCondition: 'true' } },
    { type: 'PROFILE_ENROLLMENT', actions: { profileEnrollment: { targetGroupIds: '00g1' } } },
  ];
  return [
    ...rules.map((policyRule) => ({ ...ids, policyRule })),
    { ...ids, policyRule: 'PASSWORD' },
    { policyId: '00p1', policyRule: { type: 'PASSWORD' } },
    { ...ids, policyId: 7, policyRule: { type: 'PASSWORD' } },
  ];
}
