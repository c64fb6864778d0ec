import { childPointer } from '../diagnostics/pointer.js';
import type { Context } from './context.js';
import { reportShape } from './extensions.js';
import { asList, readString, type RawObject } from './raw.js';
import { isObject } from '../basics/json.js';
import type { NormalArgument, NormalResourceMethod } from './types.js';

const ORIGINS = [
  ['x-okta-crud', 'crud'],
  ['x-okta-operations', 'operations'],
] as const;

/** Reads the methods of a resource from x-okta-crud and x-okta-operations. */
export function readResourceMethods(
  context: Context,
  raw: RawObject,
  pointer: string,
): readonly NormalResourceMethod[] {
  return ORIGINS.flatMap(([key, origin]) => {
    const value = raw[key];
    const place = childPointer(pointer, key);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      reportShape(context.diagnostics, key, 'a list of methods', place);
      return [];
    }
    return value.flatMap((entry, index) =>
      readMethod(context, entry, origin, childPointer(place, index)),
    );
  });
}

function readMethod(
  context: Context,
  entry: unknown,
  origin: NormalResourceMethod['origin'],
  pointer: string,
): NormalResourceMethod[] {
  const alias = isObject(entry) ? readString(entry, 'alias') : undefined;
  const operation = isObject(entry) ? readString(entry, 'operationId') : undefined;
  if (!isObject(entry) || alias === undefined || operation === undefined) {
    reportShape(
      context.diagnostics,
      `A method of x-okta-${origin}`,
      'an object with alias and operationId',
      pointer,
    );
    return [];
  }
  const place = childPointer(pointer, 'arguments');
  const args = asList(entry['arguments']).flatMap((argument, index) =>
    readArgument(context, argument, childPointer(place, index)),
  );
  return [{ alias, operation, origin, arguments: args, pointer }];
}

function readArgument(context: Context, raw: unknown, pointer: string): NormalArgument[] {
  const dest = isObject(raw) ? readString(raw, 'dest') : undefined;
  if (isObject(raw) && dest !== undefined) {
    const source = readString(raw, 'src');
    const parentSource = readString(raw, 'parentSrc');
    if (raw['self'] === true) return [{ dest, from: 'self', pointer }];
    if (source !== undefined) return [{ dest, from: 'property', property: source, pointer }];
    if (parentSource !== undefined) {
      return [{ dest, from: 'parent', property: parentSource, pointer }];
    }
  }
  reportShape(
    context.diagnostics,
    'An argument of a method',
    'an object with dest and one of src, self and parentSrc',
    pointer,
  );
  return [];
}
