// Updates a workspace, in a process that counts its changes of the file system. It kills itself before the nth, or keeps copies
// of the workspace as it is before a change (`copies/1`, `copies/2` …), which is what a kill at that moment would leave. In
// the end it prints the changes.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative } from 'node:path';

const [moduleUrl, root, spec, killedAt, copies] = process.argv.slice(2);
const changes = [];
let isCopying = false;

function watch(name, original, paths) {
  fs[name] = (...args) => {
    if (!isCopying) {
      changes.push(
        [name, ...args.slice(0, paths).map((path) => relative(root, String(path)))].join(' '),
      );
      if (changes.length === Number(killedAt)) process.kill(process.pid, 'SIGKILL');
      if (copies !== undefined && !isOneOfMany())
        copyWorkspace(join(copies, String(changes.length)));
    }
    return original(...args);
  };
}

/** Of the changes inside of a staged or retired folder, which nobody reads, each tenth is enough. */
function isOneOfMany() {
  const isInside = /^\w+ \.oktaforge\/transaction\/(staged|retired)\/\S+$/.test(changes.at(-1));
  return isInside && changes.length % 10 !== 0;
}

function copyWorkspace(to) {
  isCopying = true;
  fs.cpSync(root, to, { recursive: true });
  isCopying = false;
}

for (const name of ['renameSync', 'linkSync', 'copyFileSync']) watch(name, fs[name], 2);
for (const name of ['mkdirSync', 'rmSync', 'unlinkSync', 'writeFileSync', 'appendFileSync']) {
  watch(name, fs[name], 1);
}
syncBuiltinESMExports();

const { update } = await import(moduleUrl);
const { outcome, diagnostics } = await update({ root, spec });
if (outcome !== 'updated') throw new Error(JSON.stringify(diagnostics));
process.stdout.write(JSON.stringify(changes));
