/**
 * The outline of a text in block YAML: which line begins which entry, by indentation alone. A parser needs a second and a
 * half for a description of 90,000 lines, and a place in it needs only the few lines around it.
 */
export interface Outline {
  /** Offset of each line. */
  readonly starts: readonly number[];
  /** Spaces at the beginning of each line; -1 for a line without content. */
  readonly indents: readonly number[];
  readonly text: string;
}

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/** An entry of a mapping: the line of its key, and the first line after it. */
export interface Entry {
  readonly line: number;
  readonly end: number;
}

/** `absent` is sure; `unclear` is for a parser to find out. */
export type Found = Entry | 'absent' | 'unclear';

export function outlineOf(text: string): Outline {
  const starts: number[] = [];
  const indents: number[] = [];
  for (let start = 0; start < text.length;) {
    starts.push(start);
    indents.push(indentAt(text, start));
    const end = text.indexOf('\n', start);
    start = end === -1 ? text.length : end + 1;
  }
  return { starts, indents, text };
}

/** Offset of what a line says. */
export function offsetOf({ starts, indents }: Outline, line: number): number {
  return (starts[line] ?? 0) + Math.max(indents[line] ?? 0, 0);
}

/** The line and column of an offset. */
export function positionOf({ starts }: Outline, offset: number): Position {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** Whether a line begins an entry of a block mapping. */
export function isMappingAt(outline: Outline, line: number): boolean {
  return keyAt(outline, line) !== undefined;
}

/** Finds the entry of a key in the block mapping that the lines from `first` up to `end` are. */
export function findEntry(outline: Outline, first: number, end: number, key: string): Found {
  const { indents } = outline;
  const indent = indents[first] ?? -1;
  let found: number | undefined;
  let isSure = true;
  for (let line = first; line < end; line++) {
    const own = indents[line] ?? -1;
    if (own === -1 || own > indent || isItem(outline, line)) continue;
    const written = keyAt(outline, line);
    // Less indentation than the first line has no sense here, and a key that is no simple one may be any key.
    if (own < indent) return 'unclear';
    if (written === undefined) isSure = false;
    else if (written === key && found !== undefined) return 'unclear';
    else if (written === key) found = line;
  }
  if (found === undefined) return isSure ? 'absent' : 'unclear';
  return { line: found, end: endOf(outline, found, end) };
}

/** The first line of the block mapping below a key; undefined where the value is anything else. */
export function mappingBelow(outline: Outline, { line, end }: Entry): number | undefined {
  const own = outline.indents[line] ?? 0;
  if (!/:[ \t]*(?:#.*)?$/.test(lineAt(outline, line))) return undefined;
  for (let next = line + 1; next < end; next++) {
    const indent = outline.indents[next] ?? -1;
    if (indent === -1) continue;
    return indent > own && keyAt(outline, next) !== undefined ? next : undefined;
  }
  return undefined;
}

/** The first line with content that is no directive or marker of YAML. */
export function firstLine(outline: Outline): number {
  return outline.indents.findIndex(
    (indent, line) => indent !== -1 && !/^(?:---$|%)/.test(lineAt(outline, line)),
  );
}

function endOf(outline: Outline, line: number, end: number): number {
  const own = outline.indents[line] ?? 0;
  const isBelow = (next: number): boolean => {
    const indent = outline.indents[next] ?? -1;
    return indent === -1 || indent > own || (indent === own && isItem(outline, next));
  };
  let next = line + 1;
  while (next < end && isBelow(next)) next++;
  return next;
}

/** The items of a list may have the indentation of the key that it belongs to. */
function isItem({ starts, indents, text }: Outline, line: number): boolean {
  const at = (starts[line] ?? 0) + Math.max(indents[line] ?? 0, 0);
  return text.charAt(at) === '-' && /\s|^$/.test(text.charAt(at + 1));
}

/** A plain key, or a quoted one without escapes. */
const simpleKey =
  /^ *(?:((?:[^\s&*!|>%@`'"#?:,[\]{}-]|[?:-](?=\S))(?:(?!: | #).)*?)|'([^']*)'|"([^"\\]*)")[ \t]*:(?:[ \t]|$)/;

function keyAt(outline: Outline, line: number): string | undefined {
  const [, plain, single, double] = simpleKey.exec(lineAt(outline, line)) ?? [];
  return plain ?? single ?? double;
}

function lineAt({ starts, text }: Outline, line: number): string {
  return text.slice(starts[line], starts[line + 1] ?? text.length).trimEnd();
}

function indentAt(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 0x20) at++;
  return at === text.length || '\n\r#'.includes(text.charAt(at)) ? -1 : at - start;
}
