import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** The functions that change the file system, with the number of their paths. */
const functions = {
  renameSync: 2,
  linkSync: 2,
  copyFileSync: 2,
  mkdirSync: 1,
  rmSync: 1,
  unlinkSync: 1,
  writeFileSync: 1,
  appendFileSync: 1,
};

/**
 * Calls `act` before each change of the file system, with the number of the change, the name of the function, its paths and
 * all its arguments. What `act` throws is thrown by the function; what `act` changes itself does not count.
 */
export function beforeEachChange(act) {
  let number = 0;
  let isActing = false;
  for (const [name, paths] of Object.entries(functions)) {
    const original = fs[name];
    fs[name] = (...args) => {
      if (!isActing) {
        number += 1;
        isActing = true;
        try {
          act({ number, name, paths: args.slice(0, paths).map(String), args });
        } finally {
          isActing = false;
        }
      }
      return original(...args);
    };
  }
  syncBuiltinESMExports();
}
