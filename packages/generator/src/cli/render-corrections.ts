import { withUnseenEscaped } from '../basics/text.js';
import { type CorrectionsReading, type Outcome, states } from '../run/corrections.js';

interface Look {
  /** Shows every correction, and not only how many there are. */
  readonly list: boolean;
}

/** Operations that are worth naming in a list; the rest is counted. */
const operationsShown = 5;

/** A table with a row for each description, and below it the corrections of each. */
export function renderCorrectionsText(readings: readonly CorrectionsReading[], look: Look): string {
  const rows = readings
    .filter(({ outcomes }) => outcomes !== undefined)
    .map(({ file, counts }) => [file, ...states.map((state) => String(counts[state]))]);
  const table = rows.length === 0 ? '' : renderTable([['', ...states], ...rows]);
  const lists = look.list ? readings.map(renderList) : [];
  return withUnseenEscaped([table, ...lists].filter((part) => part !== '').join('\n'));
}

function renderTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}

function renderList({ file, outcomes = [] }: CorrectionsReading): string {
  const blocks = states.flatMap((state) => outcomes.filter((each) => each.state === state));
  return `${file}\n${blocks.map(renderOutcome).join('')}`;
}

function renderOutcome({ entry, state, pointers, places, shared, lacking }: Outcome): string {
  const { file, pointer, does, change } = entry;
  const lines = [
    `${file}${pointer}  ${JSON.stringify(change)}`,
    `  ${does}`,
    ...places.map(
      (each) => `  at ${each.place}${each.state === 'found' ? '' : ` (${each.state})`}`,
    ),
    ...pointers.map((each) => `  -> ${each}`),
    ...named('holds too for', shared),
    ...named('nothing is known of', lacking),
  ];
  return `${state.padEnd(16)}${lines.join(`\n${' '.repeat(16)}`)}\n`;
}

function named(about: string, operations: readonly string[]): readonly string[] {
  if (operations.length === 0) return [];
  const shown = operations.slice(0, operationsShown).join(', ');
  const more = operations.length - operationsShown;
  return [`  ${about} ${shown}${more > 0 ? ` and ${more} more` : ''}`];
}

/** One object for each description: `file`, `counts`, and with `--list` the `corrections`. */
export function renderCorrectionsJson(readings: readonly CorrectionsReading[], look: Look): string {
  const json = readings.map(({ file, counts, outcomes }) => ({
    file,
    ...(outcomes === undefined ? { outcome: 'rejected' } : { counts }),
    ...(look.list && outcomes !== undefined ? { corrections: outcomes.map(asJson) } : {}),
  }));
  return `${withUnseenEscaped(JSON.stringify(json, null, 2))}\n`;
}

function asJson({ entry, ...outcome }: Outcome): object {
  const { file, pointer, topic, change, says, does, evidence } = entry;
  return { file, pointer, topic, change, says, does, evidence, ...outcome };
}
