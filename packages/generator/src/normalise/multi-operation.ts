import { childPointer } from '../diagnostics/pointer.js';
import type { Context } from './context.js';
import { reportShape } from './extensions.js';
import { mergeParameters, readRawParameters, type RawParameter } from './parameters.js';
import { isObject } from '../basics/json.js';
import type { RawObject } from './raw.js';

const KEY = 'x-okta-multi-operation';

/** A raw operation object with the parameters of its path. */
export interface RawOperation {
  readonly raw: RawObject;
  readonly pointer: string;
  readonly parameters: readonly RawParameter[];
  readonly variantOf?: { readonly pointer: string; readonly index: number };
}

/**
 * The operations of one path and verb. With x-okta-multi-operation, each entry is merged into a copy of the base, and the
 * base itself is not an operation. Without it, there is one operation.
 */
export function unfoldMultiOperation(
  context: Context,
  operation: RawOperation,
): readonly RawOperation[] {
  const entries = operation.raw[KEY];
  if (entries === undefined) return [operation];
  const { [KEY]: _entries, ...base } = operation.raw;
  const place = childPointer(operation.pointer, KEY);
  if (!Array.isArray(entries)) {
    reportShape(context.diagnostics, KEY, 'a list of operations', place);
    return [{ ...operation, raw: base }];
  }
  return entries.flatMap((entry: unknown, index) => {
    const pointer = childPointer(place, index);
    if (!isObject(entry)) {
      reportShape(context.diagnostics, `An entry of ${KEY}`, 'an object', pointer);
      return [];
    }
    const own = readRawParameters(
      { ...context, inDialect: true },
      entry['parameters'],
      childPointer(pointer, 'parameters'),
    );
    return [
      {
        raw: { ...base, ...entry },
        pointer,
        parameters: mergeParameters(operation.parameters, own),
        variantOf: { pointer: operation.pointer, index },
      },
    ];
  });
}
