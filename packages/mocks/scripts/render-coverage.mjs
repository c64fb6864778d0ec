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
 * @param {Record<string, { exchanges: number, alike: number }>} recorded by operationId
 * @returns {Promise<string>} Markdown
 */
export async function coverage(recorded) {
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
- ${checked.length} operations are held against recordings of the real API: of ${all.toLocaleString('en')} recorded
  exchanges ${alike.toLocaleString('en')} (${((100 * alike) / all).toFixed(1)} %) are answered with the same status class, error code and header names,
  and a body of the same keys and types.
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
