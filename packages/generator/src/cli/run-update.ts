import { relative, resolve } from 'node:path';

import { renderText } from '../diagnostics/render.js';
import { isUrl } from '../load/url.js';
import { type UpdateResult, update } from '../run/update.js';
import { renderDiffJson, renderDiffText } from './render-diff.js';
import { ignorePlace } from './ignore-list.js';
import { renderFailure } from './render-failure.js';
import { showProgress } from './render-progress.js';
import { type Io, counted, hasColor } from './terminal.js';

export interface UpdateOptions {
  readonly dryRun?: true;
  readonly strict?: true;
  readonly allowRemovals?: true;
  readonly json?: true;
  readonly markdown?: true;
  readonly verbose?: true;
  readonly ignore?: string;
}

/** Updates a workspace to a new description, prints the changes, and returns the exit code. */
export async function runUpdate(
  spec: string,
  root: string,
  options: UpdateOptions,
  io: Io,
): Promise<number> {
  const verbose = options.verbose === true;
  try {
    const ignored = await ignorePlace(options.ignore, root, io);
    if (ignored === undefined) return 2;
    const result = await update({
      spec: isUrl(spec) ? spec : relative(process.cwd(), resolve(io.cwd, spec)),
      root,
      dryRun: options.dryRun === true,
      strict: options.strict === true,
      allowRemovals: options.allowRemovals === true,
      ...ignored,
      ...(io.stderr.isTTY === true || verbose ? { onProgress: showProgress(io.stderr) } : {}),
    });
    const { diagnostics, sources } = result;
    const found = diagnostics.filter(({ severity }) => verbose || severity !== 'info');
    io.stderr.write(renderText(found, { sources, color: hasColor(io.stderr), verbose }));
    if (result.outcome === 'rejected') {
      io.stderr.write('Nothing was written, as there are errors.\n');
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

function rendered(result: Done, options: UpdateOptions, io: Io): string {
  const compared = { ...result, outcome: 'compared' as const };
  if (options.json === true) return renderDiffJson(compared);
  if (options.markdown === true) return result.changelog;
  const look = { color: hasColor(io.stdout), verbose: options.verbose === true };
  return `${renderDiffText(compared, look)}\n${conclusionOf(result)}`;
}

function conclusionOf({ stale, changesets, ignored, edited, written }: Done): string {
  const lines = [
    ...(stale.length === 0
      ? []
      : [`Dropped from the overlays, look at each:`, ...stale.map((each) => `  ${each}`), '']),
    ...(written === undefined
      ? ['Dry run, nothing was written. These would change beside the generated files:']
      : [`Generated files: ${counted({ ...written })}. Beside them:`]),
    ...edited.map((path) => `  ${path}`),
    changesets.length === 0 ? noChangeset(ignored.length > 0) : '',
    ...(written === undefined
      ? []
      : ['Next: npm test, look at git diff spec/api.lock.json, and commit.']),
  ];
  return `${lines.filter((line, index) => line !== '' || index < stale.length + 2).join('\n')}\n`;
}

function noChangeset(isIgnored: boolean): string {
  return isIgnored
    ? 'No changeset: every change is ignored. What has changed is published with the next release.'
    : 'No changeset: there is nothing to release.';
}
