/** Programs that use each package. They print `ok` when the result is right. */
export const programs = {
  sdk: `import { createOktaClient, isOktaError } from '@oktaforge/sdk';
import { privateKey } from '@oktaforge/sdk/auth';
import { createOktaCore } from '@oktaforge/sdk/core';
import { tailLogs } from '@oktaforge/sdk/logs';
import { scopes } from '@oktaforge/sdk/scopes';
import { getUser } from '@oktaforge/sdk/user';
const answer = () => Promise.resolve(new Response('{"id":"1"}', { headers: { 'content-type': 'application/json' } }));
const options = { orgUrl: 'https://dev.okta.com', auth: { token: 't' }, fetch: answer };
const one = await createOktaClient(options).user.getUser({ userId: '1' });
const two = await getUser(createOktaCore(options), { userId: '1' });
if (one.id !== '1' || two.id !== '1' || isOktaError(one)) throw new Error('not what was answered');
if (typeof privateKey !== 'function' || typeof tailLogs !== 'function' || typeof scopes !== 'object') throw new Error('exports');
console.log('ok');
`,
  validators: `import { createUserRequest } from '@oktaforge/validators/user';
import { userModel } from '@oktaforge/validators/models';
import { createRequestMatcher } from '@oktaforge/validators/http';
const good = createUserRequest.validate({ body: { profile: { login: 'a@example.com' } } });
const bad = createUserRequest.validate({ body: 1 });
if (!good.ok || bad.ok || typeof userModel.is !== 'function' || typeof createRequestMatcher !== 'function') throw new Error(JSON.stringify([good, bad]));
console.log('ok');
`,
  mocks: `import { createMockOkta } from '@oktaforge/mocks';
import { userFixture } from '@oktaforge/mocks/fixtures';
const mock = createMockOkta({ seed: 1 });
const answer = await mock.fetch(mock.orgUrl + '/api/v1/users', { headers: { authorization: 'SSWS any' } });
if (answer.status !== 200 || typeof userFixture().id !== 'string') throw new Error(String(answer.status));
console.log('ok');
`,
  generator: `import { diff, generate, rules, update } from '@oktaforge/generator';
if (![diff, generate, update].every((each) => typeof each === 'function') || !rules['operation-removed']) throw new Error('exports');
console.log('ok');
`,
};

/** A TypeScript program that uses all three packages. */
export const typed = `import { createOktaClient, type LogEvent, type User, type UserInput } from '@oktaforge/sdk';
import { privateKey } from '@oktaforge/sdk/auth';
import { tailLogs } from '@oktaforge/sdk/logs';
import { scopes } from '@oktaforge/sdk/scopes';
import { getUser } from '@oktaforge/sdk/user';
import { createUserRequest } from '@oktaforge/validators/user';
import type { Group } from '@oktaforge/validators/types';
import { createMockOkta } from '@oktaforge/mocks';
import { groupFixture, userFixture } from '@oktaforge/mocks/fixtures';
export const group: Group = groupFixture();
const mock = createMockOkta({ seed: 1 });
const okta = createOktaClient({ orgUrl: mock.orgUrl, auth: { token: 'any' }, fetch: mock.fetch });
export const auth = privateKey({ clientId: '0oa1', key: 'PEM', scopes: Object.keys(scopes) });
export async function* follow(): AsyncGenerator<LogEvent> {
  for await (const event of tailLogs(okta, { since: new Date() })) yield event;
}
export async function use(given: UserInput): Promise<User> {
  const request = createUserRequest.validate({ body: given });
  if (!request.ok) throw new Error(request.issues.map(({ message }) => message).join());
  const fixture: User = userFixture({ status: 'ACTIVE' });
  for await (const user of okta.user.listUsers({ limit: 1 })) if (user.id === fixture.id) return user;
  return getUser(okta, { userId: 'nobody' });
}
`;

/** A program with one call, for the bundlers. */
export const oneCall = `import { createOktaCore } from '@oktaforge/sdk/core';
import { getUser } from '@oktaforge/sdk/user';
const core = createOktaCore({ orgUrl: 'https://dev.okta.com', auth: { token: 't' } });
console.log(await getUser(core, { userId: '1' }));
`;
