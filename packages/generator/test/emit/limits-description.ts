import { json, openapi, operation, ref } from '../support/descriptions.js';
import { ok, sent, text } from '../support/fragments.js';

const list = (items: object, rest: object): object => ({ type: 'array', items, ...rest });
const integer = { type: 'integer' };
const number = { type: 'number' };

/** Kinds of limits that values of fixtures keep, one a property. */
const limited: Readonly<Record<string, object>> = {
  birthday: { ...text, format: 'date' },
  created: { ...text, format: 'date-time', default: 'Assigned' },
  day: { ...text, format: 'date', default: 'never' },
  code: { ...text, pattern: '^[A-Z]{2}-\\d{4}$' },
  description: { ...text, pattern: '^x', maxLength: 5 },
  email: { ...text, pattern: '^[a-z]+@[a-z]+\\.org$' },
  id: { ...text, pattern: '^[0-9a-f]{8}-[0-9a-f]{4}$' },
  ownerId: { ...text, pattern: '00u[0-9a-zA-Z]+', minLength: 20, maxLength: 20 },
  anyCase: { ...text, pattern: '(?i)^[a-f]{4}$' },
  broken: { ...text, pattern: '^P(?:$)(\\d+Y)?$' },
  name: { ...text, pattern: '^[\\w ]+$', default: 'not-a-name' },
  phoneNumber: { ...text, pattern: '^\\+[1-9]\\d{1,14}$', maxLength: 15 },
  site: { ...text, pattern: '^https?://[a-z.]+(/.*)?$' },
  short: { ...text, maxLength: 3 },
  long: { ...text, minLength: 300 },
  nothing: { ...text, maxLength: 0 },
  digits: { ...integer, multipleOf: 2, minimum: 5, maximum: 9 },
  tens: { ...integer, multipleOf: 10, default: 5 },
  cents: { ...number, multipleOf: 0.01, minimum: 0.07, maximum: 0.5 },
  share: { ...number, minimum: 0.2, maximum: 0.8 },
  above: { ...integer, minimum: 3, exclusiveMinimum: true },
  below: { ...integer, maximum: 3, exclusiveMaximum: true },
  negative: { ...integer, maximum: -5 },
  limit: { ...integer, minimum: 1, default: -1 },
  greatest: { ...integer, format: 'int32', maximum: 2147483647, default: 2147483648 },
  empty: list(text, { maxItems: 0 }),
  three: list(text, { minItems: 3, uniqueItems: true }),
  ids: list({ ...text, pattern: '^[a-f]{12}$' }, { minItems: 2, uniqueItems: true }),
  kinds: list(ref('Kind'), { minItems: 2, uniqueItems: true }),
  letters: list({ ...text, enum: ['A', 'B', 'C'] }, { minItems: 3, uniqueItems: true }),
  numbers: list({ ...integer, minimum: 7 }, { minItems: 3, uniqueItems: true }),
  flags: list({ type: 'boolean' }, { minItems: 2, uniqueItems: true }),
  either: { type: 'object', properties: { a: text, b: text }, maxProperties: 1 },
  several: { type: 'object', additionalProperties: text, minProperties: 3 },
};

export const limits = openapi(
  {
    Limited: { type: 'object', properties: limited },
    Required: { type: 'object', required: Object.keys(limited), properties: limited },
    Kind: { ...text, enum: ['X', 'Y', 'Z'] },
    Code: { ...text, pattern: '^[a-z]{3}\\d$' },
    Codes: list(ref('Code'), { minItems: 2, uniqueItems: true }),
    Tree: {
      type: 'object',
      properties: { branches: list(ref('Tree'), { minItems: 1 }), name: text },
    },
  },
  {
    '/limited': {
      post: operation('limit', { ...sent(json(ref('Required'))), ...ok(ref('Limited')) }),
    },
  },
);
