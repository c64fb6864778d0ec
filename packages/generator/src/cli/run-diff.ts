import { relative, resolve } from 'node:path';

import { type Level, levels } from '../changes/types.js';
import { type DiffResult, diff } from '../run/diff.js';
import { renderText } from '../diagnostics/render.js';
import { isUrl } from '../load/url.js';
import { renderChangelog } from '../report/changelog.js';
import { renderDiffJson, renderDiffText } from './render-diff.js';
import { ignorePlace } from './ignore-list.js';
import { renderFailure } from './render-failure.js';
import { showDiffProgress } from './render-progress.js';
import { type Io, hasColor } from './terminal.js';
import { findWorkspace } from './workspace.js';

export interface DiffOptions {
  readonly json?: true;
  readonly markdown?: true;
  readonly allowRefs?: readonly string[];
  readonly verbose?: true;
  readonly failOn?: Level;
  readonly ignore?: string;
}

type Compared = Extract<DiffResult, { outcome: 'compared' }>;

/** Warnings about the comparison itself, and not about a description. */
const shown: ReadonlySet<string> = new Set(['compared-unlike', 'ignore-unused']);

/** Compares two descriptions, prints the changes, and returns the exit code. */
export async function runDiff(
  old: string,
  now: string,
  options: DiffOptions,
  io: Io,
): Promise<number> {
  const verbose = options.verbose === true;
  try {
    const root = findWorkspace(io.cwd);
    const ignored = await ignorePlace(options.ignore, root, io);
    if (ignored === undefined) return 2;
    const result = await diff(located(old, io.cwd), located(now, io.cwd), {
      ...(root === undefined ? {} : { root }),
      ...ignored,
      ...(io.stderr.isTTY === true || verbose ? { onProgress: showDiffProgress(io.stderr) } : {}),
      allowRefs: (options.allowRefs ?? []).map((place) => located(place, io.cwd)),
    });
    const { diagnostics, sources, outcome } = result;
    const found = diagnostics.filter(
      ({ severity, code }) => verbose || severity === 'error' || shown.has(code),
    );
    io.stderr.write(renderText(found, { sources, color: hasColor(io.stderr), verbose }));
    if (outcome === 'rejected') {
      io.stderr.write('Nothing was compared, as a description has errors.\n');
      return 1;
    }
    io.stderr.write(correctionsOf(result, verbose));
    if (options.json === true) io.stdout.write(renderDiffJson(result));
    else if (options.markdown === true) io.stdout.write(renderChangelog(result));
    else io.stdout.write(renderDiffText(result, { color: hasColor(io.stdout), verbose }));
    if (reaches(result.bump, options.failOn)) return 1;
    const disagrees = (result.compiler?.disagreements.length ?? 0) > 0;
    return disagrees && (process.env['CI'] ?? '') !== '' ? 1 : 0;
  } catch (error) {
    io.stderr.write(renderFailure(error, verbose));
    return 1;
  }
}

/** Says by what both sides were corrected. */
function correctionsOf({ like, stale }: Compared, verbose: boolean): string {
  if (like === undefined) return '';
  const left =
    stale.length === 0
      ? ''
      : ` Actions that do not fit and are left out: ${stale.length}${verbose ? '.' : ' (--verbose lists them).'}`;
  const list = verbose ? stale.map((each) => `  ${each}\n`).join('') : '';
  return `Both sides are corrected by the overlays of ${like}.${left}\n${list}`;
}

function reaches(bump: Level, limit: Level | undefined): boolean {
  return limit !== undefined && levels.indexOf(bump) >= levels.indexOf(limit);
}

/** The path relative to the current directory; a URL stays. */
function located(spec: string, cwd: string): string {
  return isUrl(spec) ? spec : relative(process.cwd(), resolve(cwd, spec));
}
