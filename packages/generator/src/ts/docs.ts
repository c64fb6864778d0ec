import { withoutUnseen } from '../basics/text.js';

/**
 * A JSDoc comment at the given level, ending in a newline; '' for no text. An end of comment in the text is escaped.
 * Texts of a description need `prose` as well, so that they start no tag by chance.
 */
export function docComment(docs: string | undefined, level: number): string {
  const lines = withoutUnseen(docs ?? '')
    .replaceAll('*/', '*\\/')
    .split('\n')
    .map((line) => line.trimEnd());
  if (lines.every((line) => line === '')) return '';
  const indent = '  '.repeat(level);
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  const body = lines.map((line) => `${indent} *${line === '' ? '' : ` ${line}`}\n`);
  return `${indent}/**\n${body.join('')}${indent} */\n`;
}

/** Text from a description, safe inside a comment: no tags, Unix line ends, no more than one empty line in a row. */
export function prose(textOfDescription: string | undefined): string {
  return (
    // First: an unseen character in front of an @ would hide it from what follows.
    withoutUnseen((textOfDescription ?? '').replaceAll(/\r\n?/g, '\n'))
      // TypeScript starts a tag at any @ behind white space, not only at the beginning of a line.
      .replaceAll(/(?<!\S)@/g, '\\@')
      .replaceAll(/[ \t]+$/gm, '')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()
  );
}
