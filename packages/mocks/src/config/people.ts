import { objectIn } from '../runtime/json.js';
import { idOf } from './fault.js';
import type { Requests } from './requests.js';
import type { AttributeConfig, GroupConfig, UserConfig } from './types.js';

const DEFAULT_SCHEMA = '/api/v1/meta/schemas/user/default';

export async function addAttributes(
  attributes: Readonly<Record<string, AttributeConfig>>,
  { send }: Requests,
): Promise<void> {
  const schema = await send('GET', DEFAULT_SCHEMA);
  const known = objectIn(objectIn(objectIn(schema, 'definitions'), 'custom'), 'properties');
  const added = Object.entries(attributes)
    .filter(([name]) => !Object.hasOwn(known, name))
    .map(([name, attribute]) => [name, { title: name, ...attribute }]);
  if (added.length === 0) return;
  const properties: unknown = Object.fromEntries(added);
  const custom = { id: '#custom', type: 'object', properties };
  await send('POST', DEFAULT_SCHEMA, { definitions: { custom } });
}

/** @returns the id of the group. */
export async function addGroup(
  group: GroupConfig,
  ids: Map<string, string>,
  { send }: Requests,
): Promise<void> {
  if (ids.has(group.name)) return;
  const made = await send('POST', '/api/v1/groups', { profile: group });
  ids.set(group.name, String(made['id']));
}

export async function addUser(
  user: UserConfig,
  ids: { readonly groups: ReadonlyMap<string, string>; readonly users: Map<string, string> },
  { send }: Requests,
): Promise<void> {
  if (ids.users.has(user.login)) return;
  const id = String((await create(user, send))['id']);
  ids.users.set(user.login, id);
  for (const group of user.groups ?? []) {
    await send('PUT', `/api/v1/groups/${idOf(ids.groups, group)}/users/${id}`);
  }
  for (const type of user.roles ?? []) {
    await send('POST', `/api/v1/users/${id}/roles`, { type });
  }
}

function create(
  { login, email = login, firstName, lastName, password, profile, activate = true }: UserConfig,
  send: Requests['send'],
): ReturnType<Requests['send']> {
  const names = {
    firstName: firstName ?? login.replace(/@.*/, ''),
    lastName: lastName ?? 'User',
  };
  return send('POST', `/api/v1/users?activate=${String(activate)}`, {
    profile: { login, email, ...names, ...profile },
    ...(password !== undefined && { credentials: { password: { value: password } } }),
  });
}
