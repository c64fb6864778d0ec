// The `build` script of the packages: compiles src/ to an empty dist/, and copies the templates. dist/ is emptied first so
// that the output of a deleted source is not published. A package with a tsconfig.cjs.json gets dist/cjs/ too.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { finishCommonJs } from './commonjs.mjs';
import { listDist } from './dist-files.mjs';

const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

function compile(config) {
  const { status } = spawnSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', config], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = status ?? 1;
}

rmSync('dist', { recursive: true, force: true });
compile('tsconfig.build.json');

for (const file of readdirSync('src', { recursive: true })) {
  if (file.endsWith('.hbs')) cpSync(join('src', file), join('dist', file));
}

if (existsSync('tsconfig.cjs.json')) {
  compile('tsconfig.cjs.json');
  finishCommonJs('dist/cjs');
}
listDist();
