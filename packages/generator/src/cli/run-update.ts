import { relative, resolve } from 'node:path';

import { renderText } from '../diagnostics/render.js';
import { isUrl } from '../load/url.js';
import { update } from '../run/update.js';
import { ignorePlace } from './ignore-list.js';
import { renderFailure } from './render-failure.js';
import { showProgress } from './render-progress.js';
import { renderUpdate } from './render-update.js';
import { type Io, hasColor } from './terminal.js';

export interface UpdateOptions {
  readonly dryRun?: true;
  readonly strict?: true;
  readonly allowRemovals?: true;
  readonly json?: true;
  readonly markdown?: true;
  readonly verbose?: true;
  readonly ignore?: string;
}

/**
 * Updates a workspace to a new description, prints the changes, and returns the exit code. What is in doubt, such as a disagreement
 * of the judges, is said and is no failure: everything is written, and a person has to see it.
 *
 * @param spec file or URL; without it the newest description, from where the manifest says
 */
export async function runUpdate(
  spec: string | undefined,
  root: string,
  options: UpdateOptions,
  io: Io,
): Promise<number> {
  const verbose = options.verbose === true;
  try {
    const ignored = await ignorePlace(options.ignore, root, io);
    if (ignored === undefined) return 2;
    const result = await update({
      ...(spec === undefined ? {} : { spec: isUrl(spec) ? spec : pathOf(spec, io) }),
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
    io.stdout.write(renderUpdate(result, options, { color: hasColor(io.stdout), verbose }));
    return 0;
  } catch (error) {
    io.stderr.write(renderFailure(error, verbose));
    return 1;
  }
}

function pathOf(spec: string, io: Io): string {
  return relative(process.cwd(), resolve(io.cwd, spec));
}
