// Updates a workspace, in a process that counts its changes of the file system. It kills itself before the nth, or keeps copies
// of the workspace as it is before a change (`copies/1`, `copies/2` …), which is what a kill at that moment would leave. In
// the end it prints the changes.
import { cpSync } from 'node:fs';
import { join, relative } from 'node:path';

import { beforeEachChange } from '../../support/changes.mjs';

const [moduleUrl, root, spec, killedAt, copies] = process.argv.slice(2);
const changes = [];

beforeEachChange(({ number, name, paths }) => {
  changes.push([name, ...paths.map((path) => relative(root, path))].join(' '));
  if (number === Number(killedAt)) process.kill(process.pid, 'SIGKILL');
  if (copies !== undefined && !isOneOfMany(number)) {
    cpSync(root, join(copies, String(number)), { recursive: true });
  }
});

/** Of the changes inside of a staged or retired folder, which nobody reads, each tenth is enough. */
function isOneOfMany(number) {
  const isInside = /^\w+ \.oktaforge\/transaction\/(staged|retired)\/\S+$/.test(changes.at(-1));
  return isInside && number % 10 !== 0;
}

const { update } = await import(moduleUrl);
const { outcome, diagnostics } = await update({ root, spec });
if (outcome !== 'updated') throw new Error(JSON.stringify(diagnostics));
process.stdout.write(JSON.stringify(changes));
