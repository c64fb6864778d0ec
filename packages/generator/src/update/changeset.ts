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
 * The changeset of an update. It names each package with its own bump; as they are a fixed
 * group, all get the highest of them. Undefined when there is nothing to release.
 *
 * @param bump of both judges; the SDK's is raised to it, as the compiler judges the SDK's types
 * @param name of the file, without extension
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
 * The text of a changeset: which packages it is about and how much they change, then what their users read. By hand, as
 * `@changesets/write` only writes into a folder of a workspace, and brings a prettier of its own.
 */
function changesetText(releases: readonly Release[], summary: string): string {
  const lines = releases.map(({ name, type }) => `"${name}": ${type}`);
  return `---\n${lines.join('\n')}\n---\n\n${summary}\n`;
}
