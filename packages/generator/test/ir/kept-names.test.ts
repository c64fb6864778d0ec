import { describe, expect, test } from 'vitest';

import { compareApis } from '../../src/changes/index.js';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { buildApi } from '../../src/ir/build.js';
import { namesOf } from '../../src/ir/names/kept.js';
import type { Api } from '../../src/ir/types.js';
import { normalise } from '../../src/normalise/normalise.js';
import { openapi, operation, ref } from '../support/descriptions.js';
import { ok } from '../support/fragments.js';

type Part = Record<string, unknown>;

const object = { type: 'object', properties: { id: { type: 'string', readOnly: true } } };
const get = (path: string, id: string, tag = 'Thing'): Part => ({
  [path]: { get: operation(id, { tags: [tag] }) },
});

/** The surface of a description that keeps the names of an older one. */
function apiOf(schemas: Part, paths: Part, older?: Api): Api {
  const diagnostics = new Diagnostics('test');
  const normal = normalise(openapi(schemas, paths), diagnostics);
  if (normal === undefined || diagnostics.hasErrors) throw new Error('not sound');
  return buildApi(normal, diagnostics, older && namesOf(older));
}

interface Case {
  readonly name: string;
  readonly schemas?: Part;
  readonly paths?: Part;
  /** What is added, before everything else, so that no order in the description helps. */
  readonly more: { readonly schemas?: Part; readonly paths?: Part };
  /** The name of what is added. */
  readonly want: string;
}

const cases: readonly Case[] = [
  {
    name: 'a schema that is called as another is spelled',
    schemas: { tempPassword: object },
    more: { schemas: { TempPassword: object } },
    want: 'TempPasswordModel',
  },
  {
    name: 'a schema that is spelled as another is called',
    schemas: { TempPassword: object },
    more: { schemas: { tempPassword: object } },
    want: 'TempPasswordModel',
  },
  {
    name: 'an operation that is called as a schema',
    schemas: { UpdateA: object },
    more: { paths: get('/a', 'UpdateA') },
    want: 'UpdateAOperation',
  },
  {
    name: 'a schema that is called as an operation',
    paths: get('/a', 'UpdateA'),
    more: { schemas: { UpdateA: object } },
    want: 'UpdateAModel',
  },
  {
    name: 'an operation whose params are called as a schema',
    schemas: { GetAParams: object },
    more: { paths: get('/a', 'getA') },
    want: 'getAOperation',
  },
  {
    name: 'an operation whose validator is called as a schema',
    schemas: { AddARequest: object },
    more: { paths: get('/a', 'AddA') },
    want: 'AddAOperation',
  },
  {
    name: 'a schema whose input is called as another',
    schemas: { AInput: object },
    more: { schemas: { A: object } },
    want: 'AModel',
  },
  {
    name: 'a schema with the words of another',
    schemas: { ApiToken: object },
    more: { schemas: { APIToken: object } },
    want: 'APITokenModel',
  },
  {
    name: 'an operation that is called as another is spelled',
    paths: get('/a', 'get-a'),
    more: { paths: get('/b', 'getA') },
    want: 'getAOperation',
  },
  {
    name: 'an operation that is called as the descriptor of another',
    paths: get('/a', 'getAIAgent'),
    more: { paths: get('/b', 'getAIAgentOperation') },
    want: 'getAIAgentOperation',
  },
  {
    name: 'a tag with the words of another',
    paths: get('/a', 'a', 'user-type'),
    more: { paths: get('/b', 'b', 'UserType') },
    want: 'userTypeArea',
  },
];

describe('what is added takes no name away', () => {
  test.each(cases)('$name', ({ schemas = {}, paths = {}, more, want }) => {
    const older = apiOf(schemas, paths);
    const newer = apiOf({ ...more.schemas, ...schemas }, { ...more.paths, ...paths }, older);
    expect(namesIn(newer)).toEqual(expect.arrayContaining([...namesIn(older), want]));
    const rules = compareApis(older, newer).map(({ rule }) => rule);
    expect(rules.filter((rule) => !rule.endsWith('-added'))).toEqual([]);
  });

  test('nor does what is removed', () => {
    const [schemas, paths] = [{ TempPassword: object, tempPassword: object }, get('/a', 'a')];
    const older = apiOf(schemas, paths);
    const newer = apiOf({ tempPassword: object }, paths, older);
    expect(newer.models.map(({ name }) => name)).toEqual(['TempPasswordModel']);
  });

  test('nor does another use', () => {
    const schemas = { A: object, AInput: object };
    const older = apiOf(schemas, get('/a', 'a'));
    const sent = { requestBody: { content: { 'application/json': { schema: ref('A') } } } };
    const paths = {
      '/a': { get: operation('a'), put: operation('b', { ...sent, ...ok(ref('AInput')) }) },
    };
    expect(apiOf(schemas, paths).models.map(({ name }) => name)).toEqual(
      older.models.map(({ name }) => name),
    );
  });
});

test('an older name is no name for what is called otherwise now', () => {
  const older = apiOf({ A: object }, get('/a', 'getA'));
  const newer = apiOf({ A: object }, get('/a', 'readA'), older);
  expect(newer.operations.map(({ id }) => id)).toEqual(['readA']);
});

function namesIn({ areas, operations, models }: Api): string[] {
  return [
    ...areas.map(({ namespace }) => namespace),
    ...operations.map(({ id }) => id),
    ...models.map(({ name }) => name),
  ];
}
