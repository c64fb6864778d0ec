import { packagesTarget } from './packages.js';
import { sourceTarget } from './source.js';
import type { OutputForm, Target } from './types.js';
import { workspaceTarget } from './workspace.js';

export type { OutputForm, PackagesForm, SourceForm, Target } from './types.js';

/**
 * @param root - absolute path of the folder to generate into
 */
export function targetOf(root: string, form: OutputForm): Target {
  switch (form.kind) {
    case 'workspace':
      return workspaceTarget(root);
    case 'packages':
      return packagesTarget(root, form);
    case 'source':
      return sourceTarget(root, form);
  }
}
