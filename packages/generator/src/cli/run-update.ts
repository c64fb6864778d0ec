import { relative, resolve } from 'node:path';

import { renderText } from '../diagnostics/render.js';
import { isUrl } from '../load/url.js';
import { update } from '../run/update.js';
import { renderDiffJson, renderDiffText } from './render-diff.js';
import { renderFailure } from './render-failure.js';
import { showProgress } from './render-progress.js';
import { type Done, renderConclusion } from './render-update.js';
import { type Io, hasColor } from './terminal.js';

export interface UpdateOptions {
  readonly dryRun?: true;
  readonly strict?: true;
  readonly json?: true;
  readonly markdown?: true;
  readonly verbose?: true;
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
    const result = await update({
      spec: isUrl(spec) ? spec : relative(process.cwd(), resolve(io.cwd, spec)),
      root,
      dryRun: options.dryRun === true,
      strict: options.strict === true,
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

function rendered(result: Done, options: UpdateOptions, io: Io): string {
  const compared = { ...result, outcome: 'compared' as const };
  if (options.json === true) return renderDiffJson(compared);
  if (options.markdown === true) return result.changelog;
  const look = { color: hasColor(io.stdout), verbose: options.verbose === true };
  return `${renderDiffText(compared, look)}\n${renderConclusion(result)}`;
}
