import { asObject, isJsonArray, type Json, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { everyoneOf } from '../access/everyone.js';
import { secretsOf } from './credentials.js';
import { loginOf } from './login-of.js';

/** Whose password it is to be: a user that is stored, or one that is made. */
export interface PasswordOwner {
  readonly profile: JsonObject;
  readonly groups: readonly string[];
}

/** Settings of the default policy of a new org, for policies that do not say. */
const COMPLEXITY: JsonObject = {
  minLength: 8,
  minLowerCase: 1,
  minUpperCase: 1,
  minNumber: 1,
  minSymbol: 0,
  excludeUsername: true,
  excludeAttributes: [],
};
const HISTORY = 4;

/** The settings for a user: those of the first active policy for one of their groups, or else of the default policy. */
export function passwordSettings(groups: readonly string[], world: World): JsonObject {
  const of = [...groups, everyoneOf(world) ?? ''];
  const policies = world.store
    .collection('/api/v1/policies')
    .items()
    .filter(({ type, status }) => type === 'PASSWORD' && status === 'ACTIVE')
    .toSorted((a, b) => rank(a) - rank(b));
  const own = policies.find((policy) => {
    const people = objectIn(objectIn(policy, 'conditions'), 'people');
    const { include } = objectIn(people, 'groups');
    return isJsonArray(include) && include.some((id) => of.includes(String(id)));
  });
  const policy = own ?? policies.find(({ system }) => system === true) ?? {};
  return objectIn(objectIn(policy, 'settings'), 'password');
}

/** The default policy comes last. */
function rank({ system, priority }: JsonObject): number {
  return system === true ? Infinity : Number(priority ?? 1);
}

/** How many passwords of a user may not be used again. */
export function historyOf(settings: JsonObject): number {
  const { historyCount } = objectIn(settings, 'age');
  return typeof historyCount === 'number' ? historyCount : HISTORY;
}

/** Why a password is refused, in Okta's words; undefined for one that is good. */
export function weakness(password: string, owner: PasswordOwner, world: World): string | undefined {
  const settings = passwordSettings(owner.groups, world);
  const rules = rulesOf({ ...COMPLEXITY, ...objectIn(settings, 'complexity') }, owner.profile);
  if (rules.every(({ holds }) => holds(password))) return undefined;
  const history = historyOf(settings);
  const past =
    history === 0
      ? ''
      : ` Your password cannot be any of your last ${String(history)} password(s).`;
  const wanted = rules.map(({ says }) => says).join(', ');
  return `Password requirements were not met. Password requirements: ${wanted}.${past}`;
}

interface Rule {
  readonly says: string;
  holds(password: string): boolean;
}

const KINDS: readonly (readonly [setting: string, says: string, pattern: RegExp])[] = [
  ['minLowerCase', 'a lowercase letter', /\p{Ll}/gu],
  ['minUpperCase', 'an uppercase letter', /\p{Lu}/gu],
  ['minNumber', 'a number', /\d/g],
  ['minSymbol', 'a symbol', /[^\p{L}\p{N}\s]/gu],
];

function rulesOf(complexity: JsonObject, profile: JsonObject): Rule[] {
  const least = Number(complexity['minLength']);
  const names = isJsonArray(complexity['excludeAttributes']) ? complexity['excludeAttributes'] : [];
  const excluded = (says: string, parts: readonly string[]): Rule => ({
    says,
    holds: (password) => !parts.some((part) => password.toLowerCase().includes(part.toLowerCase())),
  });
  return [
    {
      says: `at least ${String(least)} characters`,
      holds: ({ length }) => length >= least,
    },
    ...KINDS.filter(([setting]) => Number(complexity[setting]) > 0).map(
      ([setting, says, pattern]): Rule => ({
        says,
        holds: (password) => (password.match(pattern) ?? []).length >= Number(complexity[setting]),
      }),
    ),
    ...(complexity['excludeUsername'] === true
      ? [excluded('no parts of your username', partsOf(loginOf({ profile })))]
      : []),
    ...(names.includes('firstName')
      ? [excluded('does not include your first name', whole(profile['firstName']))]
      : []),
    ...(names.includes('lastName')
      ? [excluded('does not include your last name', whole(profile['lastName']))]
      : []),
  ];
}

/** Shorter parts of a login are in too many passwords to be refused. */
const SHORTEST = 4;

function partsOf(login: string): string[] {
  const name = login.split('@')[0] ?? '';
  return name.split(/[,.\-_#]+/).filter(({ length }) => length >= SHORTEST);
}

const whole = (name: unknown): string[] =>
  typeof name === 'string' && name.length >= SHORTEST ? [name] : [];

/** The clear text of a password that is sent; undefined where none is, or only a hash. */
export function clearText(credentials: Json | undefined): string | undefined {
  const { password } = asObject(credentials);
  const { value } = asObject(password);
  return typeof value === 'string' ? value : undefined;
}

/** Why a password of a user's history is refused; undefined for one that is not among the last ones. */
export function reuse(
  password: string,
  id: string,
  groups: readonly string[],
  world: World,
): string | undefined {
  const { password: current, past = [] } = secretsOf(id, world);
  const count = historyOf(passwordSettings(groups, world));
  const last = count === 0 ? [] : [...past, current].slice(-count);
  return last.includes(password) ? 'Password has been used too recently' : undefined;
}
