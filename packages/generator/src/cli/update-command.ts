import { Command } from 'commander';

import type { UpdateOptions } from './run-update.js';
import type { Io } from './terminal.js';
import { findWorkspace, manifestPath } from './workspace.js';

const helpAfter = `
Changes the manifest, the lock and all generated code, and writes changesets with the changelog of all changes since the last
release (spec/released.lock.json). They replace those of earlier updates that nobody has edited. Corrections that upstream
has made unnecessary, or that do not fit it any more, are dropped and listed. A description that is not in an installed package is copied to spec/upstream/.

Without a description it takes the newest, from the address \`newest\` in spec/spec.yaml, if that is another than the pinned one.

Examples:
  $ oktaforge update                                                  is there a new one?
  $ oktaforge update https://example.com/okta.yaml --dry-run          what would it bring?
  $ oktaforge update okta.yaml --markdown > body.md                   the changelog, for a pull request

--json has \`outcome\` (updated, planned, unchanged), and in \`byHand\` what a person has to look at, such as disagreements of the two
judges: these are no failure.

Exit codes: 0 done or nothing new, 1 the description or the tree is at fault, 2 wrong usage.`;

/** The command `oktaforge update`. It calls `finish` with the exit code. */
export function updateCommand(io: Io, finish: (exitCode: number) => void): Command {
  return new Command('update')
    .description('Bring the workspace to a new description: code, lock, changeset, changelog.')
    .argument('[spec]', 'file or URL of the new description; without it the newest')
    .option('--dry-run', 'say what would be done, and write nothing')
    .option('--strict', 'take every warning as an error')
    .option(
      '--allow-removals',
      'go on when more than a third of the operations, or a whole area, is gone',
    )
    .option('--json', 'print bump and changes as JSON')
    .option('--markdown', 'print the changelog')
    .option(
      '--ignore <file>',
      'changes that do not count, with reasons (default: as the config says)',
    )
    .option('--verbose', 'show notes and changes of documentation too, and stages off a terminal')
    .addHelpText('after', helpAfter)
    .allowExcessArguments(false)
    .action(async (spec: string | undefined, options: UpdateOptions, command: Command) => {
      const root = findWorkspace(io.cwd);
      if (root === undefined) {
        return command.error(`error: no ${manifestPath} here or in a folder above`);
      }
      // Loaded late, for the same reason as in `diff-command.ts`.
      const { runUpdate } = await import('./run-update.js');
      finish(await runUpdate(spec, root, options, io));
    });
}
