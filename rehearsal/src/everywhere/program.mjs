import { createOktaClient, isOktaError } from '@oktaforge/sdk';
import { privateKey } from '@oktaforge/sdk/auth';
import { createOktaCore } from '@oktaforge/sdk/core';
import { getGroup } from '@oktaforge/sdk/group';
import { tailLogs } from '@oktaforge/sdk/logs';

/**
 * Uses the client as applications do, against an org that `prepare` has prepared. Every runtime runs this file as it is.
 *
 * @param {{ orgUrl: string, fetch?: typeof fetch }} org - fetch: of a mock in the same process
 * @throws {Error} that says what is not as it should be
 */
export async function useClient({ orgUrl, fetch }) {
  const okta = createOktaClient({ orgUrl, auth: { token: 'any' }, fetch });
  await list(okta);
  await create(okta);
  await refuse(okta);
  await upload(okta);
  await retry(okta, { orgUrl, fetch });
  await stop(okta);
  await giveUp(okta);
  await reconnect(okta);
  await tail(okta);
  await authenticate(orgUrl, fetch);
}

async function list(okta) {
  const logins = new Set();
  for await (const { profile } of okta.user.listUsers({ limit: 2 })) logins.add(profile.login);
  expect('six users on three pages', logins.size === 6);
}

async function create(okta) {
  const profile = { firstName: 'Zoë', lastName: '李', email: 'z@x.example', login: 'z@x.example' };
  const user = await okta.user.createUser({ body: { profile } });
  const same = await okta.user.getUser({ userId: 'z@x.example' });
  expect('a user, created and read', user.id === same.id && same.profile.lastName === '李');
}

async function refuse(okta) {
  const error = await failure(okta.user.getUser({ userId: 'nobody' }));
  expect('an error with its code', isOktaError(error) && error.errorCode === 'E0000007', error);
}

async function upload(okta) {
  const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  await okta.org.updateOrgLogo({ file: new Blob([bytes], { type: 'image/png' }) });
}

async function retry(okta, org) {
  const { id } = await okta.group.createGroup({ group: { profile: { name: 'Retried' } } });
  const core = createOktaCore({ ...org, auth: { accessToken: () => 'any' } });
  const group = await getGroup(core, { groupId: id });
  expect('a group, after a 429', group.profile.name === 'Retried');
}

async function stop(okta) {
  const controller = new AbortController();
  const reason = new Error('enough');
  const call = failure(okta.group.listGroups({}, { signal: controller.signal }));
  setTimeout(() => controller.abort(reason), 100);
  const error = await call;
  expect('the reason of the signal', error === reason, error);
}

async function giveUp(okta) {
  const error = await failure(okta.group.listGroups({}, { timeout: 100 }));
  expect('an OktaTimeoutError', error?.name === 'OktaTimeoutError', error);
}

async function reconnect(okta) {
  const brands = [];
  for await (const { id } of okta.brand.listBrands()) brands.push(id);
  expect('brands, after a broken connection', brands.length > 0);
}

async function tail(okta) {
  const types = [];
  for await (const { eventType } of tailLogs(okta, { since: '2020-01-01T00:00:00Z' })) {
    if (types.push(eventType) === 2) break;
  }
  expect('two events of the log', types.includes('user.lifecycle.create'), types);
}

async function authenticate(orgUrl, fetch) {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const app = { clientId: '0oa1', key: pair.privateKey, scopes: ['okta.groups.read'] };
  const okta = createOktaClient({ orgUrl, auth: privateKey({ ...app, dpop: true }), fetch });
  const groups = [];
  for await (const { id } of okta.group.listGroups()) groups.push(id);
  expect('groups, as a service app', groups.length > 0);
}

async function failure(call) {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('a call has not failed');
}

function expect(what, isSo, seen) {
  if (!isSo) throw new Error(`expected ${what}${seen === undefined ? '' : `, and got ${seen}`}`);
}
