import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FormatCache, FormattedFile } from './format.js';
import { sha256 } from './hash.js';
import { stateFolder } from './state.js';
import { listFiles, readIfPresent } from './tree.js';
import type { OutputTree } from './types.js';

/**
 * What the last run has made of what: by it an unchanged run is recognised before anything is parsed. It is a cache and
 * ignored by git: what the generator would write is the truth, which `--check` always computes, and a committed manifest
 * would be one more thing to conflict in every merge. Nothing in it depends on the machine.
 */
export interface LastOutput<Result> {
  /** Hash of everything that the output depends on: the generator's code, and all that it read. */
  readonly key: string;
  readonly roots: readonly string[];
  readonly outputs: readonly OutputRecord[];
  /** What the run said, to be said again. */
  readonly result: Result;
}

export interface OutputRecord {
  readonly path: string;
  readonly sha256: string;
  /** See `FormattedFile.source`. */
  readonly source?: string;
}

/** Changes with the form of the manifest; one in another form is none. */
const form = 1;

/** The manifest of the last run that finished, if there is a usable one. */
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
  mkdirSync(stateFolder(root), { recursive: true });
  // In an application nobody has told git of this folder.
  writeFileSync(join(stateFolder(root), '.gitignore'), '*\n');
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

/** Whether the tree still is what that run has left: each output with its hash, and nothing else in the generated folders. */
export function isTreeAsRecorded(root: string, { roots, outputs }: LastOutput<unknown>): boolean {
  const recorded = new Set(outputs.map(({ path }) => path));
  return (
    roots.every((folder) => listFiles(root, folder).every((path) => recorded.has(path))) &&
    outputs.every((output) => readRecorded(root, output) !== undefined)
  );
}

/** Formatted files that are still on disk as an earlier run left them. */
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
