import stringify from 'json-stringify-pretty-compact';

import { withUnseenEscaped } from '../basics/text.js';
import type { Api } from '../ir/types.js';
import type { OutputFile } from '../output/types.js';
import { toLock } from './lock.js';

export { fromLock, isLock, type Lock, lockFormat, lockFormatOf } from './lock.js';

/** Where a workspace keeps the surface that its packages have, relative to its root. */
export const lockPath = 'spec/api.lock.json';

/** `spec/api.lock.json`: one short line a property, so that the diff of a spec update can be read. */
export function emitLock(api: Api): OutputFile[] {
  const json = stringify(toLock(api), { indent: 1, maxLength: 200 });
  const content = `${withUnseenEscaped(json)}\n`;
  return [{ path: lockPath, content, formatted: true }];
}
