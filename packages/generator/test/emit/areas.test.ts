import { describe, expect, it } from 'vitest';

import { emitMocks } from '../../src/emit/mocks/index.js';
import { build, json, openapi, operation, ref } from '../support/descriptions.js';

const thing = { type: 'object', properties: { id: { type: 'string' } } };
const one = { responses: { '200': { description: 'Yes', content: json(ref('Thing')) } } };
const list = {
  responses: {
    '200': { description: 'Yes', content: json({ type: 'array', items: ref('Thing') }) },
  },
};

/** A description with a GET of each path, which lists where no parameter ends it. */
function describedBy(...paths: readonly string[]): unknown {
  const items = paths.map((path, i) => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const parameters = names.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    const answer = path.endsWith('}') ? one : list;
    return [path, { parameters, get: operation(`get${i}`, answer) }] as const;
  });
  return openapi({ Thing: thing }, Object.fromEntries(items));
}

/** The items of the two lists, and what the file imports from the areas. */
function areasOf(description: unknown) {
  const file = emitMocks(build(description).api).find(({ path }) => path.endsWith('/areas.ts'));
  const text = file?.content ?? '';
  const namesIn = (name: string): readonly string[] => {
    const [, items = ''] = new RegExp(`const ${name}: [^=]+ = \\[([^\\]]*)\\]`).exec(text) ?? [];
    return items.split(/[\s,]+/).filter((item) => item !== '');
  };
  const imported = [...text.matchAll(/^import \{ \w+ \} from '\.\.\/areas\/(.+)\.js';$/gm)];
  return {
    behaviours: namesIn('behaviours'),
    newcomers: namesIn('newcomers'),
    modules: imported.map(([, module]) => module),
  };
}

describe('areas of the mock', () => {
  it.each<{ name: string; given: string[]; want: ReturnType<typeof areasOf> }>([
    {
      name: 'are none where no path is known',
      given: ['/things', '/api/v2/users'],
      want: { behaviours: [], newcomers: [], modules: [] },
    },
    {
      name: 'are those of the paths, whatever their parameters are called',
      given: ['/api/v1/zones/{anything}', '/api/v1/logStreams/{id}'],
      want: {
        behaviours: ['zones', 'logStreams'],
        newcomers: [],
        modules: ['resources/log-streams', 'resources/zones'],
      },
    },
    {
      name: 'are in the order in which they fill an org, not in that of their paths',
      given: ['/api/v1/apps', '/api/v1/groups', '/api/v1/users'],
      want: {
        behaviours: ['users', 'groups', 'applications'],
        newcomers: ['newGroups', 'newUsers', 'newApps'],
        modules: [
          'access/applications',
          'access/groups',
          'people/users',
          'population/apps',
          'population/groups',
          'population/users',
        ],
      },
    },
    {
      name: 'are those of a collection whose items alone have a path',
      given: ['/api/v1/email-servers/{id}'],
      want: { behaviours: ['emailServers'], newcomers: [], modules: ['branding/email-servers'] },
    },
    {
      name: 'do not come with a path below their own',
      given: ['/api/v1/users/{userId}/factors'],
      want: { behaviours: ['factors'], newcomers: [], modules: ['people/factors'] },
    },
  ])('$name', ({ given, want }) => {
    expect(areasOf(describedBy(...given))).toEqual(want);
  });
});
