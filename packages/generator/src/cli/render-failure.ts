import { ReplacementFailed } from '../output/tree-fault.js';
import { WorkspaceLocked } from '../output/workspace-lock.js';

/** The text for a thrown error: of the file system, of another run that holds the lock, or of a bug in the generator. */
export function renderFailure(error: unknown, verbose: boolean): string {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (error instanceof WorkspaceLocked) return `error: ${message}\n`;
  const details = verbose && stack !== undefined ? `${stack}\n` : '';
  if (error instanceof ReplacementFailed) {
    return `error: the file system refused: ${message}\n${treeAfter[error.tree]}\n${details}`;
  }
  if (error instanceof Error && 'syscall' in error) {
    return `error: the file system refused: ${message}\nThe tree is complete; run the command again when this is mended.\n${details}`;
  }
  const advice = verbose ? '' : 'Run the command with --verbose to see where. ';
  return `error: oktaforge itself failed: ${message}\n${advice}Nothing was written.\n${details}`;
}

const treeAfter: Readonly<Record<ReplacementFailed['tree'], string>> = {
  'as before':
    'The tree is as it was before; nothing of this run is in it. Run the command again when this is mended.',
  mixed:
    'The tree is now partly old and partly new, as it could not be put back either. Run the command again when this is mended: it brings the tree to the new state, or back to the old one.',
};
