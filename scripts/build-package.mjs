// The `build` script of the packages: compiles src/ to an empty dist/, and copies the templates. dist/ is emptied first so
// that the output of a deleted source is not published.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

rmSync('dist', { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [join(typescript, 'bin/tsc'), '-p', 'tsconfig.build.json'],
  {
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;

for (const file of readdirSync('src', { recursive: true })) {
  if (file.endsWith('.hbs')) cpSync(join('src', file), join('dist', file));
}
