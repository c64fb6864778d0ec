// Writes as the generator does, in a process whose nth change of the file system is refused, as by a full disk or a mount.
// Prints what it throws.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [moduleUrl, n, code, request] = process.argv.slice(2);
let count = 0;

for (const name of ['mkdirSync', 'renameSync', 'linkSync', 'rmSync', 'writeFileSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    count += 1;
    // From the first on, a full disk refuses all writes.
    const isRefused =
      code === 'ENOSPC' ? count >= Number(n) && name === 'writeFileSync' : count === Number(n);
    if (!isRefused) return original(...args);
    throw Object.assign(new Error(`${code}: refused, ${name}`), { code, syscall: name });
  };
}
syncBuiltinESMExports();

const { writeOutput } = await import(moduleUrl);
const { files, place, also = [] } = JSON.parse(request);
try {
  writeOutput(files, place, also);
  console.log(JSON.stringify({ changes: count }));
} catch (error) {
  console.log(JSON.stringify({ name: error.name, message: error.message, tree: error.tree }));
}
