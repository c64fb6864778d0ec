import { constants } from 'node:fs';
import {
  access,
  lstat,
  mkdtemp,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { checkSnapshot } from '../runtime/mock/snapshot.js';
import type { Snapshot } from '../runtime/mock/types.js';

/** The file that a mock begins with, and that it is saved to. */
export interface SnapshotFile {
  /** Undefined where there is no file yet. */
  readonly saved: Snapshot | undefined;
  /** Writes the whole state, or leaves the file as it is. */
  save(snapshot: Snapshot): Promise<void>;
}

/**
 * Reads the file of a snapshot, and sees that it can be written again. A link is followed, now and when it is saved.
 *
 * @throws {Error} with a message for a person, for a file that is no snapshot, or cannot be read or written.
 */
export async function openSnapshot(file: string): Promise<SnapshotFile> {
  try {
    const target = await targetOf(resolve(file));
    const saved = await read(target);
    await rm(await newFolderBeside(target), { recursive: true });
    return { saved, save: (snapshot) => replace(target, JSON.stringify(snapshot)) };
  } catch (error) {
    throw new Error(`--snapshot ${file} cannot be used: ${explain(error)}.`, { cause: error });
  }
}

/** What the codes of Node mean where a file is read or made. */
const MEANINGS: Readonly<Partial<Record<string, string>>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'it may not be read and written',
  EPERM: 'it may not be read and written',
  EROFS: 'it may not be written',
  ELOOP: 'its links lead in a circle',
};

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
  return known ?? (error instanceof Error ? error.message : String(error));
}

/** Links may lead to links. More of them than this lead in a circle. */
const LINKS_AT_MOST = 40;

/** Where a file is, or where a link leads to that does not lead to a file yet. */
async function targetOf(file: string, links = 0): Promise<string> {
  const place = join(await realpath(dirname(file)), basename(file));
  const found = await ifThere(lstat(place));
  if (found?.isSymbolicLink() !== true) return place;
  if (links === LINKS_AT_MOST) throw new Error('its links lead in a circle');
  return targetOf(resolve(dirname(place), await readlink(place)), links + 1);
}

async function read(target: string): Promise<Snapshot | undefined> {
  const found = await ifThere(stat(target));
  if (found === undefined) return undefined;
  if (!found.isFile()) throw new Error('it is no file');
  await access(target, constants.R_OK | constants.W_OK);
  const saved: unknown = parse(await readFile(target, 'utf8'));
  checkSnapshot(saved);
  return saved;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('it is no JSON. Move it away, or name another file');
  }
}

/** The new text is written to a folder that nobody else knows or may enter, and moved to its place when it is whole. */
async function replace(target: string, text: string): Promise<void> {
  const folder = await newFolderBeside(target);
  try {
    const mode = (await ifThere(stat(target)))?.mode;
    const written = join(folder, basename(target));
    const file = await open(written, 'wx', mode);
    try {
      await file.writeFile(text);
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(written, target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In the same file system, so that a file can be moved from there in one step. */
function newFolderBeside(target: string): Promise<string> {
  return mkdtemp(join(dirname(target), '.oktaforge-mock-'));
}

async function ifThere<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
