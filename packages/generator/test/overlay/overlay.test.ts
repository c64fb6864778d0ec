import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import type { Json } from '../../src/basics/json.js';
import { applyOverlay } from '../../src/load/overlay.js';

function apply(document: Json, actions: Json, extra: object = {}) {
  const diagnostics = new Diagnostics('api.json');
  const overlay = { overlay: '1.0.0', info: { title: 'Test', version: '1' }, actions, ...extra };
  const result = applyOverlay(
    document,
    { file: 'test.overlay.yaml', document: overlay },
    diagnostics,
  );
  return { result, found: diagnostics.all };
}

const document = {
  info: { title: 'Pets', contact: { name: 'A', mail: 'a@b' } },
  tags: [{ name: 'cat' }, { name: 'dog' }],
  sizes: ['S', 'M'],
  paths: { '/a': { get: { id: 'a' } }, '/b': { get: { id: 'b' } } },
};

describe('applyOverlay', () => {
  test.each<[string, { given: Json; want: Json }]>([
    [
      'merges an object into an object, at any depth',
      {
        given: [{ target: '$.info', update: { contact: { mail: 'c@d' }, version: '2' } }],
        want: {
          ...document,
          info: { title: 'Pets', contact: { name: 'A', mail: 'c@d' }, version: '2' },
        },
      },
    ],
    [
      'merges into the whole document',
      {
        given: [{ target: '$', update: { host: 'x', info: { title: 'Cats' } } }],
        want: {
          ...document,
          host: 'x',
          info: { title: 'Cats', contact: { name: 'A', mail: 'a@b' } },
        },
      },
    ],
    [
      'appends one entry to a list',
      {
        given: [{ target: '$.sizes', update: 'L' }],
        want: { ...document, sizes: ['S', 'M', 'L'] },
      },
    ],
    [
      'appends a list to a list as one entry, as 1.0 says',
      {
        given: [{ target: '$.sizes', update: ['L', 'XL'] }],
        want: { ...document, sizes: ['S', 'M', ['L', 'XL']] },
      },
    ],
    [
      'joins two lists that meet inside of a merge',
      {
        given: [{ target: '$', update: { sizes: ['M', 'L'] } }],
        want: { ...document, sizes: ['S', 'M', 'L'] },
      },
    ],
    [
      'updates every node that the target selects',
      {
        given: [{ target: '$.paths.*.get', update: { safe: true } }],
        want: {
          ...document,
          paths: { '/a': { get: { id: 'a', safe: true } }, '/b': { get: { id: 'b', safe: true } } },
        },
      },
    ],
    [
      'updates a node that is selected twice once',
      {
        given: [{ target: "$['info', 'info']..contact", update: { contact: { mail: 'c@d' } } }],
        want: {
          ...document,
          info: {
            title: 'Pets',
            contact: { name: 'A', mail: 'a@b', contact: { mail: 'c@d' } },
          },
        },
      },
    ],
    [
      'updates nodes that lie in one another',
      {
        given: [{ target: '$.paths..[?@.id || @.get]', update: { seen: true } }],
        want: {
          ...document,
          paths: {
            '/a': { get: { id: 'a', seen: true }, seen: true },
            '/b': { get: { id: 'b', seen: true }, seen: true },
          },
        },
      },
    ],
    [
      'changes a property that is called __proto__',
      {
        given: [
          { target: '$.info', update: JSON.parse('{"__proto__": {"x": {"y": 1}}}') },
          { target: "$.info['__proto__'].x", update: { z: 2 } },
        ],
        want: {
          ...document,
          info: JSON.parse(
            '{"title": "Pets", "contact": {"name": "A", "mail": "a@b"}, "__proto__": {"x": {"y": 1, "z": 2}}}',
          ),
        },
      },
    ],
    [
      'removes nodes that lie in one another',
      {
        given: [{ target: "$.paths['/a', '/b']..[?@.id == 'a' || @.get]", remove: true }],
        want: { ...document, paths: { '/a': {}, '/b': { get: { id: 'b' } } } },
      },
    ],
    [
      'removes a property and items of a list',
      {
        given: [
          { target: "$.paths['/a']", remove: true },
          { target: '$.tags[*]', remove: true },
        ],
        want: { ...document, tags: [], paths: { '/b': { get: { id: 'b' } } } },
      },
    ],
    [
      'removes the right items whatever order they are selected in',
      { given: [{ target: '$.tags[1, 0]', remove: true }], want: { ...document, tags: [] } },
    ],
    [
      'removes an item that is selected twice once',
      {
        given: [{ target: '$.tags[0, 0]', remove: true }],
        want: { ...document, tags: [{ name: 'dog' }] },
      },
    ],
    [
      'removes, and ignores the update beside it',
      {
        given: [{ target: '$.sizes', remove: true, update: 'L' }],
        want: { info: document.info, tags: document.tags, paths: document.paths },
      },
    ],
    [
      'applies actions in order, each to the result of those before',
      {
        given: [
          { target: '$.sizes', remove: true },
          { target: '$', update: { sizes: ['one'] } },
          { target: '$.sizes', update: 'two' },
        ],
        want: {
          info: document.info,
          tags: document.tags,
          paths: document.paths,
          sizes: ['one', 'two'],
        },
      },
    ],
    [
      'adds a property that is called __proto__ as one',
      {
        given: [{ target: '$.info.contact', update: JSON.parse('{"__proto__": {"x": 1}}') }],
        want: {
          ...document,
          info: {
            title: 'Pets',
            contact: JSON.parse('{"name": "A", "mail": "a@b", "__proto__": {"x": 1}}'),
          },
        },
      },
    ],
  ])('%s', (_, { given, want }) => {
    const { result, found } = apply(document, given);
    expect(found).toEqual([]);
    // As text, because `toEqual` sees neither the order of keys nor a key called `__proto__`.
    expect(JSON.stringify(result)).toBe(JSON.stringify(want));
  });

  test.each<[string, { given: Json; want: readonly [string, string, string][] }]>([
    [
      'a target that selects nothing',
      {
        given: [{ target: '$.nope', update: {}, description: 'Mends nope.' }],
        want: [['overlay-target-missing', '/actions/0', 'Mends nope.']],
      },
    ],
    [
      'an update that changes nothing, to an object or a list',
      {
        given: [
          { target: '$.info', update: { title: 'Pets' }, description: 'Names it.' },
          { target: '$.tags', update: { name: 'dog' } },
        ],
        want: [
          ['overlay-stale', '/actions/0', 'Names it.'],
          ['overlay-stale', '/actions/1', '$.tags'],
        ],
      },
    ],
    [
      'an update of a primitive',
      {
        given: [{ target: '$.info.title', update: 'Cats' }],
        want: [['overlay-conflict', '/actions/0', 'selects a string']],
      },
    ],
    [
      'a removal of a primitive or of everything',
      {
        given: [
          { target: '$.sizes[0]', remove: true },
          { target: '$', remove: true },
        ],
        want: [
          ['overlay-conflict', '/actions/0', '"S"'],
          ['overlay-conflict', '/actions/1', 'the whole description'],
        ],
      },
    ],
    [
      'kinds that do not go together',
      {
        given: [
          { target: '$.info', update: 'text' },
          { target: '$', update: { info: [] } },
        ],
        want: [
          ['overlay-conflict', '/actions/0', 'a string into an object'],
          ['overlay-conflict', '/actions/1', 'a list where there is an object'],
        ],
      },
    ],
    [
      'a target that is no JSONPath',
      {
        given: [{ target: '$.info[', update: {} }],
        want: [['overlay-shape', '/actions/0/target', '$.info[']],
      },
    ],
    [
      'actions that are malformed',
      {
        given: [
          'text',
          { update: {} },
          { target: '$.info' },
          { target: '$.info', updates: {}, remove: 'yes' },
        ],
        want: [
          ['overlay-shape', '/actions/0', 'a string'],
          ['overlay-shape', '/actions/1', '`target`'],
          ['overlay-shape', '/actions/2', 'needs an `update`'],
          ['overlay-shape', '/actions/3', '`updates` is no field'],
        ],
      },
    ],
    ['no actions', { given: [], want: [['overlay-shape', '/actions', 'at least one']] }],
  ])('reports %s, and changes nothing', (_, { given, want }) => {
    const { result, found } = apply(document, given);
    expect(found.map(({ code, source }) => [code, source?.pointer])).toEqual(
      want.map(([code, pointer]) => [code, pointer]),
    );
    expect(want.length).toBeGreaterThan(0);
    want.forEach(([, , part], index) => expect(found[index]?.message).toContain(part));
    expect(found.every(({ source }) => source?.file === 'test.overlay.yaml')).toBe(true);
    expect(result).toBe(document);
  });

  test('goes on after an action that fails', () => {
    const { result, found } = apply(document, [
      { target: '$.nope', remove: true },
      { target: '$.sizes', update: 'L' },
    ]);
    expect(found.map(({ code }) => code)).toEqual(['overlay-target-missing']);
    expect(result).toEqual({ ...document, sizes: ['S', 'M', 'L'] });
  });

  test('refuses another version of the format, and a missing info', () => {
    const { found } = apply(document, [{ target: '$.sizes', update: 'L' }], {
      overlay: '1.1.0',
      info: {},
    });
    expect(found.map(({ source }) => source?.pointer)).toEqual([
      '/overlay',
      '/info/title',
      '/info/version',
    ]);
  });

  test('leaves the input as it is, and nodes that it holds twice apart', () => {
    const shared = { type: 'string' };
    const twice = { a: shared, b: shared };
    const { result } = apply(twice, [{ target: '$.a', update: { type: 'number' } }]);
    expect(result).toEqual({ a: { type: 'number' }, b: { type: 'string' } });
    expect(twice).toEqual({ a: { type: 'string' }, b: { type: 'string' } });
  });
});
