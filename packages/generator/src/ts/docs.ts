/**
 * A JSDoc comment at the given level, ending in a newline; '' for no text. No text can end the comment, be
 * it prose, a path or a URL; `prose` keeps a description from starting a tag by chance.
 */
export function docComment(docs: string | undefined, level: number): string {
  const lines = (docs ?? '')
    .replaceAll('*/', '*\\/')
    .split('\n')
    .map((line) => line.trimEnd());
  if (lines.every((line) => line === '')) return '';
  const indent = '  '.repeat(level);
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  const body = lines.map((line) => `${indent} *${line === '' ? '' : ` ${line}`}\n`);
  return `${indent}/**\n${body.join('')}${indent} */\n`;
}

/** Prose from a description, made safe inside a comment: no tag, no odd line ends, no stray blank lines. */
export function prose(textOfDescription: string | undefined): string {
  return (
    (textOfDescription ?? '')
      .replaceAll(/\r\n?/g, '\n')
      // TypeScript begins a tag at any @ behind white space, not only at the beginning of a line.
      .replaceAll(/(?<!\S)@/g, '\\@')
      .replaceAll(/[ \t]+$/gm, '')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()
  );
}
