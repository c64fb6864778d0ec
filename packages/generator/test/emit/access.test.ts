import { expect, test } from 'vitest';

import { emitMocks } from '../../src/emit/mocks/index.js';
import { emitSdk } from '../../src/emit/sdk/index.js';
import { sourceFiles } from '../../src/targets/source-files.js';
import { build, openapi, operation, ref } from '../support/descriptions.js';
import { layoutFaults } from '../support/emitted.js';
import { ok, sent, text } from '../support/fragments.js';

const { api } = build(
  openapi(
    { Thing: { type: 'object', properties: { name: text } } },
    {
      '/things': {
        get: operation('listThings', {
          security: [{ token: [] }, { oauth2: ['okta.things.read'] }],
          'x-okta-iam-admin-roles': ['APP_ADMIN'],
          'x-okta-iam-permissions': ['okta.things.read'],
        }),
        post: operation('createThing', {
          security: [{ oauth2: ['okta.things.manage'] }],
          ...ok(ref('Thing')),
          ...sent({
            'application/json': {
              schema: ref('Thing'),
              examples: { Plain: { value: { name: 'a' } } },
            },
          }),
        }),
        put: operation('putThings', { 'x-okta-opa-roles': ['security_admin'] }),
        delete: operation('deleteThings', { security: [] }),
      },
    },
  ),
);

test('what callers need is in a module of its own, and nothing of operations that need nothing', async () => {
  const files = emitMocks(api).filter(({ path }) => path.endsWith('/access.ts'));
  expect(await layoutFaults(files)).toEqual([]);
  const [, table = ''] = (files[0]?.content ?? '').split('export const access: AccessTable = ');
  expect(table).toBe(`{
  createThing: { scopes: ['okta.things.manage'] },
  listThings: {
    scopes: ['okta.things.read'],
    roles: ['APP_ADMIN'],
    permissions: ['okta.things.read'],
  },
  putThings: { roles: ['security_admin'] },
};
`);
});

test('the scopes of operations are a module of the SDK, and in no other', async () => {
  const files = emitSdk(api);
  const table = files.filter(({ path }) => path.endsWith('/scopes.ts'));
  expect(await layoutFaults(table)).toEqual([]);
  expect(table[0]?.content.split('export const ')[1]).toBe(
    "scopes = { createThing: ['okta.things.manage'], listThings: ['okta.things.read'] };\n",
  );
  const modules = files.filter(
    ({ path }) => path.endsWith('.ts') && !table.some((one) => one.path === path),
  );
  const withoutComments = modules.map(({ content }) => content.replaceAll(/\/\*\*.*?\*\//gs, ''));
  expect(withoutComments.filter((code) => code.includes('okta.things'))).toEqual([]);
});

test('code in an application has the table and the examples, over the published engine', () => {
  const packages = ['validators', 'mocks'] as const;
  const files = sourceFiles(api, packages, {
    folder: 'src/okta',
    packages,
    runtimeVersion: '1.0.0',
  });
  const contentOf = (path: string): string | undefined =>
    files.find((file) => file.path === `src/okta/mocks/${path}`)?.content;
  const examples = contentOf('examples/thing.ts');
  expect(examples).toContain("import { example } from '../runtime.js';");
  expect(examples).toContain("from '../../validators/types.js';");
  expect(contentOf('access.ts')).toContain("import type { AccessTable } from './engine.js';");
  expect(contentOf('index.ts')).toContain("await import('./access.js')");
});
