import { join } from 'node:path';

import { readIfPresent } from '../output/tree.js';
import { handWrittenHash } from './hand-written.js';
import { withNeeds } from './needs.js';
import { strangersIn } from './strangers.js';
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
    obstacle: () => obstacleIn(join(root, form.folder)),
  };
}

/** A folder is taken as the generator's when it is empty, or when the generator has written its README. */
function obstacleIn(folder: string): string | undefined {
  const readme = readIfPresent(join(folder, 'README.md'))?.toString() ?? '';
  return /^# Generated code\n\nWritten by oktaforge\b/.test(readme)
    ? undefined
    : strangersIn(folder, 'no README.md that says that oktaforge has written them');
}
