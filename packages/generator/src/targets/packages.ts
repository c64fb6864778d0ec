import { join } from 'node:path';

import { isObject, parseObject } from '../basics/json.js';
import { isInterrupted } from '../output/transaction.js';
import { isFolder, readIfPresent } from '../output/tree.js';
import { handWrittenHash } from './hand-written.js';
import { withNeeds } from './needs.js';
import { strangersIn } from './strangers.js';
import type { PackagesForm, Target } from './types.js';

/** Packages that build by themselves: what is generated, what is written by hand, and all that npm and the compiler ask for. */
export function packagesTarget(root: string, form: PackagesForm): Target {
  const keys = withNeeds(form.packages);
  const roots = keys.map((key) => `packages/${key}/src`);
  return {
    tree: { root, roots },
    key: JSON.stringify([form, keys, handWrittenHash(keys)]),
    emit: async (api) => {
      const { packageFiles } = await import('./package-files.js');
      return packageFiles(api, keys, form);
    },
    obstacle: () => obstacleIn(root),
  };
}

/** A folder is taken as the generator's when it is empty, or when the generator has written its package.json. */
function obstacleIn(root: string): string | undefined {
  const manifest = readIfPresent(join(root, 'package.json'));
  if (manifest !== undefined) {
    return isOurs(manifest.toString())
      ? undefined
      : `${root} has a package.json that oktaforge has not written.`;
  }
  const strangers = strangersIn(root, 'no package.json that says that oktaforge has written them');
  return strangers !== undefined && isFolder(root) && isInterrupted(root) ? undefined : strangers;
}

function isOurs(manifest: string): boolean {
  try {
    return isObject(parseObject(manifest)['oktaforge']);
  } catch {
    return false;
  }
}
