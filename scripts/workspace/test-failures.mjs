/** More lines of a message, or more failures, than a person reads at once. */
const LINES = 30;
const FAILURES = 50;

/**
 * Every failed test by file and name, with what it said, and the command that runs it again.
 *
 * @param {import('./test-reports.mjs').Failure[]} failures
 */
export function describeFailures(failures) {
  const shown = failures.slice(0, FAILURES).map(describeFailure);
  const rest = failures.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n\n');
}

function describeFailure({ folder, file, name, message }) {
  const lines = message
    .trim()
    .split('\n')
    .filter((line) => !/^ +at .*node_modules/.test(line))
    .slice(0, LINES);
  return [
    `FAILED ${folder}/${file}${name === undefined ? '' : ` > ${name}`}`,
    ...lines.map((line) => `    ${line}`),
    `    again: ${commandOf({ folder, file, name })}`,
  ].join('\n');
}

function commandOf({ folder, file, name }) {
  const only = name === undefined ? '' : ` -t ${quoted(`^${escaped(name)}$`)}`;
  return `cd ${folder} && npx vitest run ${file}${only}`;
}

/** The name as vitest takes it: a regular expression. */
function escaped(name) {
  return name.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

/** For a shell; in single quotes only these themselves mean something. */
function quoted(text) {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
