import { describe, expect, test } from 'vitest';

import { compareApis } from '../../src/changes/index.js';
import type { Api, Model } from '../../src/ir/types.js';
import { namesOf } from '../../src/ir/names/kept.js';
import { fromLock, isLock, namesFrom } from '../../src/lock/index.js';
import { toLock } from '../../src/lock/lock.js';
import { build } from '../support/descriptions.js';
import { type Node, base } from './seeds/base.js';
import { schema, thing } from './seeds/seed.js';

function edited(edit: (description: Node) => void): Api {
  const description = base();
  edit(description);
  return build(description).api;
}

const rulesOf = (old: Api, now: Api): string[] => compareApis(old, now).map(({ rule }) => rule);

describe('two surfaces', () => {
  const api = build(base()).api;

  test('that are the same have no changes', () => {
    expect(compareApis(api, build(base()).api)).toEqual([]);
  });

  test('an operation that must not be repeated any more is a change of behaviour', () => {
    const now = edited((d) => {
      thing(d)['delete']['x-oktaforge-idempotent'] = false;
    });
    expect(rulesOf(api, now)).toEqual(['operation-retry-changed']);
  });

  test('what is only sent has a type that is read, of which nobody reads anything', () => {
    const now = edited((d) => {
      schema(d, 'Order')['properties'].since = { type: 'string', readOnly: true };
    });
    expect(rulesOf(api, now)).toEqual(['model-unread-type-changed']);
  });

  test.each<[string, Node, (d: Node) => Node]>([
    ['is only answered', { readOnly: true }, (d) => thing(d)['get'].responses[200]],
    ['is only sent', { writeOnly: true }, (d) => thing(d)['put'].requestBody],
  ])('a direction in which an inline type never travels says nothing: it %s', (_name, way, of) => {
    const inline = (more: Node): Api =>
      edited((d) => {
        const properties = { a: { type: 'string', ...more } };
        of(d)['content']['application/json'].schema = { type: 'object', properties };
      });
    expect(rulesOf(inline({}), inline(way))).toEqual(['unnoticed-change']);
  });

  test('a property that is never sent says nothing of what would be sent in it', () => {
    const links = (more: Node): Api =>
      edited((d) => {
        const properties = { self: { type: 'string', ...more } };
        schema(d, 'Thing')['properties'].links = { type: 'object', readOnly: true, properties };
      });
    expect(rulesOf(links({ readOnly: true }), links({}))).toEqual(['unnoticed-change']);
  });

  test('what no rule knows is breaking until somebody has thought about it', () => {
    const [first, ...others] = api.operations;
    const now = { ...api, operations: [{ ...first, sparkling: true }, ...others] } as Api;
    expect(compareApis(api, now)).toMatchObject([{ rule: 'other-change', severity: 'major' }]);
  });

  test('the order is from what breaks to what does not, then by symbol', () => {
    const now = edited((d) => {
      schema(d, 'Receipt')['properties'].zebra = { type: 'string' };
      schema(d, 'Receipt')['properties'].ant = { type: 'string' };
      delete schema(d, 'Receipt')['properties'].total;
    });
    expect(compareApis(api, now).map(({ symbol }) => symbol)).toEqual([
      'Receipt.total',
      'Receipt.ant',
      'Receipt.zebra',
    ]);
  });

  test('a change says where, what it was and what it is', () => {
    const now = edited((d) => {
      schema(d, 'Receipt')['properties'].number = { type: 'boolean' };
    });
    expect(compareApis(api, now)).toEqual([
      {
        rule: 'response-type-changed',
        severity: 'major',
        pointer: '/components/schemas/Receipt/properties/number',
        symbol: 'Receipt.number',
        packages: { sdk: 'major', validators: 'major', mocks: 'major' },
        before: 'string',
        after: 'boolean',
        message: '`Receipt.number` gives boolean instead of string.',
        area: 'Thing',
      },
    ]);
  });
});

describe('a lock', () => {
  const api = build(base()).api;
  const lock: unknown = JSON.parse(JSON.stringify(toLock(api)));

  test('is as good as the description, also for changes of prose', () => {
    if (!isLock(lock)) throw new Error('no lock');
    expect(compareApis(fromLock(lock), api)).toEqual([]);
    expect(namesFrom(lock)).toEqual(namesOf(api));
    const now = edited((d) => {
      schema(d, 'Receipt')['description'] = 'What one gets.';
    });
    expect(rulesOf(fromLock(lock), now)).toEqual(['model-documentation-changed']);
    const smaller = edited((d) => schema(d, 'Circle')['allOf'].pop());
    expect(rulesOf(fromLock(lock), smaller)).toEqual(rulesOf(api, smaller));
  });

  test('keeps constants and defaults, whatever their keys are called', () => {
    const constants = { description: 'fixed', summary: 'S', docs: 'D', docsUrl: 'U', type: 'A' };
    const odd = edited((d) => {
      const at = {
        lifecycle: { stage: 'S' },
        description: 'text',
        pointer: '/p',
        docs: { url: 'u' },
      };
      schema(d, 'Receipt')['properties']['at'] = { type: 'object', default: at };
      schema(d, 'Receipt')['x-okta-defined-as'] = constants;
    });
    const read: unknown = JSON.parse(JSON.stringify(toLock(odd)));
    if (!isLock(read)) throw new Error('no lock');
    const find = ({ models }: Api): Model | undefined =>
      models.find(({ name }) => name === 'Receipt');
    const [before, after] = [find(odd), find(fromLock(read))].map((model) =>
      model?.kind === 'object'
        ? {
            constants: model.constants,
            defaults: model.properties.map((property) => property.default),
          }
        : undefined,
    );
    expect(before?.constants).toEqual(constants);
    expect(after).toEqual(before);
  });

  test('says nothing twice: inherited properties are with the parent', () => {
    const circle = toLock(api).models.find(({ name }) => name === 'Circle');
    expect(circle?.['properties']).toMatchObject([{ name: 'kind' }, { name: 'radius' }]);
  });

  test.each([[undefined], [{}], [{ lock: 1 }], [{ lock: 3 }], ['lock']])('%j is none', (value) => {
    expect(isLock(value)).toBe(false);
  });
});

describe('what Okta has done over the years', () => {
  const api = build(base()).api;

  test('a model that gets an area is exported by the root as before', () => {
    const now = edited((d) => {
      schema(d, 'Open')['x-okta-tags'] = ['Thing'];
    });
    const old = edited((d) => {
      delete schema(d, 'Open')['x-okta-tags'];
    });
    expect(rulesOf(old, now)).toEqual(['model-area-added']);
  });

  test('anything that becomes something or null is only known more exactly', () => {
    const old = edited((d) => {
      schema(d, 'Receipt')['properties'].paid = {};
    });
    expect(rulesOf(old, api)).toEqual(['response-type-narrowed']);
  });

  test('what is sent in place of a model need not have what Okta sets', () => {
    const now = edited((d) => {
      const { id: _id, ...properties } = schema(d, 'Thing')['properties'];
      const own = { type: 'object', required: ['name'], properties };
      d['paths']['/api/v1/things'].post.requestBody.content['application/json'].schema = own;
    });
    expect(rulesOf(api, now)).toContain('request-type-widened');
  });
});
