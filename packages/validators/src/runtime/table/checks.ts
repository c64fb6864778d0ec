import { demands, isShape, tells } from '../objects.js';
import { once } from '../once.js';
import type { Check } from '../place.js';
import { recurse } from '../recursion.js';
import { failUnlessShape } from '../report.js';
import { isAnyOf } from '../unions.js';
import { paramsCheck, readShape, shapeCheck } from './read-shape.js';
import { readType, type TypeReader } from './read-type.js';
import { unescaped } from './words.js';
import type { CheckTable, Entry, Subtypes, TypeEntry } from './types.js';

/** Gives the check of the params of an operation, by the text of their shape and the names of those in the path. */
export function paramsChecks({
  types,
  values,
  limits,
}: CheckTable): (shape: string, segments: readonly string[]) => Check {
  const entry: EntryOf = each(types, (type) => entryCheck(type, typeOf, entry));
  const reader: TypeReader = { entry, limits, values: each(values, readValues) };
  const typeOf = (type: string): Check => readType(type, reader);
  return (shape, segments) => paramsCheck(once(() => readShape(shape, typeOf, segments)));
}

function readValues(values: CheckTable['values'][number]): readonly unknown[] {
  return typeof values === 'string' ? values.split('|') : values;
}

type TypeOf = (type: string) => Check;
type EntryOf = (index: number) => Check;

function entryCheck(entry: TypeEntry, typeOf: TypeOf, entryOf: EntryOf): Check {
  if (typeof entry === 'string') return shapeCheck(once(() => readShape(entry, typeOf)));
  const check = namedCheck(entry, typeOf, entryOf);
  const { recursive } = entry;
  return recursive === undefined
    ? check
    : (value, place) => recurse(recursive, value, place, check);
}

function namedCheck(entry: Entry, typeOf: TypeOf, entryOf: EntryOf): Check {
  if ('shape' in entry) return entryCheck(entry.shape, typeOf, entryOf);
  if ('by' in entry) return subtypeCheck(entry, typeOf, entryOf);
  if ('anyOf' in entry) {
    const members = once(() => entry.anyOf.map(typeOf));
    return (value, place) => isAnyOf(value, place, members());
  }
  const { demands: keys, is } = entry;
  const check = typeOf(is);
  if (keys === undefined) return check;
  return (value, place) => check(value, place) && demands(value, place, keys);
}

/** Checks the subtype that the property names. */
function subtypeCheck(
  { by, to, tells: keys, other }: Subtypes,
  typeOf: TypeOf,
  entryOf: EntryOf,
): Check {
  const subtypes = once(() => readSubtypes(to));
  const base = other === undefined ? undefined : entryCheck(other, typeOf, entryOf);
  const check: Check = (value, place) => {
    if (!isShape(value, place)) return failUnlessShape(check, value, place);
    const subtype = subtypes().get(value[by]);
    if (subtype !== undefined) return entryOf(subtype)(value, place);
    return (keys === undefined || tells(value, place, keys)) && (base?.(value, place) ?? true);
  };
  return check;
}

function readSubtypes(text: string): ReadonlyMap<unknown, number> {
  const items = text === '' ? [] : text.split(',');
  return new Map(
    items.map((item) => {
      const [value = '', index = ''] = item.split('=');
      return [unescaped(value), parseInt(index, 36)];
    }),
  );
}

/** Makes something of each item when it is first needed. */
function each<T, U>(items: readonly T[], make: (item: T) => U): (index: number) => U {
  const made: U[] = [];
  return (index) => {
    const item = items[index];
    // Generated tables refer to nothing that they do not have.
    if (item === undefined) throw new RangeError(`the table has no entry ${index}`);
    return (made[index] ??= make(item));
  };
}
