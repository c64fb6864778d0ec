import stringify from 'json-stringify-pretty-compact';

import { withUnseenEscaped } from '../basics/text.js';
import type { Api } from '../ir/types.js';
import type { OutputFile } from '../output/types.js';
import { toLock } from './lock.js';

export { fromLock, isLock, type Lock, lockFormat, lockFormatOf } from './lock.js';

/** Path of the lock, relative to the workspace root. */
export const lockPath = 'spec/api.lock.json';

/** The file `spec/api.lock.json`. Each property has one short line, so that people can read the diff of a spec update. */
export function emitLock(api: Api): OutputFile[] {
  const json = stringify(toLock(api), { indent: 1, maxLength: 200 });
  const content = `${withUnseenEscaped(json)}\n`;
  return [{ path: lockPath, content, formatted: true }];
}
