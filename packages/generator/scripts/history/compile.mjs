import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Entries that the generated code of a package is reached by; runtime and generated code only, nothing by hand over it. */
const compilerOptions = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  types: ['node'],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  // The mocks' model types are those of the validators beside them, not of what is built.
  paths: { '@oktaforge/validators/types': ['./packages/validators/src/generated/types.ts'] },
};

/** What generated code imports of what is written by hand, by package. */
const byHand = {
  sdk: ['src/runtime', 'src/client', 'src/limits'],
  validators: ['src/runtime'],
  mocks: ['src/runtime', 'src/areas'],
};

/**
 * Compiles the generated code of the three packages with their runtimes, in a folder of its own.
 *
 * @param {readonly { path: string, content: string }[]} files - as the emitters give them
 * @param {string} root - absolute path of the workspace
 * @returns {string[]} what the compiler finds, a line each
 */
export function compile(files, root) {
  // Inside of the workspace's state folder, so that packages are found as they are elsewhere in it.
  mkdirSync(join(root, '.oktaforge'), { recursive: true });
  const folder = mkdtempSync(join(root, '.oktaforge', 'history-'));
  try {
    for (const name of Object.keys(byHand)) {
      const home = join(folder, 'packages', name);
      for (const part of byHand[name]) {
        cpSync(join(root, 'packages', name, part), join(home, part), { recursive: true });
      }
      cpSync(join(root, 'packages', name, 'package.json'), join(home, 'package.json'));
    }
    symlinkSync(
      join(root, 'packages/mocks/node_modules'),
      join(folder, 'packages/mocks/node_modules'),
    );
    for (const { path, content } of files.filter((file) => file.path.endsWith('.ts'))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const include = ['packages/*/src/generated/**/*.ts'];
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include }));
    return faultsIn(folder, root);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function faultsIn(folder, root) {
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return [];
  } catch (error) {
    return String(error.stdout).trim().split('\n');
  }
}
