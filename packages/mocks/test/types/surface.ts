// Compiled by `npm run check`: what must compile does, and what must not is marked.
import { createMockOkta, type ReceivedRequest } from '../../src/index.js';
import {
  applicationFixture,
  userFixture,
  userFixtures,
  userInputFixture,
} from '../../src/fixtures.js';

const mock = createMockOkta({ seed: 1, org: { users: 5 }, strict: true, asOf: '2025-01-01' });
// @ts-expect-error an option that there is not
createMockOkta({ seeds: 1 });
// @ts-expect-error a kind of thing that an org is not filled with
createMockOkta({ org: { dogs: 1 } });

mock.fail('getUser', { kind: 'latency', ms: 5 }, { times: 2 });
// @ts-expect-error an operation that the API does not have
mock.fail('getDog', { kind: 'server_error' });
// @ts-expect-error a fault that there is not
mock.fail('getUser', { kind: 'earthquake' });
// @ts-expect-error a fault without what it needs
mock.fail('getUser', { kind: 'latency' });

mock.handle('getUser', ({ params }) => ({ status: 200, body: { id: params.userId } }));
// @ts-expect-error params of another operation
mock.handle('getUser', ({ params }) => ({ status: 200, body: { id: params.groupId } }));
createMockOkta({
  handlers: { listUsers: ({ params }) => ({ status: 200, body: [params.limit ?? 0] }) },
});
// @ts-expect-error a handler of no operation
createMockOkta({ handlers: { listDogs: () => ({ status: 200 }) } });

export function idsOf(requests: readonly ReceivedRequest[]): string[] {
  return requests.flatMap((request) =>
    request.operationId === 'getUser' ? [request.params.userId] : [],
  );
}

export const login: string | null | undefined = userFixture({ profile: { login: 'a@example.com' } })
  .profile.login;
userFixtures(3, { status: 'ACTIVE' }, { seed: 2 });
// @ts-expect-error a property that a user has not
userFixture({ age: 5 });
// @ts-expect-error a value of another type
userFixture({ id: 5 });
// @ts-expect-error only the API sets it
userInputFixture({ id: '00u' });
applicationFixture({ signOnMode: 'SAML_2_0' });
