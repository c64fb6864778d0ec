import type { Node } from './base.js';
import { type Seed, pair, pairGiven, patch, prop, schema, things } from './seed.js';

const reversed = (entries: Node): Node => Object.fromEntries(Object.entries(entries).toReversed());

/** No program breaks or gains anything, but what is published is another text: a patch, in both directions. */
const reordered = (name: string, edit: Seed['edit']): Seed[] =>
  pair(name, edit, [['order-changed'], patch], [['order-changed'], patch]);

/** The same things in another order. */
export const orderSeeds = [
  ...reordered('values of an enum in another order', (d) => {
    schema(d, 'Tone')['enum'].reverse();
  }),
  ...reordered('values of an inline enum in another order, sent', (d) => {
    prop(d, 'Order', 'priority')['enum'].reverse();
  }),
  ...reordered('values of an inline enum in another order, read', (d) => {
    prop(d, 'Receipt', 'status')['enum'].reverse();
  }),
  ...reordered('a mapping in another order', (d) => {
    const { discriminator } = schema(d, 'Shape');
    discriminator.mapping = reversed(discriminator.mapping);
  }),
  // The IR sorts properties, so that no published file changes.
  ...pair(
    'properties in another order',
    (d) => {
      schema(d, 'Receipt')['properties'] = reversed(schema(d, 'Receipt')['properties']);
    },
    [[], ['none', 'none']],
    [[], ['none', 'none']],
  ),
  ...reordered('parameters in another order', (d) => {
    things(d)['get'].parameters.reverse();
  }),
  ...pairGiven(
    (d) => {
      schema(d, 'Thing')['x-okta-operations'].push({
        alias: 'remove',
        arguments: [{ dest: 'thingId', src: 'id' }],
        operationId: 'deleteThing',
      });
    },
    'methods in another order',
    (d) => {
      schema(d, 'Thing')['x-okta-operations'].reverse();
    },
    [['order-changed'], patch],
    [['order-changed'], patch],
  ),
  ...pairGiven(
    (d) => {
      schema(d, 'Order')['properties'].choice = { oneOf: [{ type: 'string' }, { type: 'number' }] };
    },
    'members of a union in another order',
    (d) => {
      prop(d, 'Order', 'choice')['oneOf'].reverse();
    },
    [['order-changed'], patch],
    [['order-changed'], patch],
  ),
];
