/** One table of a page. The first cell of a row is the name of a description, of which there may be several rows. */
export interface Table {
  readonly title: string;
  /** What the table says, as a paragraph. */
  readonly text: string;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

export type Row = readonly string[];

/** The rows of a table on a page. */
export function rowsOn(page: string, title: string): Row[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Replaces the rows of one description, and leaves those of others as they are on the page. */
export function withRows(page: string, tables: readonly Table[], name: string): Table[] {
  return tables.map((table) => {
    const others = rowsOn(page, table.title).filter(([first]) => first !== name);
    return { ...table, rows: [...others, ...table.rows].toSorted(byDescription) };
  });
}

/** Names that are versions come first. */
function byDescription([a = '']: Row, [b = '']: Row): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function renderTables(tables: readonly Table[]): string {
  return tables
    .map(({ title, text, head, rows }) => {
      const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
      return `## ${title}\n\n${text}\n\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** The sections of a page by their heading. */
export function sectionsOn(page: string): Map<string, string> {
  const sections = page.split(/^(?=## )/m).slice(1);
  return new Map(sections.map((section) => [headingOf(section), `${section.trimEnd()}\n`]));
}

export function headingOf(section: string): string {
  return section.slice(0, section.indexOf('\n'));
}
