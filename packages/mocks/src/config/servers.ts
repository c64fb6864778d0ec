import type { JsonObject } from '../runtime/json.js';
import { idOf } from './fault.js';
import type { Requests } from './requests.js';
import type {
  AuthorizationServerConfig,
  ClaimConfig,
  PolicyConfig,
  RuleConfig,
  ScopeConfig,
} from './types.js';

const SERVERS = '/api/v1/authorizationServers';

/** Ids by name, for what a server's policies refer to. */
export interface Ids {
  readonly groups: ReadonlyMap<string, string>;
  /** Client ids by label of the application. */
  readonly clients: ReadonlyMap<string, string>;
  /** Names of entries that are wrong themselves. */
  readonly absent: ReadonlySet<string>;
}

export async function addServer(
  config: AuthorizationServerConfig,
  ids: Ids,
  requests: Requests,
): Promise<void> {
  const { send, list } = requests;
  const { name, description = name, audiences = [`api://${name}`] } = config;
  const known = (await list(SERVERS)).find((server) => server['name'] === name);
  const server = known ?? (await send('POST', SERVERS, { name, description, audiences }));
  const path = `${SERVERS}/${String(server['id'])}`;
  await addMissing(`${path}/scopes`, (config.scopes ?? []).map(scopeBody), requests);
  await addMissing(`${path}/claims`, (config.claims ?? []).map(claimBody), requests);
  for (const policy of config.policies ?? []) await addPolicy(path, policy, ids, requests);
}

async function addPolicy(
  server: string,
  policy: PolicyConfig,
  ids: Ids,
  requests: Requests,
): Promise<void> {
  const path = `${server}/policies`;
  const [stored] = await addMissing(path, [policyBody(policy, ids)], requests);
  const rules = (policy.rules ?? []).map((rule) => ruleBody(rule, ids));
  await addMissing(`${path}/${String(stored?.['id'])}/rules`, rules, requests);
}

/** Adds those whose name is not there yet. @returns all of them as they are stored. */
async function addMissing(
  path: string,
  wanted: readonly (JsonObject & { readonly name: string })[],
  { send, list }: Requests,
): Promise<JsonObject[]> {
  if (wanted.length === 0) return [];
  const known = await list(path);
  const stored: JsonObject[] = [];
  for (const body of wanted) {
    stored.push(known.find(({ name }) => name === body.name) ?? (await send('POST', path, body)));
  }
  return stored;
}

function scopeBody({ consent = 'IMPLICIT', ...scope }: ScopeConfig) {
  return { consent, metadataPublish: 'NO_CLIENTS', ...scope };
}

function claimBody({ scopes = [], ...claim }: ClaimConfig) {
  const defaults = { status: 'ACTIVE', claimType: 'RESOURCE', valueType: 'EXPRESSION' };
  return { ...defaults, ...claim, conditions: { scopes } };
}

/** The client id of an application of the config, or what is one itself. */
function clientIn(client: string, { clients, absent }: Ids): string {
  return absent.has(client) ? idOf(clients, client) : (clients.get(client) ?? client);
}

function policyBody({ name, description = name, clients }: PolicyConfig, ids: Ids) {
  const include = clients?.map((client) => clientIn(client, ids)) ?? ['ALL_CLIENTS'];
  const conditions = { clients: { include } };
  return { type: 'OAUTH_AUTHORIZATION_POLICY', status: 'ACTIVE', name, description, conditions };
}

function ruleBody(
  {
    name,
    grantTypes = ['client_credentials', 'authorization_code'],
    scopes = ['*'],
    groups,
    accessTokenLifetimeMinutes = 60,
  }: RuleConfig,
  ids: Ids,
) {
  const include = groups?.map((group) => idOf(ids.groups, group)) ?? ['EVERYONE'];
  return {
    type: 'RESOURCE_ACCESS',
    status: 'ACTIVE',
    name,
    conditions: {
      people: { groups: { include }, users: { include: [], exclude: [] } },
      grantTypes: { include: grantTypes },
      scopes: { include: scopes },
    },
    actions: {
      token: {
        accessTokenLifetimeMinutes,
        refreshTokenLifetimeMinutes: 0,
        refreshTokenWindowMinutes: 10_080,
      },
    },
  };
}
