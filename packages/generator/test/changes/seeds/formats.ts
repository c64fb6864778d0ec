import { type Edit, type Seed, accepts, minor, pair, pairGiven, patch, prop } from './seed.js';
import { refuses, schema, things } from './seed.js';

const format =
  (model: string, property: string, value: string | undefined): Edit =>
  (d) => {
    prop(d, model, property)['format'] = value;
  };

/** Types and validators are as they were; only texts and fixtures show the format. */
const unchecked = (name: string, edit: Edit): Seed[] =>
  pair(name, edit, [['unchecked-format-changed'], patch], [['unchecked-format-changed'], patch]);

/** Formats. Validators check `date`, `date-time` and `int32`, and no other. */
export const formatSeeds = [
  ...unchecked('a text that is an address, sent', format('Order', 'remark', 'email')),
  ...unchecked('a text that is an address, read', format('Receipt', 'number', 'email')),
  ...unchecked('a text that is a URI, read and sent', format('Thing', 'label', 'uri')),
  ...unchecked('a parameter that is an address', (d) => {
    things(d)['get'].parameters[1].schema.format = 'email';
  }),
  ...unchecked('a number with a precision, read and sent', format('Thing', 'weight', 'double')),
  // Validators take any whole number that JavaScript can hold, with this format or without.
  ...unchecked('a whole number of 64 bits, sent', format('Order', 'amount', 'int64')),
  ...pairGiven(
    format('Order', 'remark', 'email'),
    'another format that nothing checks, sent',
    format('Order', 'remark', 'hostname'),
    [['unchecked-format-changed'], patch],
    [['unchecked-format-changed'], patch],
  ),
  // More numbers may be sent; taken back, numbers that were right are refused.
  ...pairGiven(
    format('Order', 'amount', 'int32'),
    '64 bits instead of 32, sent',
    format('Order', 'amount', 'int64'),
    [['request-constraint-loosened'], accepts],
    [['request-constraint-tightened'], refuses],
  ),
  ...pairGiven(
    (d) => {
      schema(d, 'Receipt')['properties'].count = { type: 'integer', format: 'int32' };
    },
    '64 bits instead of 32, read',
    format('Receipt', 'count', 'int64'),
    [['response-constraint-changed'], accepts],
    [['response-constraint-changed'], accepts],
  ),
  ...pairGiven(
    (d) => {
      things(d)['get'].parameters[0].schema.format = 'int32';
    },
    '64 bits instead of 32 for a parameter',
    (d) => {
      things(d)['get'].parameters[0].schema.format = 'int64';
    },
    [['request-constraint-loosened'], accepts],
    [['request-constraint-tightened'], refuses],
  ),
  // A date is no date-time, nor the reverse: each refuses what was right.
  ...pairGiven(
    format('Order', 'remark', 'date'),
    'a time instead of a date, sent',
    format('Order', 'remark', 'date-time'),
    [['request-constraint-tightened'], refuses],
    [['request-constraint-tightened'], refuses],
  ),
  ...pairGiven(
    format('Order', 'remark', 'date-time'),
    'any address instead of a time, sent',
    format('Order', 'remark', 'email'),
    [['request-constraint-loosened'], accepts],
    [['request-constraint-tightened'], refuses],
  ),
  ...pair(
    'a time, read',
    format('Receipt', 'number', 'date-time'),
    [['response-constraint-changed'], accepts],
    [['response-constraint-changed'], accepts],
  ),
  ...pair(
    'a property more with a format, read',
    (d) => {
      schema(d, 'Receipt')['properties'].mail = { type: 'string', format: 'email' };
    },
    [['response-property-added'], minor],
    [['response-property-removed'], ['major', 'major']],
  ),
];
