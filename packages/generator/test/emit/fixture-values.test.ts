import { expect, test } from 'vitest';

import { emitMocks } from '../../src/emit/mocks/index.js';
import { build, openapi } from '../support/descriptions.js';
import { text } from '../support/fragments.js';

const integer = { type: 'integer' };

/** What a maker gives a property, as text on one line. */
function valueOf(name: string, schema: object): string | undefined {
  const { api } = build(openapi({ Thing: { type: 'object', properties: { [name]: schema } } }));
  const makers = emitMocks(api).find(({ path }) => path.includes('/makers/'))?.content ?? '';
  const body = /return \{(.*?)\};\n\}/s.exec(makers)?.[1]?.replaceAll(/\s+/g, ' ') ?? '';
  return body.trim().replace(/,$/, '');
}

test.each<[string, object, string]>([
  [
    'code',
    { ...text, pattern: '^[A-Z]{2}-\\d{4}$' },
    "code: matching(m, ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 2], '-', ['0123456789', 4])",
  ],
  ['id', { ...text, pattern: '^[0-9a-f]{8}$' }, "id: matchingId(m, ['abcdef0123456789', 8])"],
  ['id', { ...text, pattern: '^[a-zA-Z0-9]{20}$' }, "id: id(m, 'oid')"],
  [
    'ownerId',
    { ...text, pattern: '^00u' },
    "ownerId: matching(m, '00u', ['abcdefghijklmnopqrstuvwxyz', 9])",
  ],
  ['hostname', { ...text, pattern: '^https://' }, "hostname: 'https://app.example.com/'"],
  ['phoneNumber', { ...text, pattern: '^\\+\\d+$' }, "phoneNumber: '+14155550100'"],
  ['expiresOn', { ...text, format: 'date' }, 'expiresOn: calendarDay(m, 400)'],
  ['key', { ...text, format: 'uuid' }, 'key: uuid(m)'],
  ['place', { ...text, format: 'uri' }, "place: 'https://app.example.com/'"],
  ['login', { ...text, format: 'email' }, 'login: email(m)'],
  ['id', { ...text, format: 'uuid' }, 'id: matchingId(m, uuid(m))'],
  ['login', { ...text, format: 'uuid' }, 'login: uuid(m)'],
  ['name', { ...text, default: 'x', minLength: 5 }, 'name: token(m, 12)'],
  [
    'length',
    { ...integer, multipleOf: 2, minimum: 6, maximum: 10 },
    'length: multiple(m, 2, 3, 5)',
  ],
  ['length', { ...integer, multipleOf: 7, minimum: 6, maximum: 10 }, 'length: 7'],
  [
    'length',
    { ...integer, default: 3, multipleOf: 2, minimum: 2, maximum: 4 },
    'length: multiple(m, 2, 1, 2)',
  ],
  ['share', { type: 'number', minimum: 0.2, maximum: 0.4 }, 'share: 0.3'],
  ['cents', { type: 'number', multipleOf: 0.01, minimum: 0.065 }, 'cents: 0.08'],
  [
    'items',
    { type: 'array', items: { enum: ['A', 'B'] }, minItems: 2, uniqueItems: true },
    "items: ['A', 'B']",
  ],
  [
    'map',
    { type: 'object', additionalProperties: integer, minProperties: 2 },
    'map: { value: int(m, 1, 100), value2: int(m, 1, 100) }',
  ],
])('%s: %o is made as %s', (name, schema, want) => {
  expect(valueOf(name, schema)).toBe(want);
});
