import { WorkspaceLocked } from '../output/workspace-lock.js';

/** The text for a thrown error: of the file system, of another run that holds the lock, or of a bug in the generator. */
export function renderFailure(error: unknown, verbose: boolean): string {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (error instanceof WorkspaceLocked) return `error: ${message}\n`;
  const details = verbose && stack !== undefined ? `${stack}\n` : '';
  if (error instanceof Error && 'syscall' in error) {
    return `error: the file system refused: ${message}\nThe tree is complete; run the command again when this is mended.\n${details}`;
  }
  const advice = verbose ? '' : 'Run the command with --verbose to see where. ';
  return `error: oktaforge itself failed: ${message}\n${advice}Nothing was written.\n${details}`;
}
