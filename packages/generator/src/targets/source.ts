import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { readIfPresent } from '../output/tree.js';
import { handWrittenHash } from './hand-written.js';
import { withNeeds } from './needs.js';
import type { SourceForm, Target } from './types.js';

/** Generated code in the source tree of an application, over the published runtimes. */
export function sourceTarget(root: string, form: SourceForm): Target {
  const keys = withNeeds(form.packages);
  return {
    tree: { root, roots: [form.folder] },
    key: JSON.stringify([form, handWrittenHash(keys.filter((each) => each !== 'sdk'))]),
    emit: async (api) => {
      const { sourceFiles } = await import('./source-files.js');
      return sourceFiles(api, keys, form);
    },
    obstacle: () => obstacleIn(root, form.folder),
  };
}

/** A folder is taken as the generator's when it is empty, or when the generator has written its README. */
function obstacleIn(root: string, folder: string): string | undefined {
  const path = join(root, folder);
  if (!existsSync(path) || readdirSync(path).length === 0) return undefined;
  const readme = readIfPresent(join(path, 'README.md'))?.toString() ?? '';
  return /^# Generated code\n\nWritten by oktaforge\b/.test(readme)
    ? undefined
    : `${path} has files, and no README.md that says that oktaforge has written them.`;
}
