import { resolve } from 'node:path';

import { Command } from 'commander';

import { findConfig, readConfig } from '../config/read.js';
import { renderText } from '../diagnostics/render.js';
import { generate } from '../run/generate.js';
import { isDrifted } from '../output/drift.js';
import type { GenerateResult } from '../run/result.js';
import { type GenerateArguments, type Plan, WrongUsage, planOf } from './generate-options.js';
import { withConfig } from './merge-config.js';
import { renderFailure } from './render-failure.js';
import { renderNext } from './render-next.js';
import { StageTimes, showProgress } from './render-progress.js';
import { renderJsonLine, renderReport, renderSummary } from './render-result.js';
import { type Io, hasColor } from './terminal.js';

interface Options extends GenerateArguments {
  readonly config?: string;
  readonly check?: true;
  readonly strict?: true;
  readonly json?: true;
  readonly verbose?: true;
}

const helpAfter = `
Examples:
  $ oktaforge generate --spec okta.yaml --out okta        three packages in okta/: npm install && npm run build there
  $ oktaforge generate --spec okta.yaml --out okta --scope @acme --packages sdk,validators
  $ oktaforge generate --spec okta.yaml --out okta --check
                                                          is the folder what would be generated?
  $ oktaforge generate --spec okta.yaml --into src/okta   generated code alone, in an application of yours
  $ oktaforge generate                                    as oktaforge.config.ts or oktaforge.config.json says
  $ oktaforge generate                                    in a workspace with spec/spec.yaml: its own packages
  $ oktaforge generate --json > result.json               for a program; off a terminal --json is the default

Exit codes: 0 done, 1 the description or the tree is at fault, 2 wrong usage.`;

/** The command `oktaforge generate`. It calls `finish` with the exit code. */
export function generateCommand(io: Io, finish: (exitCode: number) => void): Command {
  return new Command('generate')
    .description('Generate packages from a description.')
    .option('--spec <file or URL>', 'OpenAPI description: Swagger 2.0, OpenAPI 3.0 or 3.1')
    .option('--overlay <file...>', 'OpenAPI overlays to lay over --spec, in this order')
    .option('--out <folder>', 'folder for complete packages; empty, or written by this command')
    .option(
      '--into <folder>',
      'folder in an application, for generated code over the published runtimes',
    )
    .option('--packages <list>', 'of sdk,validators,mocks; mocks bring validators along')
    .option('--scope <scope>', 'scope of the packages: @acme gives @acme/sdk (default: @oktaforge)')
    .option('--name <name>', 'what their names begin with: okta gives okta-sdk')
    .option('--package-version <version>', "version of the packages (default: the description's)")
    .option('--config <file>', 'settings (default: oktaforge.config.ts or .json, if there is one)')
    .option(
      '--allow-refs <place...>',
      'folders and origins that the description may refer to beside its own',
    )
    .option(
      '--corrections <file...>',
      'files of corrections, in the place of those that are shipped',
    )
    .option(
      '--no-corrections',
      'take the description as it is, also where the API is known to differ',
    )
    .option('--check', 'write nothing; exit 1 with a list of files if the tree differs')
    .option('--strict', 'take every warning as an error')
    .option('--json', 'print the result as one line of JSON')
    .option('--verbose', 'show notes as well as warnings and errors, and stages off a terminal too')
    .addHelpText('after', helpAfter)
    .allowExcessArguments(false)
    .action(async (options: Options, command: Command) => {
      const given = await completed(options, io);
      finish(given === undefined ? 2 : await run(readPlan(given, io, command), options, io));
    });
}

/** The arguments, completed by the config file that there is; undefined, after a report, when it is at fault. */
async function completed(options: Options, io: Io): Promise<GenerateArguments | undefined> {
  const file = options.config === undefined ? findConfig(io.cwd) : resolve(io.cwd, options.config);
  if (file === undefined) return options;
  const { config, diagnostics, sources } = await readConfig(file);
  if (config !== undefined) return withConfig(options, config, file);
  io.stderr.write(renderText(diagnostics, { sources, color: hasColor(io.stderr) }));
  return undefined;
}

function readPlan(given: GenerateArguments, io: Io, command: Command): Plan {
  try {
    return planOf(given, io.cwd);
  } catch (error) {
    if (error instanceof WrongUsage) return command.error(`error: ${error.message}`);
    throw error;
  }
}

async function run(plan: Plan, { check, strict, json, verbose }: Options, io: Io): Promise<number> {
  const machine = json === true || io.stdout.isTTY !== true;
  const times = new StageTimes();
  const show =
    io.stderr.isTTY === true || verbose === true ? showProgress(io.stderr) : () => undefined;
  try {
    const result = await generate({
      ...plan,
      check: check === true,
      strict: strict === true,
      onProgress: (event) => {
        times.add(event);
        show(event);
      },
    });
    const look = { color: hasColor(io.stderr), verbose: verbose === true, quiet: machine };
    io.stderr.write(renderReport(result, look));
    const summary = renderSummary(result, times) + renderNext(plan, result, io.cwd);
    io.stdout.write(machine ? renderJsonLine(result, times, look) : summary);
    return exitCodeOf(result);
  } catch (error) {
    io.stderr.write(renderFailure(error, verbose === true));
    return 1;
  }
}

function exitCodeOf(result: GenerateResult): number {
  if (result.outcome === 'rejected') return 1;
  return result.outcome === 'checked' && isDrifted(result.drift) ? 1 : 0;
}
