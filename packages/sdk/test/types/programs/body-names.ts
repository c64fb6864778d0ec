/** The body of a call has the name that the description has for it, and the name `body`. */
import {
  createOktaClient,
  type OktaClient,
  type UpdateUserParams,
  type User,
} from '@oktaforge/sdk';
import { groupRuleResource, type GroupRule } from '@oktaforge/sdk/group';
import { updateUser } from '@oktaforge/sdk/user';

declare const okta: OktaClient;
declare const user: User;
declare const rule: GroupRule;
const userId = '00u1';

export const calls = [
  updateUser(okta, { userId, user }),
  updateUser(okta, { userId, body: user }),
  okta.user.updateUser({ userId, user, strict: true }),
  okta.user.updateUser(
    { userId, body: { profile: { login: 'ada' } }, strict: true },
    { timeout: 5 },
  ),
  okta.application.createApplicationGroupAssignment({ appId: '1', groupId: '2' }),
  okta.application.createApplicationGroupAssignment({ appId: '1', groupId: '2', body: {} }),
  okta.userFactor.enrollFactor({ userId, body: { factorType: 'sms' } }),
  groupRuleResource(okta, rule).update(),
];

/** The interfaces are as they were, and so are functions that take them. */
export async function save(params: UpdateUserParams): Promise<User> {
  const { profile } = params.user;
  return okta.user.updateUser({ ...params, user: { profile: { ...profile } } });
}

export type Taken = Parameters<typeof okta.user.updateUser>[0];
export const either: readonly Taken[] = [
  { userId, user },
  { userId, body: user },
];

export const wrong = [
  // @ts-expect-error -- one of both
  okta.user.updateUser({ userId, user, body: user }),
  // @ts-expect-error -- there is no body
  okta.user.updateUser({ userId }),
  // @ts-expect-error -- a misspelt name
  okta.user.updateUser({ userId, usr: user }),
  // @ts-expect-error -- a misspelt property
  okta.user.updateUser({ userId, body: { prfile: {} } }),
  // @ts-expect-error -- of another type
  okta.user.updateUser({ userId, body: { profile: 1 } }),
  // @ts-expect-error -- the other parameters stay
  okta.user.updateUser({ body: user }),
  // @ts-expect-error -- parts have their own names
  okta.org.updateOrgLogo({ body: new Blob([]) }),
  // @ts-expect-error -- the resource is its own body
  groupRuleResource(okta, rule).update({ body: rule }),
  // @ts-expect-error -- the call has no body
  okta.user.getUser({ userId, body: user }),
];

/** A Date where a parameter is a date-time, and nowhere else; bytes where a file is sent. */
export const values = [
  okta.log.getLogs({ since: new Date(), until: '2026-01-31T12:00:00Z' }),
  okta.user.listUsers({}, { query: { since: new Date() } }),
  okta.org.updateOrgLogo({ file: new Uint8Array([1]) }),
  // @ts-expect-error -- no date-time
  okta.log.getLogs({ q: new Date() }),
  // @ts-expect-error -- a path
  okta.org.updateOrgLogo({ file: './logo.png' }),
];

const orgUrl = 'https://acme.okta.com';
export const clients = [
  createOktaClient({ orgUrl, auth: { token: 'x' } }),
  createOktaClient({ orgUrl, auth: { accessToken: 'x', token: undefined } }),
  // @ts-expect-error -- one of both
  createOktaClient({ orgUrl, auth: { token: 'x', accessToken: 'x' } }),
];
