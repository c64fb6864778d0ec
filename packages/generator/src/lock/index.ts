import { withUnseenEscaped } from '../basics/text.js';
import type { Api } from '../ir/types.js';
import type { OutputFile } from '../output/types.js';
import { compactJson } from './compact.js';
import { toLock } from './lock.js';

export { namesFrom } from './names.js';
export { fromLock, isLock, type Lock, lockFormat, lockFormatOf } from './lock.js';

/** Path of the lock, relative to the workspace root. */
export const lockPath = 'spec/api.lock.json';

/** Path of the lock of the last release, relative to the workspace root. The version step copies the lock there. */
export const releasedPath = 'spec/released.lock.json';

/** The file `spec/api.lock.json`. Each property has one short line, so that people can read the diff of a spec update. */
export function emitLock(api: Api): OutputFile[] {
  const content = `${withUnseenEscaped(compactJson(toLock(api)))}\n`;
  return [{ path: lockPath, content, formatted: true }];
}
