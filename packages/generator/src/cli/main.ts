import { Command, CommanderError } from 'commander';

import { generatorVersion } from '../run/own-package.js';
import { correctionsCommand } from './corrections-command.js';
import { diffCommand } from './diff-command.js';
import { examplesCommand } from './examples-command.js';
import { generateCommand } from './generate-command.js';
import type { Io } from './terminal.js';
import { updateCommand } from './update-command.js';

/**
 * Runs the command line `oktaforge`.
 *
 * @param argv - without node and script
 * @returns the exit code: 0 done, 1 the description or the tree is at fault, 2 wrong usage
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  const program = new Command('oktaforge')
    .description(
      "Reads Okta's OpenAPI description and writes a typed SDK, validators and mocks for it.",
    )
    .version(generatorVersion(), '-v, --version', 'Print the version.')
    .helpOption('-h, --help', 'Print this help.')
    .helpCommand('help [command]', 'Print the help of a command.')
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })
    .showHelpAfterError("Run 'oktaforge --help' for what there is.")
    .exitOverride();
  const commands = [
    generateCommand,
    diffCommand,
    updateCommand,
    correctionsCommand,
    examplesCommand,
  ];
  for (const command of commands) {
    program.addCommand(command(io, (code) => (exitCode = code)).copyInheritedSettings(program));
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}
