import { childPointer } from '../diagnostics/pointer.js';
import type { Context } from './context.js';
import { reportShape } from './extensions.js';
import { defined, readBoolean, readString, readStrings, type RawObject } from './raw.js';
import { isObject } from '../basics/json.js';
import type { NormalLifecycle } from './types.js';

export const LIFECYCLE = 'x-okta-lifecycle';
const KEY = LIFECYCLE;

/** x-okta-lifecycle of a node: `{lifecycle, isGenerallyAvailable, features, SKUs}`, each part optional. */
export function readLifecycle(
  context: Context,
  raw: RawObject,
  pointer: string,
): NormalLifecycle | undefined {
  const value = raw[KEY];
  if (value === undefined) return undefined;
  if (!isObject(value)) {
    reportShape(context.diagnostics, KEY, 'an object', childPointer(pointer, KEY));
    return undefined;
  }
  return {
    ...defined({
      stage: readString(value, 'lifecycle'),
      isGenerallyAvailable: readBoolean(value, 'isGenerallyAvailable'),
    }),
    features: readStrings(value, 'features'),
    skus: readStrings(value, 'SKUs'),
  };
}
