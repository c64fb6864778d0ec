import { oneLine, withUnseenEscaped, withoutUnseen } from '../basics/text.js';
import { renderText } from '../diagnostics/render.js';
import type { Diagnostic, Severity } from '../diagnostics/types.js';
import { type Drift, isDrifted } from '../output/drift.js';
import type { GenerateResult, Summary } from '../run/result.js';
import type { StageTimes } from './render-progress.js';
import { counted, seconds } from './terminal.js';

/** The text for stderr: findings about the description, and files that differ. */
export function renderReport(
  result: GenerateResult,
  look: { readonly color: boolean; readonly verbose: boolean; readonly quiet: boolean },
): string {
  const { sources } = result;
  // With --quiet, infos are not shown: nobody has to act on them.
  const diagnostics = look.quiet && !look.verbose ? withoutInfos(result) : result.diagnostics;
  const drift = result.outcome === 'checked' ? renderDrift(result.drift) : '';
  return renderText(diagnostics, { sources, ...look }) + drift;
}

function renderDrift(drift: Drift): string {
  if (!isDrifted(drift)) return '';
  const lines = [
    ...drift.missing.map((path) => `  missing  ${path}`),
    ...drift.changed.map((path) => `  changed  ${path}`),
    ...drift.extra.map((path) => `  extra    ${path}`),
  ];
  return `The tree is not what the generator writes:\n${lines.join('\n')}\nRun the same command without --check to bring it up to date.\n`;
}

function withoutInfos({ diagnostics }: GenerateResult): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity !== 'info');
}

/** The result of the run as text. */
export function renderSummary(result: GenerateResult, times: StageTimes): string {
  const took = seconds(times.total);
  if (result.outcome === 'rejected')
    return `Nothing was written: mend the errors above first. (${took})\n`;
  const { summary } = result;
  const name = oneLine(withoutUnseen(`${summary.title} ${summary.version}`));
  const api = `${name}: ${sizeOf(summary)}`;
  return `${api}\n${conclusionOf(result)} (${took})\n`;
}

function sizeOf({ operations, areas, models }: Summary): string {
  return counted({ operations, areas, models });
}

function conclusionOf(result: Exclude<GenerateResult, { outcome: 'rejected' }>): string {
  const { files } = result.summary;
  switch (result.outcome) {
    case 'written': {
      return `${counted({ files })}: ${counted({ ...result.written })}`;
    }
    case 'unchanged': {
      return `${counted({ files })}: nothing has changed, nothing was written`;
    }
    case 'checked': {
      const { missing, changed, extra } = result.drift;
      return isDrifted(result.drift)
        ? `${counted({ files })}: ${missing.length} missing, ${changed.length} changed, ${extra.length} extra`
        : `${counted({ files })}: all as they should be`;
    }
  }
}

/**
 * The result of the run as one line of JSON: `outcome`, `found` (counts by severity), `diagnostics` (infos only with
 * `--verbose`) and `milliseconds` (`total` and by stage). Optional: `summary`, `written` (counts) and `drift` (paths).
 */
export function renderJsonLine(
  result: GenerateResult,
  times: StageTimes,
  { verbose }: { readonly verbose: boolean },
): string {
  const { sources: _, diagnostics: all, ...ending } = result;
  const count = (severity: Severity): number =>
    all.filter((diagnostic) => diagnostic.severity === severity).length;
  const found = { errors: count('error'), warnings: count('warning'), infos: count('info') };
  const diagnostics = verbose ? all : withoutInfos(result);
  const milliseconds = { total: Math.round(times.total), ...times.byStage };
  const json = JSON.stringify({ ...ending, found, diagnostics, milliseconds });
  return `${withUnseenEscaped(json)}\n`;
}
