/** The `printWidth` of the workspace's prettier configuration. */
export const lineWidth = 100;

export const indentation = (level: number): string => '  '.repeat(level);

/** Prints a parameter or argument at a given level of indentation, perhaps over several lines. */
export type Item = (level: number) => string;

/** `head(a, b)tail` on one line where that fits, else each item on a line of its own. */
export function layoutCall(
  head: string,
  items: readonly Item[],
  tail: string,
  level: number,
  end = ',',
): string {
  const flat = `${head}(${items.map((item) => item(level)).join(', ')})${tail}`;
  if (items.length === 0 || (flat.length <= lineWidth && !flat.includes('\n'))) return flat;
  return layoutBroken(head, items, level, end) + tail;
}

/** `head(…)` with each item on a line of its own, and `end` behind the last. */
export function layoutBroken(
  head: string,
  items: readonly Item[],
  level: number,
  end = ',',
): string {
  const lines = items.map((item) => `${indentation(level + 1)}${item(level + 1)}`);
  return `${head}(\n${lines.join(',\n')}${end}\n${indentation(level)})`;
}

/** `head { a, b } tail` of an import or export; a single name is never broken off. */
export function layoutNames(head: string, names: readonly string[], tail: string): string {
  const flat = `${head} { ${names.join(', ')} }${tail}`;
  if (flat.length <= lineWidth || names.length === 1) return flat;
  return `${head} {\n${names.map((name) => `  ${name},\n`).join('')}}${tail}`;
}

/**
 * Whether prettier would leave every line as it is, judged by length alone. Prettier never breaks comments, an import or
 * export of one name, or a property whose value is one string. Lines with other characters than ASCII are left to prettier,
 * which counts columns there, and has its own rules for quotes.
 */
export function fitsEverywhere(content: string): boolean {
  return content
    .split('\n')
    .every(
      (line) =>
        comment.test(line) ||
        (isAscii(line) && (line.length <= lineWidth || unbreakable.test(line))),
    );
}

function isAscii(line: string): boolean {
  return /^[ -~]*$/.test(line);
}

const comment = /^\s*(\*|\/\*\*|\/\/)/;

const unbreakable = new RegExp(
  [
    String.raw`^(import|export)( type)? \{ [\w $]+ \} from `,
    String.raw`^import \* as [\w$]+ from '[^']*';$`,
    String.raw`^\s*(?:[\w$]+: )?('[^']*'|"[^"]*"),$`,
    String.raw`^\s*(?:readonly )?('[^']*'|[\w$]+)\??: [\w$]+;$`,
    String.raw`^const \w+: \w+ =$`,
    String.raw`^export function \w+\(\): \w+ \{$`,
    String.raw`^ {2}\/\* @__PURE__ \*\/ \w+<\w+>\($`,
  ].join('|'),
);
