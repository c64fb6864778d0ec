import { objectIn } from '../runtime/json.js';
import type { MockOrg } from '../runtime/mock/types.js';
import { addApplication } from './applications.js';
import { checkForm } from './check.js';
import { ConfigError, type ConfigIssue } from './fault.js';
import { addAttributes, addGroup, addUser } from './people.js';
import { referenceIssues } from './references.js';
import { Refused, requestsTo, type Requests } from './requests.js';
import { addServer } from './servers.js';
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
  const checked = checkForm(config);
  const before = mock.snapshot();
  try {
    await apply(checked, mock);
  } catch (error) {
    mock.restore(before);
    throw error;
  }
  mock.keepAsStart();
}

async function apply(config: OrgConfig, mock: MockOrg): Promise<void> {
  const requests = requestsTo(mock);
  const ids = await knownIds(config, requests);
  const wrong = referenceIssues(config, {
    groups: new Set(ids.groups.keys()),
    logins: new Set(ids.users.keys()),
  });
  if (wrong.length > 0) throw new ConfigError(wrong);
  const issues: ConfigIssue[] = [];
  const attempt = async (place: string, act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      issues.push({ place, message: error.message });
    }
  };
  const each = async <T>(
    name: string,
    entries: readonly T[] = [],
    add: (entry: T) => Promise<void>,
  ) => {
    for (const [i, entry] of entries.entries()) {
      await attempt(`${name}[${String(i)}]`, () => add(entry));
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
  if (issues.length > 0) throw new ConfigError(issues);
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
