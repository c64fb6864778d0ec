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
  const held = partsOf(value);
  const parts = held.map(([name, part], index) => {
    const comma = index === held.length - 1 ? 0 : 1;
    return name + blockOf(part, inner, name.length + comma);
  });
  const [start, end] = Array.isArray(value) ? '[]' : '{}';
  if (parts.length === 0) return `${start}${end}`;
  return `${start}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${end}`;
}

/** The value in one line; undefined as soon as that needs more characters than there are. */
function lineOf(value: unknown, room: number): string | undefined {
  if (typeof value !== 'object' || value === null) return fitting(JSON.stringify(value), room);
  let line = '';
  for (const [name, part] of partsOf(value)) {
    line += line === '' ? name : `, ${name}`;
    // Two characters are for the brackets.
    const shown = lineOf(part, room - line.length - 2);
    if (shown === undefined) return undefined;
    line += shown;
  }
  return fitting(Array.isArray(value) ? `[${line}]` : `{${line}}`, room);
}

function fitting(line: string, room: number): string | undefined {
  return line.length <= room ? line : undefined;
}

/** The parts of a list or object with their names. JSON has no undefined: an object leaves it out, and a list has null. */
function partsOf(value: object): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((part: unknown) => ['', part ?? null]);
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    part === undefined ? [] : [[`${JSON.stringify(key)}: `, part] as const],
  );
}
