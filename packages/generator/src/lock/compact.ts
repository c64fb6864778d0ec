/** A line may have so many characters, with its indentation and the comma behind it. */
const width = 200;

/** JSON in which each value has one line if that fits, and else one for each of its parts, indented by a space. */
export function compactJson(value: unknown): string {
  return blockOf(value, '', 0);
}

/** @param taken - characters of the line that are not the value's: a key before it, a comma behind */
function blockOf(value: unknown, indent: string, taken: number): string {
  const line = lineOf(value, width - indent.length - taken);
  if (line !== undefined) return line;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent} `;
  const keys = keysOf(value);
  const parts = keys.map((key, index) => {
    const comma = index === keys.length - 1 ? 0 : 1;
    const name = nameOf(value, key);
    return name + blockOf(partOf(value, key), inner, name.length + comma);
  });
  const [start, end] = Array.isArray(value) ? '[]' : '{}';
  if (parts.length === 0) return `${start}${end}`;
  return `${start}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${end}`;
}

/** The value in one line; undefined as soon as that needs more characters than there are. */
function lineOf(value: unknown, room: number): string | undefined {
  if (typeof value !== 'object' || value === null) return fitting(JSON.stringify(value), room);
  let line = '';
  for (const key of keysOf(value)) {
    line += line === '' ? nameOf(value, key) : `, ${nameOf(value, key)}`;
    // Two characters are for the brackets.
    const part = lineOf(partOf(value, key), room - line.length - 2);
    if (part === undefined) return undefined;
    line += part;
  }
  return fitting(Array.isArray(value) ? `[${line}]` : `{${line}}`, room);
}

function fitting(line: string, room: number): string | undefined {
  return line.length <= room ? line : undefined;
}

/** JSON has no undefined: an object leaves such a key out, and a list has null. */
function keysOf(value: object): readonly string[] {
  if (Array.isArray(value)) return Object.keys(value);
  return Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [key]));
}

function nameOf(value: object, key: string): string {
  return Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
}

function partOf(value: object, key: string): unknown {
  const part: unknown = value[key as keyof typeof value];
  return part === undefined ? null : part;
}
