import { withUnseenEscaped } from '../basics/text.js';
import { type Sources, withPositions } from './positions.js';
import { type Style, styles } from './style.js';
import type { Diagnostic, Severity } from './types.js';

export interface RenderOptions {
  /**
   * Texts for line numbers. A finding in a file that is not here is shown with its JSON pointer only.
   */
  readonly sources: Sources;
  /** ANSI colours; default false. */
  readonly color?: boolean;
  /** Shows infos too. Otherwise they are only counted; default false. */
  readonly verbose?: boolean;
}

/**
 * The diagnostics as text for people: grouped by file, sorted by position, with help for each, and a summary line at the
 * end. An empty string without diagnostics; otherwise it ends with a line break.
 */
export function renderText(diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  const style = styles(options.color ?? false);
  const verbose = options.verbose ?? false;
  const shown = diagnostics.filter(({ severity }) => verbose || severity !== 'info');
  const blocks = byFile(withPositions(shown, options.sources)).map(([file, found]) =>
    [
      ...(file === '' ? [] : [style.underline(withUnseenEscaped(file))]),
      ...found.map((diagnostic) => renderOne(diagnostic, style)),
    ].join('\n'),
  );
  const parts = [...blocks, summary(diagnostics, verbose, style)].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

/**
 * The diagnostics as a JSON array for programs, in the order of `renderText`, infos included. Each has code, severity,
 * message and, if known, help and source (file, pointer, line, column). Ends with a line break.
 */
export function renderJson(diagnostics: readonly Diagnostic[], sources: Sources): string {
  return `${withUnseenEscaped(JSON.stringify(withPositions(diagnostics, sources), null, 2))}\n`;
}

function byFile(diagnostics: readonly Diagnostic[]): [string, Diagnostic[]][] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const file = diagnostic.source?.file ?? '';
    groups.set(file, [...(groups.get(file) ?? []), diagnostic]);
  }
  return [...groups];
}

/** The words for severities. Infos are called notes, as compilers call them. */
const labels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

function renderOne(diagnostic: Diagnostic, style: Style): string {
  const { code, severity, source } = diagnostic;
  // A description may hold what would write elsewhere on a terminal, or change how the rest is read.
  const message = withUnseenEscaped(diagnostic.message);
  const help = diagnostic.help && withUnseenEscaped(diagnostic.help);
  const place = source?.line === undefined ? '' : `${source.line}:${source.column ?? 1}  `;
  const pointer =
    source === undefined || source.pointer === ''
      ? []
      : [`at ${withUnseenEscaped(source.pointer)}`];
  return [
    `  ${style.dim(place)}${style[severity](labels[severity])}  ${indented(message)}  ${style.dim(code)}`,
    ...pointer.map((line) => `      ${style.dim(line)}`),
    ...(help === undefined ? [] : [`      ${style.help('help:')} ${indented(help)}`]),
  ].join('\n');
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n      ');
}

function summary(diagnostics: readonly Diagnostic[], verbose: boolean, style: Style): string {
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  return [
    ...(errors > 0 ? [style.error(plural(errors, 'error'))] : []),
    ...(warnings > 0 ? [style.warning(plural(warnings, 'warning'))] : []),
    ...(infos > 0 ? [`${plural(infos, 'note')}${verbose ? '' : ' (shown with --verbose)'}`] : []),
  ].join(', ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
