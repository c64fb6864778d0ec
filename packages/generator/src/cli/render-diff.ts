import { oneLine } from '../basics/text.js';
import type { Change, Level } from '../changes/index.js';
import type { DiffResult } from '../run/diff.js';
import { styles } from '../diagnostics/style.js';
import { summaryByArea, summaryLines } from '../report/areas.js';
import { byArea, levelsText, shortValue } from '../report/view.js';

export type Compared = Omit<Extract<DiffResult, { outcome: 'compared' }>, 'like' | 'stale'>;

/**
 * The result as JSON: bump, counts by area, changes, those that are ignored, and the verdicts of the compiler.
 *
 * @param more what a command says beside it
 */
export function renderDiffJson(
  { bump, changes, ignored, compiler }: Compared,
  more: object = {},
): string {
  const told = {
    ...more,
    bump,
    summary: summaryByArea(changes),
    changes: changes.map(withoutArea),
    ...(ignored.length === 0 ? {} : { ignored: ignored.map(withoutArea) }),
    ...(compiler === undefined ? {} : { compiler }),
  };
  return `${JSON.stringify(told, null, 1)}\n`;
}

function withoutArea<T extends Change>({ area: _, ...change }: T): Omit<T, 'area'> {
  return change;
}

/** The result as text, by area. Changes of documentation are counted, and listed only with `--verbose`. */
export function renderDiffText(
  result: Compared,
  look: { readonly color: boolean; readonly verbose: boolean },
): string {
  const { old, new: now, bump, changes, ignored } = result;
  const style = styles(look.color);
  const paint: Readonly<Record<Level, (text: string) => string>> = {
    major: style.error,
    minor: style.info,
    patch: style.dim,
    none: style.dim,
  };
  const shown = changes.filter(({ severity }) => look.verbose || severity !== 'patch');
  const hidden = changes.length - shown.length;
  const entry = (change: Change, more: readonly string[] = []): string => {
    const values = valuesOf(change);
    const below = [...(values === undefined ? [] : [values]), placeOf(change), ...more];
    const lines = below.map((line) => `         ${style.dim(line)}\n`);
    return `  ${paint[change.severity](change.severity)}  ${change.message}\n${lines.join('')}`;
  };
  const sections = byArea(shown).map(({ area, changes: members }) => {
    const entries = members.map((change) => entry(change));
    return `${style.underline(area)}\n${entries.join('')}`;
  });
  const decided = ignored.map((change) => entry(change, [`because: ${oneLine(change.reason)}`]));
  const accepted = decided.length === 0 ? '' : `${style.underline('Ignored')}\n${decided.join('')}`;
  const not = ignored.length === 0 ? '' : `, ${ignored.length} ignored`;
  const head = `${old.title} ${old.version} → ${now.version}: ${levelsText(changes)}${not}\n`;
  const areas = summaryLines(changes).map((line) => `  ${line}\n`);
  const note = hidden === 0 ? '' : `${style.dim(`${hidden} patch not shown: --verbose`)}\n`;
  return [
    head,
    areas.join(''),
    ...sections,
    note,
    accepted,
    renderJudges(result),
    `Next version: ${paint[bump](bump)}\n`,
  ]
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

/** What an entry of a list of changes to ignore has, too. */
function placeOf({ rule, pointer }: Change): string {
  return `${rule} at ${pointer}`;
}

function valuesOf({ before, after }: Change): string | undefined {
  const [was, is] = [shortValue(before), shortValue(after)];
  return was === undefined || is === undefined ? undefined : `${was} → ${is}`;
}
