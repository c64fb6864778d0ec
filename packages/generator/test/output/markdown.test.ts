import { readFileSync } from 'node:fs';

import { format } from 'prettier';
import { describe, expect, test } from 'vitest';

import { prettierOptions } from '../../src/output/format.js';
import { isFormattedMarkdown } from '../../src/output/markdown.js';

const formatted = (content: string): Promise<string> =>
  format(content, { ...prettierOptions, parser: 'markdown' });

describe('isFormattedMarkdown', () => {
  test.each([
    ['a heading and a paragraph', '# A\n\nB c.\nD `e_*`, f_g (5 %) – h.\n'],
    ['a comment', '<!-- Generated: run `npm run generate`. -->\n\nA.\n'],
    ['bold words', 'A: **sdk major, mocks none**. B.\n'],
    ['lists in lists', '- `a.[*]` (2 places): b.\n  - C: d.\n  - E: f.\n- G.\n\n## H\n\n- I.\n'],
    ['links to headings', '- [What is there, always](#what-is-there-always): 5\n'],
  ])('knows %s', async (_, content) => {
    expect(isFormattedMarkdown(content)).toBe(true);
    expect(await formatted(content)).toBe(content);
  });

  test.each([
    ['no line break at the end', 'A.'],
    ['two of them', 'A.\n\n'],
    ['two blank lines', 'A.\n\n\nB.\n'],
    ['a space at the end of a line', 'A. \nB.\n'],
    ['two spaces', 'A.  B.\n'],
    ['a heading without blank lines', 'A.\n# B\nC.\n'],
    ['a list without a blank line before it', 'A.\n- B.\n'],
    ['another mark of lists', '* A.\n'],
    ['a list that is too deep', '- A.\n    - B.\n'],
    ['a paragraph that continues an item', '- A.\nB.\n'],
    ['emphasis', 'A *b* c.\n'],
    ['other bold words', 'A __b__ c.\n'],
    ['a number that begins a line', '1) A.\n'],
    ['a table', 'A|B\n-|-\nC|D\n'],
    ['code on lines of its own', 'A.\n~~~\nb\n~~~\n'],
  ])('leaves %s to prettier', async (_, content) => {
    expect(isFormattedMarkdown(content)).toBe(false);
    expect(await formatted(content)).not.toBe(content);
  });

  test.each([
    ['a list with a blank line in it', '- A.\n- B.\n\n- C.\n'],
    ['a heading that is underlined', 'A\n===\n'],
    ['other links', 'See [A](https://example.com).\n'],
    ['an address', 'See https://example.com/a_b.\n'],
  ])('is not sure of %s', (_, content) => {
    expect(isFormattedMarkdown(content)).toBe(false);
  });

  test.each(['docs/corrections.md', 'docs/changes.md', 'packages/sdk/src/generated/README.md'])(
    'knows all of %s',
    (path) => {
      const content = readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
      expect(isFormattedMarkdown(content)).toBe(true);
    },
  );
});
