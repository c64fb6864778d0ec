// The `build` script of the packages: compiles src/ to a fresh dist/, so that nothing of a deleted source stays behind
// and is published, and copies what the compiler does not (templates).
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
