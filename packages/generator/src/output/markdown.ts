/**
 * Whether prettier would certainly leave a Markdown text unchanged. It knows only the Markdown that generated pages use.
 * For a text with any other syntax, or with characters that prettier might escape, it returns false.
 */
export function isFormattedMarkdown(content: string): boolean {
  if (!/[^\n]\n$/.test(content)) return false;
  const lines = content.slice(0, -1).split('\n').map(lineOf);
  return lines.every((line, index) => follows(line, lines[index - 1], lines[index - 2]));
}

type Line =
  | { readonly kind: 'blank' | 'paragraph' | 'block' | 'unknown' }
  | { readonly kind: 'item'; readonly depth: number };

function lineOf(line: string): Line {
  if (line === '') return { kind: 'blank' };
  if (/^<!-- [\w .,:;`/-]* -->$/.test(line)) return { kind: 'block' };
  const [, mark = '', text = ''] = /^(#{1,6} |(?: {2})*- |)(.*)$/.exec(line) ?? [];
  if (!isPlain(text)) return { kind: 'unknown' };
  if (mark === '') return { kind: 'paragraph' };
  return mark.startsWith('#') ? { kind: 'block' } : { kind: 'item', depth: mark.length / 2 - 1 };
}

/** Whether prettier keeps a line below the two lines before it. */
function follows(line: Line, before: Line | undefined, beforeThat: Line | undefined): boolean {
  const isApart = before === undefined || before.kind === 'blank';
  switch (line.kind) {
    case 'unknown':
      return false;
    case 'blank':
      return !isApart;
    case 'block':
      return isApart;
    case 'paragraph':
      return isApart || before.kind === 'paragraph';
    case 'item':
      // Prettier decides for a whole list whether blank lines separate its items.
      return before?.kind === 'item'
        ? line.depth <= before.depth + 1
        : line.depth === 0 && isApart && beforeThat?.kind !== 'item';
  }
}

/**
 * Whether a text has no Markdown syntax except code, bold words and links to headings. A line has to begin with a letter,
 * so that it is neither a list nor a heading.
 */
function isPlain(text: string): boolean {
  const rest = text
    .replaceAll(/(?<=^|[ (])`[^`]+`(?=$|[ ).,:;])/g, 'code')
    .replaceAll(/(?<=^|[ (])\*\*[A-Za-z][A-Za-z, ]*[A-Za-z]\*\*(?=$|[ ).,:;])/g, 'bold')
    .replaceAll(/^\[[A-Za-z][\w ,]*\]\(#[\w-]+\)/g, 'link');
  return (
    /^["(]?[A-Za-z][\w .,:;!?'"()/%=≤≥→·–…’-]*$/.test(rest) &&
    !/ {2}| $|:\/\/|\b_|_\b|www\./.test(rest)
  );
}
