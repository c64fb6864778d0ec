// Writes as the generator does, in a process that kills itself at its nth change of the file system. A write of a file
// is cut off in the middle.
import { writeFileSync } from 'node:fs';

import { beforeEachChange } from '../../support/changes.mjs';

const [moduleUrl, n, request] = process.argv.slice(2);

beforeEachChange(({ number, name, args: [path, content] }) => {
  if (number !== Number(n)) return;
  if (name === 'writeFileSync') writeFileSync(path, content.slice(0, content.length / 2));
  process.kill(process.pid, 'SIGKILL');
});

const { writeOutput } = await import(moduleUrl);
const { files, place } = JSON.parse(request);
writeOutput(files, place);
