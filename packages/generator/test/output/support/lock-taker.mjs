// Takes the lock as often as it is told; whoever finds another one inside says so. Some die with the lock.
import fs from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const [moduleUrl, root, rounds, dies] = process.argv.slice(2);
const { withLock } = await import(moduleUrl);
const inside = `${root}/inside`;
let taken = 0;
let overlaps = 0;

for (let round = 0; round < Number(rounds); round += 1) {
  try {
    await withLock(root, async () => {
      taken += 1;
      try {
        fs.writeFileSync(inside, String(process.pid), { flag: 'wx' });
      } catch {
        overlaps += 1;
      }
      await setTimeout(1);
      fs.rmSync(inside, { force: true });
      if (round === Number(dies)) {
        fs.writeSync(1, JSON.stringify({ taken, overlaps }));
        process.kill(process.pid, 'SIGKILL');
      }
    });
  } catch (error) {
    if (error.name !== 'WorkspaceLocked') throw error;
    await setTimeout(1);
  }
}
fs.writeSync(1, JSON.stringify({ taken, overlaps }));
