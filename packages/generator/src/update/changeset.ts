import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import writeChangeset from '@changesets/write';

import { type Change, type Level, type PackageLevels, highest } from '../changes/index.js';

/** A file for `changeset version` to read. */
export interface ChangesetFile {
  /** Relative to the workspace root. */
  readonly path: string;
  readonly content: string;
}

const packages = ['sdk', 'validators', 'mocks'] as const;

/**
 * The changeset of an update, as changesets itself writes one. It names each package with its own bump; as they are a fixed
 * group, all get the highest of them. Undefined when there is nothing to release.
 *
 * @param bump of both judges; the SDK's is raised to it, as the compiler judges the SDK's types
 * @param name of the file, without extension
 */
export async function makeChangeset(
  changes: readonly Change[],
  bump: Level,
  summary: string,
  name: string,
): Promise<ChangesetFile | undefined> {
  const releases = packages.flatMap((key) => {
    const level = levelOf(changes, key);
    const type = key === 'sdk' ? highest([level, bump]) : level;
    return type === 'none' ? [] : [{ name: `@oktaforge/${key}`, type }];
  });
  if (releases.length === 0) return undefined;
  return { path: `.changeset/${name}.md`, content: await writeAside({ summary, releases }) };
}

function levelOf(changes: readonly Change[], key: keyof PackageLevels): Level {
  return highest(changes.map(({ packages: levels }) => levels[key]));
}

/** Changesets writes into a workspace at once; here the file is to appear together with all the others. */
async function writeAside(changeset: Parameters<typeof writeChangeset>[0]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'oktaforge-changeset-'));
  try {
    mkdirSync(join(folder, '.changeset'));
    const id = await writeChangeset(changeset, folder);
    return readFileSync(join(folder, '.changeset', `${id}.md`), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
