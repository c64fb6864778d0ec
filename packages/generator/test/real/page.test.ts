import { describe, expect, it } from 'vitest';

import {
  type Table,
  headingOf,
  renderTables,
  rowsOn,
  sectionsOn,
  withRows,
} from './support/page.js';

const table = (title: string, rows: Table['rows']): Table => ({
  title,
  text: 'What it says.',
  head: ['description', 'count'],
  rows,
});

const page = `# Page

${renderTables([
  table('First', [
    ['a', '1'],
    ['a', '2'],
    ['b', '3'],
  ]),
  table('Second', [['b', '4']]),
])}`;

describe('a table of a page', () => {
  it.each([
    { title: 'First', want: ['a 1', 'a 2', 'b 3'] },
    { title: 'Second', want: ['b 4'] },
    { title: 'Third', want: [] },
  ])('is read: $title', ({ title, want }) => {
    expect(rowsOn(page, title).map((row) => row.join(' '))).toEqual(want);
  });

  it.each([
    { name: 'a', rows: [['a', '5']], want: ['a 5', 'b 3'] },
    { name: 'b', rows: [], want: ['a 1', 'a 2'] },
    { name: '2.0', rows: [['2.0', '6']], want: ['2.0 6', 'a 1', 'a 2', 'b 3'] },
  ])('gets other rows of $name, and keeps those of others', ({ name, rows, want }) => {
    const [first] = withRows(page, [table('First', rows)], name);
    expect(first?.rows.map((row) => row.join(' '))).toEqual(want);
  });

  it('is the same after it was read', () => {
    const again = withRows(page, [table('First', []), table('Second', [])], 'none');
    expect(`# Page\n\n${renderTables(again)}`).toBe(page);
  });
});

describe('sections of a page', () => {
  it('have their heading, and everything below it', () => {
    const sections = sectionsOn('# Page\n\nText\n\n## A 1\n\none\n\n### More\n\ntwo\n\n## B\n');
    expect([...sections]).toEqual([
      ['## A 1', '## A 1\n\none\n\n### More\n\ntwo\n'],
      ['## B', '## B\n'],
    ]);
    expect(headingOf('## A 1\n\none\n')).toBe('## A 1');
  });
});
