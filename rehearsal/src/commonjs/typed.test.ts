import { handlers } from '@oktaforge/mocks/msw';
import { createMockOkta } from '@oktaforge/mocks';
import { createOktaClient, isOktaError, OktaApiError, type User } from '@oktaforge/sdk';
import { createUserRequest } from '@oktaforge/validators/user';
import { setupServer } from 'msw/node';

test('calls that MSW answers', async () => {
  const mock = createMockOkta({ seed: 1 });
  const server = setupServer(...handlers(mock));
  server.listen();
  const okta = createOktaClient({ orgUrl: mock.orgUrl, auth: { token: 'any' } });
  const profile = { login: 'a@example.com', email: 'a@example.com', firstName: 'A', lastName: 'B' };
  const request = createUserRequest.validate({ body: { profile } });
  if (!request.ok) throw new Error('a good request is refused');
  const user: User = await okta.user.createUser({ body: { profile } });
  expect(user.profile.login).toBe(profile.login);
  const error: unknown = await okta.user
    .getUser({ userId: 'nobody' })
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(OktaApiError);
  expect(isOktaError(error, 'E0000007')).toBe(true);
  server.close();
});
