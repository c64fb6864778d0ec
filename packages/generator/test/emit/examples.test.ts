import { describe, expect, test } from 'vitest';

import { emitMocks } from '../../src/emit/mocks/index.js';
import { build, openapi, operation, ref } from '../support/descriptions.js';
import { compileGenerated } from '../support/compiler.js';
import { layoutFaults } from '../support/emitted.js';
import { ok, text } from '../support/fragments.js';
import { emitValidators } from '../../src/emit/validators/index.js';

type Part = Readonly<Record<string, unknown>>;
const long =
  'A text that is long enough for a line of its own, wherever it stands in the file that has it.';

/** Names and values as hostile as a description can make them. */
const values: Part = {
  plain: { name: 'a' },
  'with spaces': { name: long },
  ['__proto__']: { name: 'b' },
  aNameThatIsSoLongThatTheTypeBehindItDoesNotFitOnTheSameLineAnyMore: {
    name: `it's "quoted" ${long}`,
  },
  'token:software:totp-and-a-rather-long-name-for-an-example-of-something': { name: 'short' },
  unseen: { name: '\u202e\u0000\\ü日本`${x}' },
};
const examples = Object.fromEntries(
  Object.entries(values).map(([name, value]) => [name, { value }]),
);
const media = (schema: Part): Part => ({ 'application/json': { schema, examples } });
const answers = (schema: Part, given: Part): Part => ({
  responses: {
    '200': { description: 'ok', content: { 'application/json': { schema, ...given } } },
  },
});
const named = { type: 'object', properties: { name: text } };

const { api } = build(
  openapi(
    { ThingOfAKind: { ...named, properties: { name: text, id: { ...text, readOnly: true } } } },
    {
      '/things': {
        post: operation('createThing', {
          requestBody: { required: true, content: media(ref('ThingOfAKind')) },
          ...answers(ref('ThingOfAKind'), { examples }),
        }),
        get: operation('listThings', {
          ...answers({ type: 'array', items: ref('ThingOfAKind') }, { example: [{ name: 'a' }] }),
        }),
        put: operation('putThings', {
          requestBody: { content: media(named) },
          ...answers(named, { examples }),
        }),
      },
      '/others': { get: operation('getOther', { tags: ['Other'], ...ok(ref('ThingOfAKind')) }) },
    },
  ),
);
const files = emitMocks(api);
const examplesFile = files.find(({ path }) => path.endsWith('/examples/thing.ts'))?.content ?? '';

describe('examples among the fixtures', () => {
  test('are in one file an area, and none where there are none', () => {
    const paths = files.map(({ path }) => path).filter((path) => path.includes('/examples/'));
    expect(paths).toEqual(['packages/mocks/src/generated/examples/thing.ts']);
    const responses = files.find(({ path }) => path.endsWith('/responses.ts'))?.content;
    expect(responses).toContain("export * from './examples/thing.js';");
  });

  test.each<[string, readonly string[]]>([
    [
      'createThingRequestExamples',
      [
        `  plain: /* @__PURE__ */ example<ThingOfAKindInput>('{"name":"a"}'),`,
        `  ['__proto__']: /* @__PURE__ */ example<ThingOfAKindInput>('{"name":"b"}'),`,
      ],
    ],
    [
      'createThingResponseExamples',
      [`  plain: /* @__PURE__ */ example<ThingOfAKind>('{"name":"a"}'),`],
    ],
    [
      'listThingsResponseExamples',
      [`  default: /* @__PURE__ */ example<ListThingsResponseExamplesValue>('[{"name":"a"}]'),`],
    ],
  ])('%s', (name, lines) => {
    const start = examplesFile.indexOf(`export const ${name} = {`);
    const table = examplesFile.slice(start, examplesFile.indexOf('\n};', start));
    expect(table.split('\n')).toEqual(expect.arrayContaining([...lines]));
  });

  test('are as prettier wants them, and compile', async () => {
    expect(await layoutFaults(files.filter(({ path }) => path.includes('/examples/')))).toEqual([]);
    expect(compileGenerated([[...files, ...emitValidators(api)]]).flat()).toEqual([]);
  });

  test('have no character that one does not see', () => {
    expect(examplesFile).toMatch(/^[\n -~]*$/);
  });
});
