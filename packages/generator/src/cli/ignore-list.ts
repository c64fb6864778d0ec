import { dirname, relative, resolve } from 'node:path';

import { findConfig, readConfig } from '../config/read.js';
import { renderText } from '../diagnostics/render.js';
import { type Io, hasColor } from './terminal.js';

/** Where the list of changes to ignore is; without a file, nothing is ignored. */
export interface IgnorePlace {
  readonly ignore?: string;
}

/**
 * The list of changes to ignore that is given, or that the config file of the current folder or of the workspace names.
 *
 * @param root absolute path of the workspace, if there is one
 * @returns undefined, after a report, when the config file is at fault
 */
export async function ignorePlace(
  given: string | undefined,
  root: string | undefined,
  io: Io,
): Promise<IgnorePlace | undefined> {
  if (given !== undefined) return { ignore: relativeTo(io.cwd, given) };
  const file = findConfig(io.cwd) ?? (root === undefined ? undefined : findConfig(root));
  if (file === undefined) return {};
  const { config, diagnostics, sources } = await readConfig(file);
  if (config === undefined) {
    io.stderr.write(renderText(diagnostics, { sources, color: hasColor(io.stderr) }));
    return undefined;
  }
  const { ignoreChanges } = config;
  return ignoreChanges === undefined ? {} : { ignore: relativeTo(dirname(file), ignoreChanges) };
}

function relativeTo(folder: string, path: string): string {
  return relative(process.cwd(), resolve(folder, path));
}
