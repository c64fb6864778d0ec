// Wrong params are rejected where they are written.
import {
  createOktaClient,
  type OktaClient,
  type OktaCore,
  type Page,
  type User,
} from '@oktaforge/sdk';
import { createOktaCore } from '@oktaforge/sdk/core';
import { getUser, listUsers, userResource } from '@oktaforge/sdk/user';
import { deactivate } from '@oktaforge/sdk/resources/user';

const options = { orgUrl: 'https://example.okta.com', auth: { token: 'secret' } } as const;
export const okta: OktaClient = createOktaClient(options);
export const core: OktaCore = createOktaCore(options);

export async function right(): Promise<void> {
  const user: User = await okta.user.getUser({ userId: 'me' });
  const { data, response, requestId, rateLimit } = await getUser(core, {
    userId: 'me',
  }).withResponse();
  const answer: [User, Response, string | undefined, number | undefined] = [
    data,
    response,
    requestId,
    rateLimit?.remaining,
  ];
  const page: Page<User> = await okta.user.listUsers({ limit: 50, search: undefined });
  const next: string | undefined = page.next;
  for await (const one of listUsers(okta, {}, { cursor: next })) void (one satisfies User);
  await okta.user.listUsers();
  await okta.org.getOrgSettings(
    {},
    { signal: AbortSignal.timeout(1000), timeout: 500, maxRetries: 0, headers: { 'x-a': 'b' } },
  );
  const nothing: void = await okta.user.suspendUser({ userId: 'me' });
  await okta.application.publishBinaryCerCert({
    appId: '0oa1',
    csrId: '1',
    certificate: new Uint8Array(),
  });
  await okta.org.updateOrgLogo({ file: new Blob([]) });
  await userResource(okta, user).deactivate({ sendEmail: true });
  await deactivate(core, user);
  void [answer, nothing];
}

export async function wrong(user: User): Promise<void> {
  // @ts-expect-error: userId is required
  await okta.user.getUser({});
  // @ts-expect-error: params are required
  await okta.user.getUser();
  // @ts-expect-error: no such parameter
  await okta.user.getUser({ userId: 'me', expand: 'x' });
  // @ts-expect-error: a number
  await okta.user.listUsers({ limit: 'many' });
  // @ts-expect-error: a single user has no pages
  for await (const _ of okta.user.getUser({ userId: 'me' })) void _;
  // @ts-expect-error: no such operation
  await okta.user.getUsers({});
  // @ts-expect-error: a certificate of bytes or text
  await okta.application.publishBinaryCerCert({ appId: '0oa1', csrId: '1', certificate: 5 });
  // @ts-expect-error: the resource itself supplies userId
  await userResource(okta, user).deactivate({ userId: 'other' });
  // @ts-expect-error: nothing is taken
  await okta.org.getOrgSettings({ orgId: '1' });
  // @ts-expect-error: auth is required
  createOktaClient({ orgUrl: 'https://example.okta.com' });
  // @ts-expect-error: one kind of credentials
  createOktaClient({ orgUrl: 'https://example.okta.com', auth: {} });
}
