// Compiles the examples. They are of the operations that test/needs.json lists: a description that lacks some of them is no
// fault of the examples, so that the build says what is missing and goes on. Their suites are skipped by the same list.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { operations } = read('../spec/api.lock.json');
const known = new Set(operations.map(({ method, path }) => `${method} ${path}`));
const needed = new Set(Object.values(read('test/needs.json')).flat());
const missing = [...needed].filter((operation) => !known.has(operation));

const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
const compiler = [join(typescript, 'bin/tsc'), '-p', 'tsconfig.build.json'];
if (missing.length === 0) {
  process.exitCode = spawnSync(process.execPath, compiler, { stdio: 'inherit' }).status ?? 1;
} else {
  const rest = missing.length > 3 ? ` and ${missing.length - 3} more operations` : '';
  const shown = missing.slice(0, 3).join(', ');
  console.log(`The examples are not compiled: the description lacks ${shown}${rest}.`);
}
