// Gets a signal in the middle of synchronous work, with the lock or without, and says when the work is done.
import fs from 'node:fs';
import { setImmediate } from 'node:timers/promises';

const [moduleUrl, root, locks] = process.argv.slice(2);
const { withLock } = await import(moduleUrl);

async function work() {
  process.kill(process.pid, 'SIGTERM');
  const end = performance.now() + 50;
  while (performance.now() < end);
  fs.writeFileSync(`${root}/done`, '');
  await setImmediate();
}

if (locks === 'locked') await withLock(root, work);
else await work();
fs.writeFileSync(`${root}/after`, '');
