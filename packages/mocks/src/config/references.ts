import { type ConfigIssue } from './fault.js';
import type { ApplicationConfig, OrgConfig } from './types.js';

/** What the org has already, by name. */
export interface Known {
  readonly groups: ReadonlySet<string>;
  readonly logins: ReadonlySet<string>;
}

/** References to groups and users that neither the config nor the org has, and names that the config has twice. */
export function referenceIssues(config: OrgConfig, known: Known): ConfigIssue[] {
  const { groups = [], users = [], applications = [], authorizationServers = [] } = config;
  const groupNames = new Set([...known.groups, ...groups.map(({ name }) => name)]);
  const logins = new Set([...known.logins, ...users.map(({ login }) => login)]);
  const inGroups = (place: string, names: readonly string[] = []): ConfigIssue[] =>
    missing(`${place}.groups`, names, groupNames, 'group');
  return [
    ...twice(
      'groups',
      groups.map(({ name }) => name),
    ),
    ...twice(
      'users',
      users.map(({ login }) => login),
    ),
    ...twice(
      'applications',
      applications.map(({ label }) => label),
    ),
    ...twice(
      'authorizationServers',
      authorizationServers.map(({ name }) => name),
    ),
    ...applications.flatMap((app, i) => applicationIssues(`applications[${String(i)}]`, app)),
    ...users.flatMap((user, i) => inGroups(`users[${String(i)}]`, user.groups)),
    ...applications.flatMap((app, i) => [
      ...inGroups(`applications[${String(i)}]`, app.groups),
      ...missing(`applications[${String(i)}].users`, app.users ?? [], logins, 'user'),
    ]),
    ...authorizationServers.flatMap(({ policies = [] }, i) =>
      policies.flatMap(({ rules = [] }, j) =>
        rules.flatMap((rule, k) =>
          inGroups(
            `authorizationServers[${String(i)}].policies[${String(j)}].rules[${String(k)}]`,
            rule.groups,
          ),
        ),
      ),
    ),
  ];
}

/** What clients of OpenID Connect have, and other applications do not. */
const OF_CLIENTS = [
  'clientId',
  'clientSecret',
  'redirectUris',
  'postLogoutRedirectUris',
  'grantTypes',
  'keys',
  'dpop',
] as const;

function applicationIssues(place: string, app: ApplicationConfig): ConfigIssue[] {
  if (app.type !== undefined) return [];
  if (app.application === undefined) {
    const message = 'needs a type (web, browser, native, service), or an application';
    return [{ place, message }];
  }
  return OF_CLIENTS.filter((name) => app[name] !== undefined).map((name) => ({
    place: `${place}.${name}`,
    message: 'only applications with a type have it',
  }));
}

function missing(
  place: string,
  names: readonly string[],
  known: ReadonlySet<string>,
  kind: string,
): ConfigIssue[] {
  return names.flatMap((name, i) =>
    known.has(name)
      ? []
      : [{ place: `${place}[${String(i)}]`, message: `there is no ${kind} ${name}` }],
  );
}

function twice(place: string, names: readonly string[]): ConfigIssue[] {
  return names.flatMap((name, i) =>
    names.indexOf(name) === i
      ? []
      : [{ place: `${place}[${String(i)}]`, message: `${name} is there twice` }],
  );
}
