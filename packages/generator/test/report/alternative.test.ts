import { describe, expect, it } from 'vitest';

import { alternativeTo } from '../../src/report/alternative.js';
import { build, openapi, operation, operationOf } from '../support/descriptions.js';

type Route = readonly [route: string, id: string];

function api(routes: readonly Route[]): ReturnType<typeof build>['api'] {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [route, id] of routes) {
    const [method = '', path = ''] = route.split(' ');
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(id, { parameters }) };
  }
  return build(openapi({}, paths)).api;
}

const secret: Route = [
  'DELETE /api/v1/apps/{a}/credentials/secrets/{s}',
  'deleteClientSecretForApplication',
];
const csr: Route = ['DELETE /api/v1/apps/{a}/credentials/csrs/{c}', 'revokeCsrFromApplication'];
const picture: Route = ['POST /api/v1/shapes/{s}/picture', 'uploadPicture'];

interface Case {
  readonly name: string;
  readonly gone: Route;
  readonly stays?: readonly Route[];
  readonly comes?: readonly Route[];
  readonly want: string | undefined;
}

describe('instead of an operation that is gone', () => {
  it.each<Case>([
    { name: 'nothing there is', gone: secret, want: undefined },
    { name: 'something else beside it', gone: secret, stays: [csr], want: undefined },
    { name: 'something else beside it that is new', gone: secret, comes: [csr], want: undefined },
    {
      name: 'the same thing in another place',
      gone: secret,
      stays: [csr],
      comes: [
        ['DELETE /api/v1/apps/{a}/credentials/oauth2/secrets/{s}', 'deleteOAuth2ClientSecret'],
      ],
      want: 'deleteOAuth2ClientSecret',
    },
    {
      name: 'the same thing of something else',
      gone: ['DELETE /api/v1/idps/{i}/users/{u}', 'unlinkUser'],
      stays: [['DELETE /api/v1/groups/{g}/users/{u}', 'unassignUser']],
      want: undefined,
    },
    {
      name: 'a list where one was read',
      gone: ['GET /api/v1/apps/{a}/users/{u}', 'getUser'],
      stays: [['GET /api/v1/apps/{a}/users', 'listUsers']],
      want: undefined,
    },
    {
      name: 'a new word for it',
      gone: picture,
      comes: [['POST /api/v1/shapes/{s}/photo', 'uploadPhoto']],
      want: 'uploadPhoto',
    },
    {
      name: 'another word that was there before',
      gone: picture,
      stays: [['POST /api/v1/shapes/{s}/photo', 'uploadPhoto']],
      want: undefined,
    },
    {
      name: 'the same done to something else',
      gone: ['POST /api/v1/apps/{a}/credentials/secrets/{s}/lifecycle/activate', 'activateSecret'],
      stays: [['POST /api/v1/apps/{a}/lifecycle/activate', 'activateApplication']],
      want: undefined,
    },
    {
      name: 'the opposite',
      gone: ['POST /api/v1/zones/{z}/lifecycle/activate', 'activateZone'],
      comes: [['POST /api/v1/zones/{z}/lifecycle/deactivate', 'deactivateZone']],
      want: undefined,
    },
    {
      name: 'another method',
      gone: ['POST /api/v1/zones/{z}', 'updateZone'],
      comes: [['PUT /api/v1/zones/{z}', 'replaceZone']],
      want: undefined,
    },
  ])('$name', ({ gone, stays = [], comes = [], want }) => {
    const old = api([gone, ...stays]);
    expect(alternativeTo(operationOf(old, gone[1]), old, api([...stays, ...comes]))).toBe(want);
  });
});
