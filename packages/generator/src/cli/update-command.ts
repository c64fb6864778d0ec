import { relative, resolve } from 'node:path';

import { Command } from 'commander';

import { renderText } from '../diagnostics/render.js';
import { isUrl } from '../load/read.js';
import { type UpdateResult, update } from '../run/update.js';
import { renderDiffJson, renderDiffText } from './render-diff.js';
import { renderFailure } from './render-failure.js';
import { showProgress } from './render-progress.js';
import { type Io, counted, hasColor } from './terminal.js';
import { findWorkspace, manifestPath } from './workspace.js';

interface Options {
  readonly dryRun?: true;
  readonly json?: true;
  readonly markdown?: true;
  readonly verbose?: true;
}

const helpAfter = `
Changes the manifest, the lock, all generated code, and writes a changeset with the changelog. Overlay actions that upstream
has made unnecessary are dropped, and listed. A description that is not in an installed package is copied to spec/upstream/.

Examples:
  $ oktaforge update spec/node_modules/@okta/openapi/dist/spec.json   after a new version was installed
  $ oktaforge update https://example.com/okta.yaml --dry-run          what would it bring?
  $ oktaforge update okta.yaml --markdown > body.md                   the changelog, for a pull request

Exit codes: 0 done, 1 the description or the tree is at fault (and in CI: the two judges disagree), 2 wrong usage.`;

/** `oktaforge update`; hands its exit code to `finish`. */
export function updateCommand(io: Io, finish: (exitCode: number) => void): Command {
  return new Command('update')
    .description('Bring the workspace to a new description: code, lock, changeset, changelog.')
    .argument('<spec>', 'file or URL of the new description')
    .option('--dry-run', 'say what would be done, and write nothing')
    .option('--json', 'print bump and changes as JSON')
    .option('--markdown', 'print the changelog')
    .option('--verbose', 'show notes and changes of documentation too, and stages off a terminal')
    .addHelpText('after', helpAfter)
    .allowExcessArguments(false)
    .action(async (spec: string, options: Options, command: Command) => {
      const root = findWorkspace(io.cwd);
      if (root === undefined) {
        return command.error(`error: no ${manifestPath} here or in a folder above`);
      }
      finish(await run(spec, root, options, io));
    });
}

async function run(spec: string, root: string, options: Options, io: Io): Promise<number> {
  const verbose = options.verbose === true;
  try {
    const result = await update({
      spec: isUrl(spec) ? spec : relative(process.cwd(), resolve(io.cwd, spec)),
      root,
      dryRun: options.dryRun === true,
      ...(io.stderr.isTTY === true || verbose ? { onProgress: showProgress(io.stderr) } : {}),
    });
    const { diagnostics, sources } = result;
    const found = diagnostics.filter(({ severity }) => verbose || severity !== 'info');
    io.stderr.write(renderText(found, { sources, color: hasColor(io.stderr), verbose }));
    if (result.outcome === 'rejected') {
      io.stderr.write('Nothing was written, as the description has errors.\n');
      return 1;
    }
    io.stdout.write(rendered(result, options, io));
    const disagrees = (result.compiler?.disagreements.length ?? 0) > 0;
    return disagrees && (process.env['CI'] ?? '') !== '' ? 1 : 0;
  } catch (error) {
    io.stderr.write(renderFailure(error, verbose));
    return 1;
  }
}

type Done = Exclude<UpdateResult, { outcome: 'rejected' }>;

function rendered(result: Done, options: Options, io: Io): string {
  const compared = { ...result, outcome: 'compared' as const };
  if (options.json === true) return renderDiffJson(compared);
  if (options.markdown === true) return result.changelog;
  const look = { color: hasColor(io.stdout), verbose: options.verbose === true };
  return `${renderDiffText(compared, look)}\n${conclusionOf(result)}`;
}

function conclusionOf({ stale, changeset, edited, written }: Done): string {
  const lines = [
    ...(stale.length === 0
      ? []
      : [`Dropped from the overlays, look at each:`, ...stale.map((each) => `  ${each}`), '']),
    ...(written === undefined
      ? ['Dry run, nothing was written. These would change beside the generated files:']
      : [`Generated files: ${counted({ ...written })}. Beside them:`]),
    ...edited.map((path) => `  ${path}`),
    changeset === undefined ? 'No changeset: there is nothing to release.' : '',
    ...(written === undefined
      ? []
      : ['Next: npm test, look at git diff spec/api.lock.json, and commit.']),
  ];
  return `${lines.filter((line, index) => line !== '' || index < stale.length + 2).join('\n')}\n`;
}
