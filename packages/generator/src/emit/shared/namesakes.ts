import type { Operation } from '../../ir/types.js';

/** Warns whoever knows the name from Okta's own SDK. It is the first sentence of the comment, which editors show first. */
export function namesakeNote({ id, docs }: Operation): string | undefined {
  const namesake = docs?.namesake;
  if (namesake === undefined) return undefined;
  const { request, isPartial, here } = namesake;
  const other = `\`${id}\` of Okta's own SDK`;
  const that =
    here === undefined
      ? `that is \`${request}\`, which the description does not have`
      : `that is {@link ${here}} here (\`${request}\`)`;
  return isPartial
    ? `Replaces everything, while ${other} changes only what is sent: ${that}.`
    : `Is not ${other}: ${that}.`;
}

const head = ['Name', 'Here', 'There that is called', 'There the name means', 'Here that is'];

/** The lines of a table of all names that mean something else in Okta's own SDK; none where there are none. */
export function namesakeTable(operations: readonly Operation[]): readonly string[] {
  const rows = operations.flatMap(({ id, method, path, docs }) => {
    const namesake = docs?.namesake;
    if (namesake === undefined) return [];
    const { here, calledThere, request } = namesake;
    const codes = [id, `${method} ${path}`, calledThere, request].map((text) => `\`${text}\``);
    return [[...codes, here === undefined ? 'not in this description' : `\`${here}\``]];
  });
  return rows.length === 0 ? [] : aligned(rows);
}

/** As prettier lays out a table. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(({ length }) => length)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...rows].map((row) => {
    const cells = widths.map((width, column) => (row[column] ?? '').padEnd(width));
    return `| ${cells.join(' | ')} |`;
  });
}
