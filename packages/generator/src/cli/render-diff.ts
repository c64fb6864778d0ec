import type { Change, Level } from '../changes/index.js';
import type { DiffResult } from '../run/diff.js';
import { styles } from '../diagnostics/style.js';
import { byArea, levelsText, shortValue } from '../report/view.js';

export type Compared = Extract<DiffResult, { outcome: 'compared' }>;

/**
 * The result as JSON: bump, changes, and the verdicts of the compiler.
 *
 * @param more what a command says beside it
 */
export function renderDiffJson({ bump, changes, compiler }: Compared, more: object = {}): string {
  const shown = changes.map(({ area: _, ...change }) => change);
  return `${JSON.stringify({ ...more, bump, changes: shown, ...(compiler === undefined ? {} : { compiler }) }, null, 1)}\n`;
}

/** The result as text, by area. Changes of documentation are counted, and listed only with `--verbose`. */
export function renderDiffText(
  result: Compared,
  look: { readonly color: boolean; readonly verbose: boolean },
): string {
  const { old, new: now, bump, changes } = result;
  const style = styles(look.color);
  const paint: Readonly<Record<Level, (text: string) => string>> = {
    major: style.error,
    minor: style.info,
    patch: style.dim,
    none: style.dim,
  };
  const shown = changes.filter(({ severity }) => look.verbose || severity !== 'patch');
  const hidden = changes.length - shown.length;
  const sections = byArea(shown).map(({ area, changes: members }) => {
    const lines = members.map((change) => {
      const values = valuesOf(change);
      return [
        `  ${paint[change.severity](change.severity)}  ${change.message}`,
        ...(values === undefined ? [] : [`         ${style.dim(values)}`]),
        `         ${style.dim(`${change.rule} at ${change.pointer}`)}`,
      ].join('\n');
    });
    return `${style.underline(area)}\n${lines.join('\n')}\n`;
  });
  const head = `${old.title} ${old.version} → ${now.version}: ${levelsText(changes)}\n`;
  const note = hidden === 0 ? '' : `${style.dim(`${hidden} patch not shown: --verbose`)}\n`;
  return [head, ...sections, note, renderJudges(result), `Next version: ${paint[bump](bump)}\n`]
    .filter((part) => part !== '')
    .join('\n');
}

/** The compiler's verdicts, and where they disagree with the rules. */
function renderJudges({ compiler }: Compared): string {
  if (compiler === undefined) {
    return 'Judged by the rules alone: the compiler needs a workspace with the runtime of the SDK.\n';
  }
  const { verdicts, disagreements } = compiler;
  const broken = verdicts.filter(({ verdict }) => verdict !== 'added').length;
  const added = verdicts.length - broken;
  const seen = `The compiler, with the old types against the new ones: ${broken} names broken or gone, ${added} new.\n`;
  if (disagreements.length === 0) return seen;
  const lines = disagreements.map(({ message }) => `  ${message}\n`).join('');
  return `${seen}The two judges disagree, which is a mistake in one of them; the higher bump counts:\n${lines}`;
}

function valuesOf({ before, after }: Change): string | undefined {
  const [was, is] = [shortValue(before), shortValue(after)];
  return was === undefined || is === undefined ? undefined : `${was} → ${is}`;
}
