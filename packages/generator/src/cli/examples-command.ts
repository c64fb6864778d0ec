import { Command } from 'commander';

import type { ExamplesOptions } from './run-examples.js';
import type { Io } from './terminal.js';

const helpAfter = `
The validators that would be generated are asked about each example of a request or response. An example that they refuse
contradicts its schema: one of the two is wrong. The description is taken as it is written; --corrected corrects it first,
as \`generate\` does.

Examples:
  $ oktaforge examples --spec okta.yaml               which examples contradict their schema, and why
  $ oktaforge examples --spec okta.yaml --corrected   which of them still do, once the schemas are corrected
  $ oktaforge examples --spec okta.yaml --markdown    as a page
  $ oktaforge examples --spec okta.yaml --json        { requests, responses, examples: [{ method, path, contradictions, … }] }
  $ oktaforge examples                                of the description that the config or the workspace names

Exit codes: 0 judged, 1 the description is at fault, 2 wrong usage.`;

/** The command `oktaforge examples`. It calls `finish` with the exit code. */
export function examplesCommand(io: Io, finish: (exitCode: number) => void): Command {
  return new Command('examples')
    .description('Say which examples of a description contradict its own schemas.')
    .option(
      '--spec <file or URL>',
      'OpenAPI description (default: that of the config or the workspace)',
    )
    .option('--overlay <file...>', 'OpenAPI overlays to lay over --spec, in this order')
    .option(
      '--allow-refs <place...>',
      'folders and origins that the description may refer to beside its own',
    )
    .option(
      '--corrected',
      'judge by the schemas as the corrections leave them, from which packages are generated',
    )
    .option('--json', 'print every example as JSON')
    .option('--markdown', 'print a page')
    .option('--verbose', 'show notes and warnings about the description too')
    .addHelpText('after', helpAfter)
    .allowExcessArguments(false)
    .action(async (options: ExamplesOptions, command: Command) => {
      // Loaded late, as it loads the compiler.
      const { WrongUsage, examplesSource, runExamples } = await import('./run-examples.js');
      try {
        finish(await runExamples(await examplesSource(options, io.cwd), options, io));
      } catch (error) {
        if (error instanceof WrongUsage) command.error(`error: ${error.message}`);
        throw error;
      }
    });
}
