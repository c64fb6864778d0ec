import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { addressFields, readAddress } from './address.mjs';
import { packageNames, readManifest } from './packages.mjs';

/**
 * Brings everything that follows from the version, the description and the address to them: the SDK's own version, what READMEs
 * count, the fields of manifests, and links.
 *
 * @param {string} root
 * @returns {string[]} the changed files, relative to the root
 */
export function follow(root) {
  const changed = [];
  for (const [path, edit] of edits(root)) {
    const text = readFileSync(join(root, path), 'utf8');
    const wanted = edit(text);
    if (wanted === text) continue;
    writeFileSync(join(root, path), wanted);
    changed.push(path);
  }
  return changed;
}

/** @returns {[path: string, edit: (text: string) => string][]} */
function edits(root) {
  const address = readAddress(root);
  const { version } = readManifest(join(root, 'packages/sdk'));
  const described = JSON.parse(readFileSync(join(root, 'spec/api.lock.json'), 'utf8'));
  const readmes = packageNames.map((name) => `packages/${name}/README.md`);
  return [
    ['packages/sdk/src/runtime/version.ts', (text) => withVersion(text, version)],
    ['README.md', (text) => withCounts(text, described)],
    ...readmes.map((path, index) => [
      path,
      (text) => withLinks(withCounts(text, described), address, packageNames[index]),
    ]),
    ...packageNames
      .map((name) => `packages/${name}/CHANGELOG.md`)
      .filter((path) => existsSync(join(root, path)))
      .map((path) => [path, (text) => withPages(text, address, version)]),
    ...packageNames.map((name) => [
      `packages/${name}/package.json`,
      (text) => withFields(text, addressFields(root, name)),
    ]),
  ];
}

/** The constant that the User-Agent is made of, in the source or in what is built of it. */
export function withVersion(text, version) {
  const place = /(\bversion = )(['"])\d[^'"]*\2/;
  if (!place.test(text)) throw new Error(`There is no place for the version in:\n${text}`);
  return text.replace(place, `$1$2${version}$2`);
}

/**
 * `all 350 operations of Okta's management API 2.16.0`, as the description has them. Texts that say neither stay as they are.
 *
 * @param {string} text
 * @param {{ version: string, operations: readonly unknown[] }} described - the lock
 */
export function withCounts(text, { version, operations }) {
  return text
    .replaceAll(/\b(all|each of the) \d[\d,]* operations\b/g, `$1 ${operations.length} operations`)
    .replaceAll(/\b(management API) \d[\w.-]*\w/g, `$1 ${version}`);
}

/** Links that lead somewhere on npm too: whatever is not on the page itself is named by the address of the repository. */
export function withLinks(text, address, name) {
  const files = `${address}/blob/main/`;
  return text
    .replaceAll(
      /\]\(https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/blob\/main\/(?=(?:docs|packages|examples)\/)/g,
      `](${files}`,
    )
    .replaceAll('](../../', `](${files}`)
    .replaceAll(/\]\((?=[\w-][\w./-]*\.md[)#])/g, `](${files}packages/${name}/`);
}

/** Links of a changelog to pages of the repository, as they are at the release's tag: packages do not have these pages. */
export function withPages(text, address, version) {
  return text
    .replaceAll('](docs/', `](${address}/blob/@oktaforge/sdk@${version}/docs/`)
    .replaceAll(
      /\]\(https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/blob\/(?=@oktaforge\/sdk@)/g,
      `](${address}/blob/`,
    );
}

/** The manifest with these fields; new ones stand behind the licence. */
export function withFields(text, fields) {
  const manifest = JSON.parse(text);
  const known = Object.entries(manifest).filter(([key]) => !(key in fields));
  const place = known.findIndex(([key]) => key === 'license') + 1;
  const wanted = Object.fromEntries(known.toSpliced(place, 0, ...Object.entries(fields)));
  return `${JSON.stringify(wanted, null, 2)}\n`;
}
