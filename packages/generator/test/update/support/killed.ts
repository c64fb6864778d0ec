import { spawn } from 'node:child_process';
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect } from 'vitest';

import { listFiles } from '../../../src/output/tree.js';
import { runCli } from '../../cli/support.js';
import { schema } from '../../changes/seeds/seed.js';
import { folderWith } from '../../support/folder.js';
import { edited, workspaceWith } from './workspace.js';

const script = fileURLToPath(new URL('watched-update.mjs', import.meta.url));
/** The compiled module: a child process cannot run TypeScript. `npm test` builds it first. */
const updating = new URL('../../../dist/run/update.js', import.meta.url).href;

/** Half an update: everything that it changes is changed, so that a mixture would be seen. */
const next = edited((d) => {
  d['info'].version = '1.1.0';
  schema(d, 'Receipt')['properties'].total.type = 'integer';
  delete schema(d, 'Order')['properties'].remark;
});

/** A workspace that has been generated, and a new description to update it to. */
export async function workspaceToUpdate(): Promise<string> {
  const root = workspaceWith({ 'next.json': next });
  expect((await runCli(root, ['generate'])).exitCode).toBe(0);
  return root;
}

export function copyOf(root: string): string {
  const copy = folderWith({});
  cpSync(root, copy, { recursive: true });
  return copy;
}

/** Updates in a process of its own; gives its changes of the file system, each as `renameSync from to`. */
export async function updateIn(root: string, copies?: string): Promise<readonly string[]> {
  const { output, signal, errors } = await run([
    root,
    '0',
    ...(copies === undefined ? [] : [copies]),
  ]);
  expect({ signal, errors }).toEqual({ signal: null, errors: '' });
  return JSON.parse(output) as string[];
}

/** Updates in a process that is killed before its nth change of the file system. */
export async function updateKilledAt(root: string, moment: number): Promise<void> {
  const { signal, errors } = await run([root, String(moment)]);
  expect({ moment, signal, errors }).toEqual({ moment, signal: 'SIGKILL', errors: '' });
}

interface Ended {
  readonly output: string;
  readonly errors: string;
  readonly signal: NodeJS.Signals | null;
}

function run([root = '', ...rest]: readonly string[]): Promise<Ended> {
  const args = [script, updating, root, join(root, 'new/next.json'), ...rest];
  const child = spawn(process.execPath, args);
  const text = { output: '', errors: '' };
  child.stdout.on('data', (chunk) => (text.output += String(chunk)));
  child.stderr.on('data', (chunk) => (text.errors += String(chunk)));
  return new Promise((done) => {
    child.on('close', (_code, signal) => done({ ...text, signal }));
  });
}

/** One of each kind of change, in their order. */
export const kinds = {
  first: /^mkdirSync \.oktaforge\/locks\/draft-\S+$/,
  lock: /^renameSync \.oktaforge\/locks\/draft-\S+ \.oktaforge\/locks\/\d+$/,
  staging: /^\w+ \.oktaforge\/transaction\/staged\/\d\/./,
  journal: /^writeFileSync \.oktaforge\/transaction\/journal\.draft$/,
  /** From here on, the update is decided. */
  decision: /^renameSync \S+\/journal\.draft \S+\/journal\.json$/,
  firstRename: /^renameSync packages\/sdk\/src\/generated \.oktaforge\/transaction\/retired\/0$/,
  betweenRenames: /^renameSync \.oktaforge\/transaction\/staged\/0 packages\/sdk\/src\/generated$/,
  file: /^renameSync \.oktaforge\/transaction\/staged\/\d+ spec\/spec\.yaml$/,
  removal: /^renameSync spec\/corrections\.yaml \.oktaforge\/transaction\/retired\/\d+$/,
  allInPlace: /^rmSync \.oktaforge\/transaction\/journal\.json$/,
  clearing: /^rmSync \.oktaforge\/transaction$/,
  clearingHalf: /^unlinkSync \.oktaforge\/transaction\/retired\/\d\/./,
  last: /^rmSync \.oktaforge\/locks\/\d+\/holder$/,
};

/** With what the generator keeps for itself. */
export function everythingIn(root: string): Readonly<Record<string, string>> {
  const paths = listFiles(root, '.');
  return Object.fromEntries(
    paths.map((path) => [
      path,
      // Which process has it.
      path.endsWith('/holder') ? 'a process' : readFileSync(join(root, path), 'utf8'),
    ]),
  );
}

/** The changes before which there is a copy, by their number. */
export function copied(changes: readonly string[], copies: string): ReadonlyMap<number, string> {
  const moments = readdirSync(copies).map(Number);
  return new Map(
    moments.toSorted((one, other) => one - other).map((at) => [at, changes[at - 1] ?? '']),
  );
}

export function momentOf(kind: RegExp, changes: ReadonlyMap<number, string>): number {
  const found = [...changes].find(([, change]) => kind.test(change));
  if (found === undefined) throw new Error(`no ${kind} in ${[...changes.values()].join('\n')}`);
  return found[0];
}
