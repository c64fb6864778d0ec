import { type Json, isArray, isObject } from '../basics/json.js';
import type { Location } from '../load/edit.js';

/** A reference, and whether what it refers to is read and written there. */
export interface FoundReference {
  readonly reference: string;
  readonly steps: Location;
  readonly isRead: boolean;
  readonly isWritten: boolean;
}

/** Values that are data, where a `$ref` means nothing. */
export const dataKeys: ReadonlySet<string> = new Set([
  'example',
  'examples',
  'default',
  'enum',
  'const',
]);

/**
 * Calls back for each reference below a value, those of mappings and of Okta's parents included.
 *
 * @param steps - to the value
 */
export function eachReference(
  value: Json,
  steps: Location,
  found: (reference: FoundReference) => void,
): void {
  // One list for the whole walk: a list for each node would cost more than all the rest.
  const way = [...steps];
  const walk = (node: Json, isRead: boolean, isWritten: boolean): void => {
    if (isArray(node)) {
      node.forEach((item, index) => {
        way.push(index);
        walk(item, isRead, isWritten);
        way.pop();
      });
    }
    if (!isObject(node)) return;
    const at = way.at(-1);
    const reads = isRead && node['writeOnly'] !== true;
    const writes = isWritten && node['readOnly'] !== true;
    for (const key of Object.keys(node)) {
      const child = node[key];
      if (child === undefined || (dataKeys.has(key) && at !== 'properties')) continue;
      way.push(key);
      if (typeof child === 'object') walk(child, reads, writes);
      else if (typeof child === 'string' && isReferring(key, at)) {
        found({ reference: child, steps: [...way], isRead: reads, isWritten: writes });
      }
      way.pop();
    }
  };
  walk(value, true, true);
}

function isReferring(key: string, parent: string | number | undefined): boolean {
  return key === '$ref' || key === 'x-okta-parent' || parent === 'mapping';
}
