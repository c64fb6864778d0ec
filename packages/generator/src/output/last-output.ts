import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FormatCache, FormattedFile } from './format.js';
import { sha256 } from './hash.js';
import { stateFolder } from './state.js';
import { listFiles, makeFolder, readIfPresent } from './tree.js';
import type { OutputTree } from './types.js';

/**
 * Inputs and outputs of the last run, as hashes. By them an unchanged run is recognised before anything is parsed. This is
 * a cache and ignored by git: `--check` never uses it, and a committed manifest would conflict in every merge. Nothing in
 * it depends on the machine.
 */
export interface LastOutput<Result> {
  /** Hash of everything that the output depends on: the generator's code and all its inputs. */
  readonly key: string;
  readonly roots: readonly string[];
  readonly outputs: readonly OutputRecord[];
  /** The result of the run, which an unchanged run reports again. */
  readonly result: Result;
}

export interface OutputRecord {
  readonly path: string;
  readonly sha256: string;
  /** See `FormattedFile.source`. */
  readonly source?: string;
}

/** Number of the manifest's format. A manifest of another format is ignored. */
const form = 1;

/** The manifest of the last finished run; undefined when there is none of this format. */
export function readLastOutput<Result>(root: string): LastOutput<Result> | undefined {
  const content = readIfPresent(lastOutputFile(root));
  if (content === undefined) return undefined;
  try {
    const parsed = JSON.parse(content.toString()) as LastOutput<Result> & { form: number };
    return parsed.form === form ? parsed : undefined;
  } catch {
    return undefined;
  }
}

export function writeLastOutput<Result>(root: string, manifest: LastOutput<Result>): void {
  const file = lastOutputFile(root);
  makeFolder(stateFolder(root));
  // In an application nobody has told git of this folder.
  writeFileSync(join(stateFolder(root), '.gitignore'), '*\n');
  // A link in its place would be written through.
  rmSync(`${file}.draft`, { force: true });
  writeFileSync(`${file}.draft`, `${JSON.stringify({ form, ...manifest }, null, 1)}\n`);
  renameSync(`${file}.draft`, file);
}

export function recordOutputs(files: readonly FormattedFile[]): OutputRecord[] {
  return files.map(({ path, content, source }) => ({
    path,
    sha256: sha256(content),
    ...(source === undefined ? {} : { source }),
  }));
}

/** Whether the tree is unchanged since that run: each output has its hash, and generated folders have no other files. */
export function isTreeAsRecorded(root: string, { roots, outputs }: LastOutput<unknown>): boolean {
  const recorded = new Set(outputs.map(({ path }) => path));
  return (
    roots.every((folder) => listFiles(root, folder).every((path) => recorded.has(path))) &&
    outputs.every((output) => readRecorded(root, output) !== undefined)
  );
}

/** A cache of the formatted files of an earlier run that are unchanged on disk. */
export function formatCache(
  { root }: OutputTree,
  manifest: LastOutput<unknown> | undefined,
): FormatCache {
  const records = new Map(manifest?.outputs.map((output) => [output.path, output]));
  return (path, source) => {
    const record = records.get(path);
    return record?.source === source ? readRecorded(root, record)?.toString() : undefined;
  };
}

function readRecorded(root: string, { path, sha256: expected }: OutputRecord): Buffer | undefined {
  const content = readIfPresent(join(root, path));
  return content !== undefined && sha256(content) === expected ? content : undefined;
}

function lastOutputFile(root: string): string {
  return join(stateFolder(root), 'manifest.json');
}
