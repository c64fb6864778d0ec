import { describe, expect, test } from 'vitest';
import { build, openapi, operation, operationOf } from '../support/descriptions.js';
import { declarationOf, emitted } from '../support/emitted.js';

const user = '/api/v1/users/{id}';
const described = (paths: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  openapi(
    {},
    Object.fromEntries(
      Object.entries(paths).map(([path, methods]) => [
        path,
        Object.fromEntries(Object.entries(methods).map(([method, id]) => [method, operation(id)])),
      ]),
    ),
  );

describe('a name that means another operation in the SDK of Okta', () => {
  test.each<
    [string, { given: Parameters<typeof described>[0]; id: string; want: object | undefined }]
  >([
    [
      'replaces here, and changes in part there',
      {
        given: { [user]: { put: 'updateUser', post: 'partialUpdateUser' } },
        id: 'updateUser',
        want: {
          request: 'POST /api/v1/users/{userId}',
          isPartial: true,
          calledThere: 'replaceUser',
          here: 'partialUpdateUser',
        },
      },
    ],
    [
      'is of something that the description lacks',
      {
        given: { '/api/v1/groups/{a}/roles/{b}': { get: 'getRole' } },
        id: 'getRole',
        want: {
          request: 'GET /api/v1/iam/roles/{roleIdOrLabel}',
          isPartial: false,
          calledThere: 'getGroupAssignedRole',
        },
      },
    ],
    [
      'means the same in a newer description',
      {
        given: { [user]: { put: 'replaceUser', post: 'updateUser' } },
        id: 'updateUser',
        want: undefined,
      },
    ],
    [
      'is not known there',
      { given: { [user]: { put: 'setUser' } }, id: 'setUser', want: undefined },
    ],
    [
      'is a name of another API',
      { given: { '/users/{id}': { put: 'updateUser' } }, id: 'updateUser', want: undefined },
    ],
  ])('%s', (_, { given, id, want }) => {
    expect(operationOf(build(described(given)).api, id).docs?.namesake).toEqual(want);
  });

  const both = emitted(described({ [user]: { put: 'updateUser', post: 'partialUpdateUser' } }));

  test('is told in the first sentence of the comment, with a link to the operation that is meant', () => {
    expect(declarationOf(both, 'operations/thing.ts', 'updateUser')).toMatch(
      /^\/\*\*\n \* Replaces everything, while `updateUser` of Okta's own SDK changes only what is sent: that is \{@link partialUpdateUser\} here/,
    );
    const one = emitted(described({ [user]: { put: 'updateUser' } }));
    expect(declarationOf(one, 'operations/thing.ts', 'updateUser')).toContain(
      'that is `POST /api/v1/users/{userId}`, which the description does not have.',
    );
  });

  test('is listed in api.md, and there is no list of none', () => {
    const table = (files: ReturnType<typeof emitted>) =>
      (files.get('packages/sdk/api.md')?.content ?? '')
        .split('\n')
        .filter((line) => line.startsWith('|'));
    expect(table(both)).toEqual([
      '| Name         | Here                     | There that is called | There the name means          | Here that is        |',
      '| ------------ | ------------------------ | -------------------- | ----------------------------- | ------------------- |',
      '| `updateUser` | `PUT /api/v1/users/{id}` | `replaceUser`        | `POST /api/v1/users/{userId}` | `partialUpdateUser` |',
    ]);
    expect(table(emitted(described({ [user]: { post: 'updateUser' } })))).toEqual([]);
  });
});
