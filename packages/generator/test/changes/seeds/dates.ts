import { type Node } from './base.js';
import { pair, pairGiven, things } from './seed.js';

/** The parameter `filter`, or another, as a date-time. */
const dated =
  (index: number, more: Node = {}) =>
  (d: Node): void => {
    Object.assign(things(d)['get'].parameters[index].schema, { format: 'date-time', ...more });
  };

/** Callers may pass a `Date` for a date-time that is sent as a text of its own. */
export const dateSeeds = [
  // The validators refuse other texts than dates; taken back, calls that pass a Date no longer compile.
  ...pair(
    'a parameter that is a date-time',
    dated(1),
    [
      ['request-constraint-tightened', 'request-parameter-takes-date'],
      ['minor', 'major'],
    ],
    [
      ['request-constraint-loosened', 'request-parameter-takes-no-date'],
      ['major', 'major'],
    ],
  ),
  // A Date cannot be checked against a pattern, so it is no longer taken.
  ...pairGiven(
    dated(1),
    'a pattern for a parameter that is a date-time',
    dated(1, { pattern: '^2' }),
    [
      ['request-constraint-tightened', 'request-parameter-takes-no-date'],
      ['major', 'major'],
    ],
    [
      ['request-constraint-loosened', 'request-parameter-takes-date'],
      ['minor', 'minor'],
    ],
  ),
];
