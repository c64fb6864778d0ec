import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { listDist, sweepDist } from '../../../../scripts/dist-files.mjs';
import { environment } from '../../../../scripts/workspace/processes.mjs';
import { listFiles } from '../../src/output/tree.js';
import { folderWith } from '../support/folder.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const text = readFileSync(join(root, 'turbo.json'), 'utf8');
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** Comments stand on lines of their own. */
const { tasks } = JSON.parse(text.replaceAll(/^ *\/\/.*$/gm, ''));
const lister = `import { listDist } from ${JSON.stringify(join(root, 'scripts/dist-files.mjs'))};`;

/** A workspace of one package, whose build copies src to an empty dist, with the tasks of this one. */
function workspace(): string {
  const build = `import { cpSync, rmSync } from 'node:fs';
${lister}
rmSync('dist', { recursive: true, force: true });
cpSync('src', 'dist', { recursive: true });
listDist();
`;
  const sweep = `node ${JSON.stringify(join(root, 'scripts/sweep-dist.mjs'))}`;
  const scripts = { build: 'node build.mjs', sweep };
  const { build: buildTask, sweep: sweepTask } = tasks;
  return folderWith({
    'package.json': JSON.stringify({ name: 'root', private: true, packageManager }),
    'pnpm-workspace.yaml': 'packages: [packages/*]\n',
    'pnpm-lock.yaml': "lockfileVersion: '9.0'\nimporters:\n  .: {}\n  packages/a: {}\n",
    'turbo.json': JSON.stringify({ tasks: { build: buildTask, sweep: sweepTask } }),
    'packages/a/package.json': JSON.stringify({ name: 'a', version: '1.0.0', scripts }),
    'packages/a/build.mjs': build,
  });
}

/** What turbo says to the tests that it runs is not meant for another turbo. */
function withoutTurbo(env: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^TURBO_(HASH|INVO|IS)/.test(name)),
  );
}

/** Builds the package from these sources; gives what is in its dist. */
function built(folder: string, sources: readonly string[]): string[] {
  const home = join(folder, 'packages/a');
  rmSync(join(home, 'src'), { recursive: true, force: true });
  mkdirSync(join(home, 'src/areas'), { recursive: true });
  for (const name of sources) writeFileSync(join(home, 'src', name), name);
  execFileSync('turbo', ['run', 'build', 'sweep', '--only', '--cache=local:rw'], {
    cwd: folder,
    env: withoutTurbo(environment),
    stdio: 'pipe',
  });
  return listFiles(home, 'dist');
}

describe('the dist of a package', () => {
  it('has nothing of another description, also when turbo brings it back', () => {
    const folder = workspace();
    const [small, big] = [['index.js'], ['areas/user.js', 'index.js']];
    const want = (names: string[]): string[] => names.map((name) => `dist/${name}`);
    expect(built(folder, small)).toEqual(want(small));
    expect(built(folder, big)).toEqual(want(big));
    expect(built(folder, small)).toEqual(want(small));
    expect(built(folder, big)).toEqual(want(big));
  });

  it('keeps everything where no build has said what it wrote', () => {
    const folder = folderWith({ 'dist/a.js': '' });
    expect(sweepDist(folder)).toEqual([]);
    expect(listFiles(folder, 'dist')).toEqual(['dist/a.js']);
  });

  it('loses what the build has not written', () => {
    const folder = folderWith({ 'dist/a.js': '', 'dist/b/a.js': '' });
    listDist(folder);
    cpSync(join(folder, 'dist/b'), join(folder, 'dist/c'), { recursive: true });
    expect(sweepDist(folder)).toEqual(['c/a.js']);
    expect(listFiles(folder, 'dist')).toEqual(['dist/a.js', 'dist/b/a.js']);
  });
});

it.each(Object.keys(tasks).filter((name) => /(^|#)build$/.test(name)))(
  'turbo brings the list of %s back with its files',
  (name) => {
    expect(tasks[name].outputs).toEqual(['dist/**', '.turbo/dist-files.json']);
  },
);

it('tests run over a dist that is swept', () => {
  expect(tasks.test.dependsOn).toContain('sweep');
});
