import { Command, Option } from 'commander';

import { levels } from '../changes/types.js';
import type { DiffOptions } from './run-diff.js';
import type { Io } from './terminal.js';

const helpAfter = `
<old> and <new> are descriptions (files or URLs), manifests (spec/spec.yaml) or locks (spec/api.lock.json). Both sides get the same
corrections: those of the manifest where a manifest or its lock is compared, as far as they fit, else those that are shipped.

Examples:
  $ oktaforge diff spec/api.lock.json okta-2.17.0.yaml    what an update would bring: the same as its --dry-run
  $ oktaforge diff old.json new.json --json               { bump, summary, changes: [{ rule, pointer, … }] }
  $ oktaforge diff old.json new.json --markdown           as a changelog
  $ oktaforge diff old.json new.json --fail-on major      exits with 1 when something breaks
  $ oktaforge diff old.json new.json --ignore accepted.yaml
                                                          does not count what the file lists

A file for --ignore is a list in YAML or JSON. Each entry has the rule and the pointer of a change as they are printed, and a reason;
symbol, before and after, as --json prints them, make it narrower. \`ignoreChanges\` in oktaforge.config.json names such a file, too.

  - rule: response-type-changed
    pointer: /components/schemas/User/properties/profile
    reason: The API has never answered anything else.

Exit codes: 0 compared, 1 a description is at fault, --fail-on applies (and in CI: the two judges disagree), 2 wrong usage.`;

/** The command `oktaforge diff`. It calls `finish` with the exit code. */
export function diffCommand(io: Io, finish: (exitCode: number) => void): Command {
  return new Command('diff')
    .description('Say what has changed between two descriptions, and what version that asks for.')
    .argument('<old>', 'what it was')
    .argument('<new>', 'what it is to be')
    .option('--json', 'print bump and changes as JSON')
    .option('--markdown', 'print a changelog')
    .option(
      '--allow-refs <place...>',
      'folders and origins that the descriptions may refer to beside their own',
    )
    .addOption(
      new Option(
        '--fail-on <level>',
        'exit with 1 when the next version is of this level or higher',
      ).choices(levels.filter((level) => level !== 'none')),
    )
    .option(
      '--ignore <file>',
      'changes that do not count, with reasons (default: as the config says)',
    )
    .option('--verbose', 'list changes of documentation too')
    .addHelpText('after', helpAfter)
    .allowExcessArguments(false)
    .action(async (old: string, now: string, options: DiffOptions) => {
      // Loaded late: loading the compiler takes longer than a whole unchanged generation.
      const { runDiff } = await import('./run-diff.js');
      finish(await runDiff(old, now, options, io));
    });
}
