import { type Change, type Level, type PackageLevels, highest } from '../changes/index.js';

/** A file for `changeset version` to read. */
export interface ChangesetFile {
  /** Relative to the workspace root. */
  readonly path: string;
  readonly content: string;
}

interface Release {
  readonly name: string;
  readonly type: Level;
}

const packages = ['sdk', 'validators', 'mocks'] as const;

/**
 * Makes the changeset of an update. It names each package with its own bump. As the packages are a fixed group, changesets
 * gives all of them the highest bump.
 *
 * @param bump of both judges; the SDK's is raised to it, as the compiler judges the SDK's types
 * @param name of the file, without extension
 * @returns the file; undefined when there is nothing to release
 */
export function makeChangeset(
  changes: readonly Change[],
  bump: Level,
  summary: string,
  name: string,
): ChangesetFile | undefined {
  const releases = packages.flatMap((key): Release[] => {
    const level = levelOf(changes, key);
    const type = key === 'sdk' ? highest([level, bump]) : level;
    return type === 'none' ? [] : [{ name: `@oktaforge/${key}`, type }];
  });
  if (releases.length === 0) return undefined;
  return { path: `.changeset/${name}.md`, content: changesetText(releases, summary) };
}

function levelOf(changes: readonly Change[], key: keyof PackageLevels): Level {
  return highest(changes.map(({ packages: levels }) => levels[key]));
}

/**
 * The text of a changeset: packages with their bumps, then the summary for users. It is written by hand because
 * `@changesets/write` only writes into a folder of a workspace and installs a second prettier.
 */
function changesetText(releases: readonly Release[], summary: string): string {
  const lines = releases.map(({ name, type }) => `"${name}": ${type}`);
  return `---\n${lines.join('\n')}\n---\n\n${summary}\n`;
}
