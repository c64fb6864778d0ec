import type { Budget, PeerFigure, Row, Unit } from './row.js';
import { judge, ratiosOf, reaches } from './verdict.js';

const headings = ['', 'budget', 'measured', 'verdict'];

/**
 * The rows as a table for people: a line each for what was measured, the peers under it, and where the figure comes from
 * when it is over its budget.
 */
export function renderTable(rows: readonly Row[]): string {
  const lines = [headings, ...rows.map(cells)];
  const widths = headings.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const [head = '', ...bodies] = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [head, ...rows.flatMap((row, index) => [bodies[index] ?? '', ...notes(row)])].join('\n');
}

function cells(row: Row): string[] {
  return [
    row.what,
    row.budgets.map((budget) => renderBudget(budget, row.unit)).join(', ') || '-',
    [renderValue(row.measured, row.unit), ...ratiosOf(row).map(renderRatio)].join(', '),
    judge(row) ?? '-',
  ];
}

function notes(row: Row): string[] {
  const peers = row.peers.map((figure) => renderPeer(figure, row.unit)).join(', ');
  const causes = judge(row) === 'missed' ? (row.whenMissed ?? []) : [];
  return [
    ...(peers === '' ? [] : [`  peers: ${peers}`]),
    ...aimsOf(row),
    ...causes.map((cause) => `    ${cause}`),
  ];
}

function aimsOf(row: Row): string[] {
  const { aims = [], unit } = row;
  const texts = aims.map((aim) => {
    return `${renderBudget(aim, unit)} (${reaches(row, aim) ? 'reached' : 'not reached'})`;
  });
  return texts.length === 0 ? [] : [`  aims: ${texts.join(', ')}`];
}

function renderBudget(budget: Budget, unit: Unit): string {
  switch (budget.kind) {
    case 'at most':
      return `<= ${renderValue(budget.limit, unit)}`;
    case 'at least':
      return `>= ${renderValue(budget.limit, unit)}`;
    case 'at most times':
      return `<= ${renderRatio(budget)}`;
    case 'below':
      return `< ${budget.peer}`;
    case 'above':
      return `> ${budget.peer}`;
  }
}

function renderRatio({ times, peer }: { readonly times: number; readonly peer: string }): string {
  return `${times.toFixed(2)} x ${peer}`;
}

function renderPeer(figure: PeerFigure, unit: Unit): string {
  if ('reason' in figure) return `${figure.peer}: ${figure.reason}`;
  const note = figure.note === undefined ? '' : ` (${figure.note})`;
  return `${figure.peer} ${renderValue(figure.value, unit)}${note}`;
}

const formats: Readonly<Record<Unit, (value: number) => string>> = {
  bytes: (value) => `${value.toLocaleString('en')} B`,
  MB: (value) => `${Math.round(value / 1e6)} MB`,
  ms: (value) => `${value.toFixed(1)} ms`,
  s: (value) => `${value.toFixed(2)} s`,
  times: (value) => `${value.toFixed(2)} x`,
  'times ajv': (value) => `${value.toFixed(2)} x ajv`,
  'per second': (value) => `${Math.round(value).toLocaleString('en')} a second`,
};

function renderValue(value: number, unit: Unit): string {
  return Number.isNaN(value) ? 'not measured' : formats[unit](value);
}
