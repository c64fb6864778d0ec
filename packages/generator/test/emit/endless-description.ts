import { json, openapi, operation, ref } from '../support/descriptions.js';
import { binary, ok, sent, text } from '../support/fragments.js';

const object = (properties: object, ...required: readonly string[]): object => ({
  type: 'object',
  properties,
  required,
});

/** Models that need others of their own kind: those of which no value ends, and those that only look so. */
export const endless = openapi(
  {
    Self: object({ id: text, self: ref('Self') }, 'id', 'self'),
    Chicken: object({ egg: ref('Egg'), name: text }, 'egg', 'name'),
    Egg: object({ chicken: ref('Chicken') }, 'chicken'),
    Coop: object({ first: ref('Chicken'), coop: ref('Coop') }, 'first'),
    Nested: object({ part: object({ whole: ref('Nested') }, 'whole') }, 'part'),
    Pile: { type: 'array', minItems: 1, items: ref('Pile') },
    Shelf: { type: 'object', minProperties: 1, additionalProperties: ref('Shelf') },
    Pair: object({ both: { type: 'array', minItems: 2, items: ref('Pair') } }, 'both'),
    OnlyRead: object({ own: { ...ref('Holder'), readOnly: true } }, 'own'),
    Holder: object({ held: ref('OnlyRead') }, 'held'),

    Owner: object({ first: ref('Item'), owners: { type: 'array', items: ref('Owner') } }, 'first'),
    Item: object({ item: ref('Item'), name: text }, 'name'),
    Free: object({ next: { ...ref('Free'), nullable: true } }, 'next'),
    Maybe: object({ next: { oneOf: [ref('Maybe'), text] } }, 'next'),
    Tree: {
      ...object({ kind: text }, 'kind'),
      discriminator: {
        propertyName: 'kind',
        mapping: {
          fork: '#/components/schemas/Fork',
          leaf: '#/components/schemas/Leaf',
          root: '#/components/schemas/Root',
        },
      },
    },
    Root: { allOf: [ref('Tree'), object({ fork: ref('Fork') }, 'fork')] },
    Fork: {
      allOf: [ref('Tree'), object({ left: ref('Tree'), right: ref('Tree') }, 'left', 'right')],
    },
    Leaf: { allOf: [ref('Tree'), object({ size: { type: 'integer' } })] },
    Blob: object({ content: binary }, 'content'),
  },
  Object.fromEntries(
    [
      'Self',
      'Chicken',
      'Coop',
      'Nested',
      'Pile',
      'Shelf',
      'Pair',
      'OnlyRead',
      'Owner',
      'Free',
      'Maybe',
      'Tree',
      'Blob',
    ].map((name) => [
      `/${name}`,
      {
        get: operation(`get${name}`, ok(ref(name))),
        put: operation(`put${name}`, sent(json(ref(name)))),
      },
    ]),
  ),
);
