import type { PeerFigure, Row } from './row.js';

/** The rows that are ratios to ajv as a table of Markdown, with a column for each contestant; ours stands out. */
export function renderMarkdown(rows: readonly Row[], conditions: readonly string[]): string {
  const timed = rows.filter(({ unit }) => unit === 'times ajv');
  const [first] = timed;
  if (first === undefined) return conditions.join('\n');
  const [base, ...others] = first.peers.map(({ peer }) => peer);
  const lines = timed.map((row) => {
    const [ajv = '', ...peers] = row.peers.map(cellOf);
    return [row.what.replace(/^Validate /, ''), ajv, `**${row.measured.toFixed(2)}**`, ...peers];
  });
  const headings = ['', base ?? '', 'ours', ...others];
  const table = [headings, headings.map(() => '---'), ...lines].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  return [...table, '', ...conditions].join('\n');
}

/** What the figures refer to has a note with its time; the others have one of what they accept without right. */
function cellOf(figure: PeerFigure, place: number): string {
  if ('reason' in figure) return figure.reason.replaceAll('|', '\\|');
  if (place === 0) return figure.note ?? '';
  return figure.value.toFixed(2) + (figure.note === undefined ? '' : `, ${figure.note}`);
}
