import { objectIn } from '../runtime/json.js';
import type { MockOrg } from '../runtime/mock/types.js';
import { addApplication } from './applications.js';
import { formIssues } from './check.js';
import { ConfigError, type ConfigIssue, Unresolved } from './fault.js';
import { addAttributes, addGroup, addUser } from './people.js';
import { referenceIssues } from './references.js';
import { Refused, requestsTo, type Requests } from './requests.js';
import { addServer } from './servers.js';
import { isWithin, nameOf, type Sound, soundPart } from './sound.js';
import type { OrgConfig } from './types.js';

/*
 * The subpath `/config`: what an org begins with, by name.
 */

export { ConfigError, type ConfigIssue } from './fault.js';
export { schema } from './schema.js';
export type {
  ApplicationConfig,
  AttributeConfig,
  AuthorizationServerConfig,
  ClaimConfig,
  GroupConfig,
  OrgConfig,
  PolicyConfig,
  RuleConfig,
  ScopeConfig,
  UserConfig,
} from './types.js';

/**
 * Puts users, groups, applications, authorization servers and custom attributes into a mock. They are sent as requests, so that
 * they get what Okta gives them, and what Okta would refuse is refused. Entries that the org has already, by their names, are left
 * as they are. `mock.reset()` then goes back to what this leaves, and the requests are not among `mock.requests`.
 *
 * @throws {ConfigError} with everything that is wrong; the mock is then as it was before.
 */
export async function configureOrg(mock: MockOrg, config: OrgConfig): Promise<void> {
  const issues = formIssues(config);
  const before = mock.snapshot();
  try {
    issues.push(...(await apply(soundPart(config, issues), mock)));
    if (issues.length > 0) throw new ConfigError(issues);
  } catch (error) {
    mock.restore(before);
    throw error;
  }
  mock.keepAsStart();
}

/** @returns what is wrong with entries whose form is right. */
async function apply({ config, absent, placed }: Sound, mock: MockOrg): Promise<ConfigIssue[]> {
  const requests = requestsTo(mock);
  const ids = { ...(await knownIds(config, requests)), absent: new Set(absent) };
  const wrong = referenceIssues(config, {
    groups: new Set([...ids.groups.keys(), ...absent]),
    logins: new Set([...ids.users.keys(), ...absent]),
  });
  const issues: ConfigIssue[] = [];
  const attempt = async (place: string, act: () => Promise<void>): Promise<boolean> => {
    if (wrong.some((one) => isWithin(one.place, place))) return false;
    try {
      await act();
      return true;
    } catch (error) {
      if (error instanceof Refused) issues.push({ place, message: error.message });
      else if (!(error instanceof Unresolved)) throw error;
      return false;
    }
  };
  const each = async <T extends object>(
    name: string,
    entries: readonly T[] = [],
    add: (entry: T) => Promise<void>,
  ) => {
    for (const [i, entry] of entries.entries()) {
      const isMade = await attempt(`${name}[${String(i)}]`, () => add(entry));
      if (!isMade) ids.absent.add(nameOf(entry) ?? '');
    }
  };
  const { userAttributes } = config;
  if (userAttributes !== undefined) {
    await attempt('userAttributes', () => addAttributes(userAttributes, requests));
  }
  await each('groups', config.groups, (group) => addGroup(group, ids.groups, requests));
  await each('users', config.users, (user) => addUser(user, ids, requests));
  await each('applications', config.applications, (app) =>
    addApplication(app, ids, mock.orgUrl, requests),
  );
  await each('authorizationServers', config.authorizationServers, (server) =>
    addServer(server, ids, requests),
  );
  return [...wrong, ...issues].map(({ place, message }) => ({ place: placed(place), message }));
}

/** Groups and users that the org has already, by name, where the config speaks of any. */
async function knownIds(config: OrgConfig, { list }: Requests) {
  const { users, groups, applications, authorizationServers } = config;
  const speaks = [users, groups, applications, authorizationServers].some(
    (entries) => entries !== undefined,
  );
  const byName = async (path: string, key: string): Promise<Map<string, string>> =>
    new Map(
      speaks
        ? (await list(path)).map((one) => [
            String(objectIn(one, 'profile')[key]),
            String(one['id']),
          ])
        : [],
    );
  return {
    groups: await byName('/api/v1/groups', 'name'),
    users: await byName('/api/v1/users?search=status+pr', 'login'),
    clients: new Map<string, string>(),
  };
}
