// Writes as the generator does, in a process that kills itself at its nth change of the file system. A write of a file
// is cut off in the middle.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [moduleUrl, n, request] = process.argv.slice(2);
let count = 0;

const { writeFileSync } = fs;
for (const name of ['mkdirSync', 'renameSync', 'linkSync', 'rmSync', 'writeFileSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    count += 1;
    if (count === Number(n)) {
      if (name === 'writeFileSync') writeFileSync(args[0], args[1].slice(0, args[1].length / 2));
      process.kill(process.pid, 'SIGKILL');
    }
    return original(...args);
  };
}
syncBuiltinESMExports();

const { writeOutput } = await import(moduleUrl);
const { files, place } = JSON.parse(request);
writeOutput(files, place);
