import { relative, resolve } from 'node:path';

import { Command } from 'commander';

import { diff } from '../run/diff.js';
import { renderText } from '../diagnostics/render.js';
import { isUrl } from '../load/read.js';
import { renderChangelog } from '../report/changelog.js';
import { renderDiffJson, renderDiffText } from './render-diff.js';
import { renderFailure } from './render-failure.js';
import { type Io, hasColor } from './terminal.js';
import { findWorkspace } from './workspace.js';

interface Options {
  readonly json?: true;
  readonly markdown?: true;
  readonly verbose?: true;
}

const helpAfter = `
<old> and <new> are descriptions (files or URLs), manifests (spec/spec.yaml) or locks (spec/api.lock.json).

Examples:
  $ oktaforge diff spec/api.lock.json okta-2.17.0.yaml    what an update would bring
  $ oktaforge diff old.json new.json --json               { bump, changes: [{ rule, severity, pointer, … }] }
  $ oktaforge diff old.json new.json --markdown           as a changelog

Exit codes: 0 compared, 1 a description is at fault (and in CI: the two judges disagree), 2 wrong usage.`;

/** `oktaforge diff`; hands its exit code to `finish`. */
export function diffCommand(io: Io, finish: (exitCode: number) => void): Command {
  return new Command('diff')
    .description('Say what has changed between two descriptions, and what version that asks for.')
    .argument('<old>', 'what it was')
    .argument('<new>', 'what it is to be')
    .option('--json', 'print bump and changes as JSON')
    .option('--markdown', 'print a changelog')
    .option('--verbose', 'list changes of documentation too')
    .addHelpText('after', helpAfter)
    .allowExcessArguments(false)
    .action(async (old: string, now: string, options: Options) => {
      finish(await run(old, now, options, io));
    });
}

async function run(old: string, now: string, options: Options, io: Io): Promise<number> {
  const verbose = options.verbose === true;
  try {
    const root = findWorkspace(io.cwd);
    const result = await diff(
      located(old, io.cwd),
      located(now, io.cwd),
      root === undefined ? {} : { root },
    );
    const { diagnostics, sources, outcome } = result;
    const found = diagnostics.filter(({ severity }) => verbose || severity === 'error');
    io.stderr.write(renderText(found, { sources, color: hasColor(io.stderr), verbose }));
    if (outcome === 'rejected') {
      io.stderr.write('Nothing was compared, as a description has errors.\n');
      return 1;
    }
    if (options.json === true) io.stdout.write(renderDiffJson(result));
    else if (options.markdown === true) io.stdout.write(renderChangelog(result));
    else io.stdout.write(renderDiffText(result, { color: hasColor(io.stdout), verbose }));
    const disagrees = (result.compiler?.disagreements.length ?? 0) > 0;
    return disagrees && (process.env['CI'] ?? '') !== '' ? 1 : 0;
  } catch (error) {
    io.stderr.write(renderFailure(error, verbose));
    return 1;
  }
}

/** As a person would name it from where the process is. */
function located(spec: string, cwd: string): string {
  return isUrl(spec) ? spec : relative(process.cwd(), resolve(cwd, spec));
}
