import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What only Node's relatives can import: its modules are built upon those of Node. */
const needsNode = /sdk\/node$|mocks\/((engine\/)?server|msw)$/;

/**
 * All that the `exports` of installed packages offer to import, JSON files excepted.
 *
 * @param {string} place - where they are installed
 * @param {string[]} packages
 * @returns {{ everywhere: string[], node: string[] }} specifiers for every runtime, and those for Node's relatives alone
 */
export function subpathsOf(place, packages) {
  const all = packages.flatMap((name) => offered(join(place, 'node_modules', name), name));
  return {
    everywhere: all.filter((specifier) => !needsNode.test(specifier)),
    node: all.filter((specifier) => needsNode.test(specifier)),
  };
}

function offered(folder, name) {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(exports)
    .filter(([subpath]) => !subpath.endsWith('.json'))
    .flatMap(([subpath, { default: file }]) =>
      namesIn(folder, file).map((each) => name + subpath.slice(1).replace('*', each)),
    );
}

/** What `*` stands for in the path of a file; for a path without it, one empty text. */
function namesIn(folder, file) {
  if (!file.includes('*')) return [''];
  const [before, after] = file.split('*');
  return readdirSync(join(folder, before))
    .filter((each) => each.endsWith(after))
    .map((each) => each.slice(0, -after.length));
}

/** A module that imports all of them, and whose function throws for those that have nothing at run time though they are no types. */
export function importing(specifiers) {
  const lines = specifiers.map((name, index) => `import * as m${index} from '${name}';`);
  const entries = specifiers.map((name, index) => `  '${name}': m${index},`);
  return `${lines.join('\n')}
const modules = {
${entries.join('\n')}
};
export function checkImports() {
  for (const [name, module] of Object.entries(modules)) {
    const isEmpty = Object.keys(module).length === 0;
    if (isEmpty && !/\\/(types|runtime)$/.test(name)) throw new Error(name + ' has no exports');
  }
}
`;
}

/** A test of Jest that requires all of them; those that have types only, or are for generated code, may be empty. */
export function requiring(specifiers) {
  return `test.each(${JSON.stringify(specifiers)})('%s', (name) => {
  const isEmpty = Object.keys(require(name)).length === 0;
  expect(isEmpty && !/\\/(types|runtime)$/.test(name)).toBe(false);
});
`;
}
