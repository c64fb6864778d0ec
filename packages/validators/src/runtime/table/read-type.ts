import { isBase64, isBinary, isFile } from '../binary.js';
import { isArray, isMap } from '../collections.js';
import { meets } from '../constraints.js';
import { isDate, isDateTime, isDateTimeOrDate } from '../dates.js';
import type { Check } from '../place.js';
import {
  isAnything,
  isBoolean,
  isInt32,
  isInteger,
  isNull,
  isNumber,
  isOneOf,
  isSegment,
  isString,
} from '../scalars.js';
import type { CheckTable } from './types.js';

/** Types of one letter or sign. */
const words: Readonly<Record<string, Check>> = {
  '*': isAnything,
  '/': isSegment,
  0: isNull,
  6: isBase64,
  b: isBoolean,
  B: isBinary,
  d: isDate,
  D: isDateTimeOrDate,
  f: isFile,
  i: isInt32,
  l: isInteger,
  n: isNumber,
  s: isString,
  t: isDateTime,
};

/** What a type refers to. */
export interface TypeReader extends Pick<CheckTable, 'limits'> {
  /** The check of an entry. */
  readonly entry: (index: number) => Check;
  /** The values of an enum. */
  readonly values: (index: number) => readonly unknown[];
}

/**
 * The check of a type. Signs come before what they say something about:
 *
 * | sign      |                                                             |
 * | --------- | ----------------------------------------------------------- |
 * | `?s`      | or null                                                     |
 * | `[s`      | an array of                                                 |
 * | `{s`      | a map of                                                    |
 * | `(3)s`    | with the limits 3                                           |
 * | `-s`      | has a name of its own in the description                    |
 * | `#a`      | the entry 10; numbers are to the base of 36                 |
 * | `|a`      | one of the values 10, others as the options say             |
 * | `&a` `+a` | the same, others never, and always                          |
 */
export function readType(type: string, reader: TypeReader): Check {
  const word = words[type];
  if (word !== undefined) return word;
  const rest = type.slice(1);
  const inner = (text = rest): Check => readType(text, reader);
  switch (type[0]) {
    case '?':
      return orNull(inner());
    case '[':
      return ofItems(isArray, inner());
    case '{':
      return ofItems(isMap, inner());
    case '(': {
      const [limits = '', ...within] = rest.split(')');
      return limited(inner(within.join(')')), reader.limits[parseInt(limits, 36)]);
    }
    case '-':
      return inner();
    case '#': {
      const index = parseInt(rest, 36);
      return (value, place) => reader.entry(index)(value, place);
    }
    default:
      return oneOf(type, reader.values(parseInt(rest, 36)));
  }
}

function orNull(check: Check): Check {
  return (value, place) => value === null || check(value, place);
}

function ofItems(holds: typeof isArray, item: Check): Check {
  return (value, place) => holds(value, place, item);
}

function limited(check: Check, limits: TypeReader['limits'][number] = {}): Check {
  return (value, place) => check(value, place) && meets(value, place, limits);
}

function oneOf(type: string, values: readonly unknown[]): Check {
  const [kind] = type;
  return (value, place) =>
    isOneOf(value, place, values, kind === '+' || (kind === '|' && place.open));
}
