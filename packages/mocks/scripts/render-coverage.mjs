import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { behaviours } from '../dist/areas/index.js';
import { operations } from '../dist/generated/operations.js';
import { shapeOf } from '../dist/runtime/shape.js';

/** What an operation is said to do that is left to its form. */
const ROLES = {
  list: 'lists the collection',
  create: 'adds to the collection',
  read: 'reads an item',
  replace: 'replaces an item',
  update: 'changes an item in part',
  delete: 'deletes an item and all below it',
  clear: 'empties the collection',
  readSingle: 'reads what is alone at its path',
  replaceSingle: 'replaces what is alone at its path',
  updateSingle: 'changes it in part',
  deleteSingle: 'sets it back',
  assign: 'assigns one thing to another',
  unassign: 'takes the assignment back',
  listAssigned: 'lists what is assigned',
  transition: 'changes the status',
  action: 'answers in the right form; nothing is kept',
};

/**
 * @param {Record<string, { exchanges: number, alike: number }>} recorded refusals and lists, by operationId
 * @param {{ sessions: number, compared: number, alike: number, bySession: number, statusClass: number, whole: number,
 *   leftOut: number, areas: Record<string, { alike: number, compared: number }>, left: Record<string, number> }} replay of whole sessions
 * @returns {Promise<string>} Markdown
 */
export async function coverage(recorded, replay) {
  const handled = shapes(behaviours.flatMap(({ handlers }) => Object.keys(handlers ?? {})));
  const ruled = shapes(behaviours.flatMap(({ resources }) => Object.keys(resources ?? {})));
  const isHandled = ({ method, path }) => handled.has(shapeOf(`${method} ${path}`));
  const isRuled = ({ target }) => ruled.has(shapeOf(target));
  const own = operations.filter(isHandled);
  const refined = operations.filter((one) => !isHandled(one) && isRuled(one));
  const checked = operations.filter(({ id }) => recorded[id] !== undefined);
  const counts = Object.values(recorded);
  const all = counts.reduce((sum, { exchanges }) => sum + exchanges, 0);
  const alike = counts.reduce((sum, { alike: one }) => sum + one, 0);
  const tags = [...new Set(operations.map(({ area }) => area))].toSorted();
  const text = `# What the mock does for each operation

<!-- Written by packages/mocks/scripts/coverage.mjs; npm run generate runs it. -->

Every operation is routed and validated, and answered out of the mock's state. What an operation does follows from its path,
method and result (_generic_); where Okta has rules of its own about a kind of thing, such as defaults, links or what may
not be deleted, they are added (_generic, with rules_); and where it does something that no form tells, there is a handler
(_own_).

- ${own.length} operations have behaviour of their own, ${refined.length} are generic with rules, and
  ${operations.length - own.length - refined.length} are generic.

## How like Okta it answers

${sessionFigures(replay)}

Refusals and lists are also judged one by one: of ${all.toLocaleString('en')} recorded refusals and lists of ${checked.length}
operations ${alike.toLocaleString('en')} (${percent(alike, all)}) are answered with the same status class, error code and header names, and a
body of the same keys and types. For these the state that the recording shows is put into the mock before; the last column of
the tables counts them. The figure says how the mock refuses, filters, orders and cuts pages, and nothing about what a write
leaves.
${tags.map((tag) => section(tag, recorded, isHandled, isRuled)).join('')}`;
  const config = await resolveConfig(fileURLToPath(import.meta.url));
  return format(text, { ...config, parser: 'markdown' });
}

function shapes(templates) {
  return new Set(templates.map(shapeOf));
}

function section(tag, recorded, isHandled, isRuled) {
  const here = operations.filter(({ area }) => area === tag);
  const rows = here.map((operation) => {
    const { id, method, path, role } = operation;
    const kind = isHandled(operation)
      ? 'own'
      : `${isRuled(operation) ? 'generic, with rules' : 'generic'}: ${ROLES[role]}`;
    const { exchanges, alike } = recorded[id] ?? {};
    const share = exchanges === undefined ? '' : `${alike} of ${exchanges}`;
    return `| \`${id}\` | \`${method} ${path}\` | ${kind} | ${share} |\n`;
  });
  return `
## ${tag}

| Operation | Request | Behaviour | Recorded, alike |
| --- | --- | --- | --- |
${rows.join('')}`;
}

function percent(part, whole) {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function sessionFigures({
  sessions,
  compared,
  alike,
  bySession,
  statusClass,
  whole,
  leftOut,
  areas,
  left,
}) {
  const rows = Object.entries(areas)
    .toSorted(([, a], [, b]) => b.compared - a.compared)
    .map(
      ([area, { alike: same, compared: all }]) =>
        `| \`${area}\` | ${same} of ${all} | ${percent(same, all)} |\n`,
    );
  return `${sessions} whole recorded sessions, each from the first request of a test to its last, are replayed against a mock that begins
as a new org does. Nothing of a recording is put into it: what is read has to be what was written. An answer is alike when
status, error code, the keys and JSON types of the body, links included, and the values that the real API echoed are the
same. ${leftOut} exchanges are left out, as they name what the session never saw made.

- ${alike.toLocaleString('en')} of ${compared.toLocaleString('en')} exchanges (${percent(alike, compared)}) are answered alike; ${percent(bySession, 1)} is the mean of the sessions.
- ${percent(statusClass, 1)} have the same status class.
- ${whole} of ${sessions} sessions are alike from end to end.

| Paths below \`/api/v1\` | Alike | |
| --- | --- | --- |
${rows.join('')}
What is still different, and why. One exchange may differ in many properties.

| Times | Why |
| --- | --- |
${Object.entries(left)
  .toSorted(([, a], [, b]) => b - a)
  .map(([reason, times]) => `| ${times} | ${reason} |\n`)
  .join('')}`;
}
