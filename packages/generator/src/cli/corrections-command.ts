import { Command } from 'commander';

import type { CorrectionsOptions } from './run-corrections.js';
import type { Io } from './terminal.js';

const helpAfter = `
A correction says where the API was seen to differ from its description: by method, path, direction, status and property, so that
it holds for every description that has the place. \`generate --spec\` applies those that are shipped, unless --no-corrections is given.

  applied          the description was wrong, and is corrected
  already so       the description says it itself
  path absent      it has no such operation
  property absent  it has the operation, without the property
  other version    the correction is of other versions only
  refused          it would restrict operations without evidence that share the model; --list names them

Examples:
  $ oktaforge corrections --spec okta.yaml                 how many hold
  $ oktaforge corrections --spec 2024.yaml 2026.yaml       beside each other
  $ oktaforge corrections --spec okta.yaml --list          each, with its places

Exit codes: 0 done, 1 a description or a file of corrections is at fault, 2 wrong usage.`;

/** The command `oktaforge corrections`. It calls `finish` with the exit code. */
export function correctionsCommand(io: Io, finish: (exitCode: number) => void): Command {
  return new Command('corrections')
    .description('Say which corrections hold for a description.')
    .option(
      '--spec <file or URL...>',
      'descriptions (default: that of the config or the workspace)',
    )
    .option(
      '--corrections <file...>',
      'files of corrections, in the place of those that are shipped',
    )
    .option(
      '--allow-refs <place...>',
      'folders and origins that the descriptions may refer to beside their own',
    )
    .option('--list', 'list every correction with its places')
    .option('--json', 'print it as JSON')
    .addHelpText('after', helpAfter)
    .allowExcessArguments(false)
    .action(async (options: CorrectionsOptions, command: Command) => {
      // Loaded late, for the same reason as in `diff-command.ts`.
      const { WrongUsage, runCorrections } = await import('./run-corrections.js');
      try {
        finish(await runCorrections(options, io));
      } catch (error) {
        if (error instanceof WrongUsage) command.error(`error: ${error.message}`);
        throw error;
      }
    });
}
