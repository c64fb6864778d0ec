import { merge } from '../../runtime/engine/merge.js';
import { isJsonArray, isJsonObject, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { since } from '../links.js';

const AUTHENTICATORS = '/api/v1/authenticators';

/** Settings of a new org's password policy. A policy that names fewer has these, too. */
const PASSWORD: JsonObject = {
  password: {
    complexity: {
      minLength: 8,
      minLowerCase: 1,
      minUpperCase: 1,
      minNumber: 1,
      minSymbol: 0,
      excludeUsername: true,
      dictionary: { common: { exclude: false } },
      excludeAttributes: [],
    },
    age: { maxAgeDays: 0, expireWarnDays: 0, minAgeMinutes: 0, historyCount: 4 },
    lockout: {
      maxAttempts: 10,
      autoUnlockMinutes: 0,
      userLockoutNotificationChannels: [],
      showLockoutFailures: false,
    },
  },
  recovery: {
    factors: {
      recovery_question: { status: 'ACTIVE', properties: { complexity: { minLength: 4 } } },
      okta_email: {
        status: 'ACTIVE',
        properties: { recoveryToken: { tokenLifetimeMinutes: 60 } },
      },
      okta_sms: { status: 'INACTIVE' },
      okta_call: { status: 'INACTIVE' },
    },
  },
  delegation: { options: { skipUnlock: false } },
};

/** Since this date policies say what becomes of passwords that are known to be stolen. */
const BREACHES = '2026-04-21';

/** Since this date that is off, unless it is asked for. In all recordings before it is on. */
const BREACHES_OFF = '2026-06-07';

function breaches(world: World): JsonObject {
  const breachedProtection: JsonObject = {
    expireAfterDays: 0,
    logoutEnabled: true,
    delegatedWorkflowId: null,
    ...since(BREACHES_OFF, world, { expireAfterDays: null, logoutEnabled: false }),
  };
  return since(BREACHES, world, { password: { breachedProtection } });
}

/** The settings of a policy as Okta stores them; undefined for types of policies that have none. */
export function settingsOf({ type, settings }: JsonObject, world: World): JsonObject | undefined {
  const sent = isJsonObject(settings) ? settings : undefined;
  if (type === 'PASSWORD') {
    return merge(merge(PASSWORD, breaches(world)), sent ?? {});
  }
  return type === 'MFA_ENROLL' ? enrollment(sent, world) : sent;
}

/** Classic Engine enrolls factors; Identity Engine authenticators, or factors where these were sent. */
function enrollment(sent: JsonObject | undefined, { engine, store }: World): JsonObject {
  if (engine === 'classic') return { factors: consented(objectIn(sent ?? FACTORS, 'factors')) };
  if (isJsonObject(sent?.['factors'])) {
    return { type: 'FACTORS', ...sent, factors: consented(sent['factors']) };
  }
  const active = store.collection(AUTHENTICATORS).items().filter(isActive);
  const defaults = active.map(({ key }) => enrolled(key, ENROLLED[String(key)] ?? 'NOT_ALLOWED'));
  return { type: 'AUTHENTICATORS', authenticators: defaults, ...sent };
}

/** How users of a new org enroll its authenticators. */
const ENROLLED: Readonly<Record<string, string>> = {
  okta_password: 'REQUIRED',
  okta_email: 'OPTIONAL',
  okta_verify: 'OPTIONAL',
};

/** How users of a new org of Classic Engine enroll factors. */
const FACTORS: JsonObject = {
  factors: {
    okta_otp: { enroll: { self: 'OPTIONAL' } },
    okta_password: { enroll: { self: 'REQUIRED' } },
  },
};

function consented(factors: JsonObject): JsonObject {
  const shown = Object.entries(factors).map(([name, factor]) => [
    name,
    isJsonObject(factor) ? { consent: { type: 'NONE' }, ...factor } : factor,
  ]);
  return Object.fromEntries(shown);
}

const isActive = ({ status }: JsonObject): boolean => status === 'ACTIVE';

const enrolled = (key: unknown, self: string): JsonObject => ({
  key: String(key),
  enroll: { self },
});

/** The settings with every active authenticator of the org: nobody may enroll those that the policy does not name. */
export function withAuthenticators(policy: JsonObject, { store }: World): JsonObject {
  const settings = objectIn(policy, 'settings');
  const { authenticators: named } = settings;
  if (!isJsonArray(named)) return policy;
  const keys = new Set(named.map((one) => (isJsonObject(one) ? one['key'] : one)));
  const others = store.collection(AUTHENTICATORS).items().filter(isActive);
  const unnamed = others.filter(({ key }) => !keys.has(key) && !SEVERAL.includes(String(key)));
  const authenticators = [...named, ...unnamed.map(({ key }) => enrolled(key, 'NOT_ALLOWED'))];
  return { ...policy, settings: { ...settings, authenticators } };
}

/** Authenticators of which an org may have several, so that their key does not tell which one it is. */
export const SEVERAL: readonly string[] = ['custom_app', 'custom_otp', 'external_idp'];

/** Names of the enrollment policies by which users may enroll an authenticator. */
export function policiesThatEnroll(key: unknown, { store }: World): readonly string[] {
  const policies = store.collection('/api/v1/policies').items();
  const enrolling = policies.filter((policy) => {
    const { authenticators } = objectIn(policy, 'settings');
    if (!isJsonArray(authenticators)) return false;
    return authenticators
      .filter(isJsonObject)
      .some((one) => one['key'] === key && objectIn(one, 'enroll')['self'] !== 'NOT_ALLOWED');
  });
  return enrolling.map(({ name }) => String(name));
}
