import { type Change, type Level, type PackageLevels, highest } from '../changes/index.js';

/** A file for `changeset version` to read. */
export interface ChangesetFile {
  /** Relative to the workspace root. */
  readonly path: string;
  readonly content: string;
}

const packages = ['sdk', 'validators', 'mocks'] as const;

/**
 * Makes the changesets of an update: one for each package, with its own bump and its own text. As the packages are a fixed group,
 * changesets gives all of them the highest bump.
 *
 * @param bump of both judges; the SDK's is raised to it, as the compiler judges the SDK's types
 * @param textOf what a package's changelog says
 * @param name of the files, without package and extension
 * @returns none when there is nothing to release
 */
export function makeChangesets(
  changes: readonly Change[],
  bump: Level,
  textOf: (key: keyof PackageLevels) => string,
  name: string,
): ChangesetFile[] {
  return packages.flatMap((key): ChangesetFile[] => {
    const own = highest(changes.map(({ packages: levels }) => levels[key]));
    const level = key === 'sdk' ? highest([own, bump]) : own;
    if (level === 'none') return [];
    return [{ path: pathOf(name, key), content: changesetText(key, level, textOf(key)) }];
  });
}

/** Where changesets of this name may be. */
export function changesetPaths(name: string): string[] {
  return packages.map((key) => pathOf(name, key));
}

function pathOf(name: string, key: keyof PackageLevels): string {
  return `.changeset/${name}-${key}.md`;
}

/**
 * The text of a changeset: the package with its bump, then the summary for users. It is written by hand because
 * `@changesets/write` only writes into a folder of a workspace and installs a second prettier.
 */
function changesetText(key: keyof PackageLevels, level: Level, summary: string): string {
  return `---\n"@oktaforge/${key}": ${level}\n---\n\n${summary}\n`;
}
