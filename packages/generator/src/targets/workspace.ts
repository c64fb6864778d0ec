import { generatedRoot as mocksRoot } from '../emit/mocks/files.js';
import { generatedRoot as sdkRoot } from '../emit/sdk/files.js';
import { generatedRoot as validatorsRoot } from '../emit/validators/files.js';
import type { Target } from './types.js';

/** The packages of a workspace of oktaforge: their generated folders, the lock and the documentation. */
export function workspaceTarget(root: string): Target {
  return {
    tree: { root, roots: [sdkRoot, validatorsRoot, mocksRoot] },
    key: '',
    emit: async (api) => {
      const { emitters } = await import('../emit/index.js');
      return emitters.flatMap(({ emit }) => emit(api));
    },
    obstacle: () => undefined,
  };
}
