import { join, relative, resolve } from 'node:path';

import { Command } from 'commander';

import { generate } from '../run/generate.js';
import type { LoadOptions } from '../load/inputs.js';
import { isUrl } from '../load/url.js';
import { isDrifted } from '../output/drift.js';
import type { GenerateResult } from '../run/result.js';
import { renderFailure } from './render-failure.js';
import { StageTimes, showProgress } from './render-progress.js';
import { renderJsonLine, renderReport, renderSummary } from './render-result.js';
import { type Io, hasColor } from './terminal.js';
import { findWorkspace, manifestPath } from './workspace.js';

interface Options {
  readonly spec?: string;
  readonly overlay?: readonly string[];
  readonly allowRefs?: readonly string[];
  readonly check?: true;
  readonly strict?: true;
  readonly out?: string;
  readonly json?: true;
  readonly verbose?: true;
}

const helpAfter = `
Examples:
  $ oktaforge generate                                    from spec/spec.yaml
  $ oktaforge generate --check                            is the tree what would be generated?
  $ oktaforge generate --spec okta.yaml --out ./somewhere from another description, to another place
  $ oktaforge generate --json > result.json               for a program; off a terminal --json is the default

Exit codes: 0 done, 1 the description or the tree is at fault, 2 wrong usage.`;

/** The command `oktaforge generate`. It calls `finish` with the exit code. */
export function generateCommand(io: Io, finish: (exitCode: number) => void): Command {
  return new Command('generate')
    .description('Generate the packages from the description.')
    .option(
      '--spec <file or URL>',
      'description to use instead of the one that spec/spec.yaml names',
    )
    .option('--overlay <file...>', 'OpenAPI overlays to lay over --spec, in this order')
    .option(
      '--allow-refs <place...>',
      'folders and origins that the description may refer to beside its own',
    )
    .option('--check', 'write nothing; exit 1 with a list of files if the tree differs')
    .option('--strict', 'take every warning as an error')
    .option('--out <folder>', 'folder to generate into instead of the workspace')
    .option('--json', 'print the result as one line of JSON')
    .option('--verbose', 'show notes as well as warnings and errors, and stages off a terminal too')
    .addHelpText('after', helpAfter)
    .allowExcessArguments(false)
    .action(async (options: Options, command: Command) => {
      const { source, root } = readOptions(options, io.cwd, command);
      finish(await run(source, root, options, io));
    });
}

function readOptions(
  { spec, overlay, out, allowRefs = [] }: Options,
  cwd: string,
  command: Command,
): { source: LoadOptions; root: string } {
  const workspace = findWorkspace(cwd);
  const root = out === undefined ? workspace : resolve(cwd, out);
  if (root === undefined || (spec === undefined && workspace === undefined)) {
    return command.error(
      `error: no ${manifestPath} here or in a folder above; name a description with --spec and a folder with --out`,
    );
  }
  const allowed = { allowRefs: allowRefs.map((place) => located(place, cwd)) };
  if (spec !== undefined) {
    const source = { spec: located(spec, cwd), overlays: overlay ?? [], ...allowed };
    return { source, root };
  }
  if (overlay !== undefined) {
    return command.error(
      `error: --overlay goes with --spec; the overlays of ${manifestPath} are listed in it`,
    );
  }
  return {
    source: { manifest: join(relative(process.cwd(), workspace ?? cwd), manifestPath), ...allowed },
    root,
  };
}

/** As a person would name it from where the process is. */
function located(place: string, cwd: string): string {
  return isUrl(place) ? place : relative(process.cwd(), resolve(cwd, place));
}

async function run(
  source: LoadOptions,
  root: string,
  { check, strict, json, verbose }: Options,
  io: Io,
): Promise<number> {
  const machine = json === true || io.stdout.isTTY !== true;
  const times = new StageTimes();
  const show =
    io.stderr.isTTY === true || verbose === true ? showProgress(io.stderr) : () => undefined;
  try {
    const result = await generate({
      source,
      root,
      check: check === true,
      strict: strict === true,
      onProgress: (event) => {
        times.add(event);
        show(event);
      },
    });
    const look = { color: hasColor(io.stderr), verbose: verbose === true, quiet: machine };
    io.stderr.write(renderReport(result, look));
    io.stdout.write(machine ? renderJsonLine(result, times, look) : renderSummary(result, times));
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
