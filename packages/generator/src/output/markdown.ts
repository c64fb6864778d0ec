/**
 * Whether a text in Markdown surely is as prettier would leave it. Of all that Markdown can do this knows the little that
 * generated pages need; a text with anything else, or with anything that prettier might escape, is not sure.
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

/** Whether a line may stand below the one before it, and that below the one before. */
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
      // A blank line between two items is a matter of the whole list.
      return before?.kind === 'item'
        ? line.depth <= before.depth + 1
        : line.depth === 0 && isApart && beforeThat?.kind !== 'item';
  }
}

/**
 * Text whose characters mean nothing but themselves, between code, bold words and links to headings. Code is left as it is;
 * what begins a line is a letter, so that no line is taken for a list or a heading.
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
