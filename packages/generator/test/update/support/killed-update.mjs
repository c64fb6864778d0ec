// Updates a workspace, in a process that kills itself at its nth change of the file system; without n it says how many
// changes there were.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [moduleUrl, root, spec, n] = process.argv.slice(2);
let count = 0;

for (const name of ['mkdirSync', 'renameSync', 'linkSync', 'rmSync', 'writeFileSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    count += 1;
    if (count === Number(n)) process.kill(process.pid, 'SIGKILL');
    return original(...args);
  };
}
syncBuiltinESMExports();

const { update } = await import(moduleUrl);
const { outcome, diagnostics } = await update({ root, spec });
if (outcome !== 'updated') throw new Error(JSON.stringify(diagnostics));
process.stdout.write(String(count));
