// Writes as the generator does, in a process whose nth change of the file system is refused, as by a full disk or a mount.
// Prints what it throws.
import { beforeEachChange } from '../../support/changes.mjs';

const [moduleUrl, n, code, request] = process.argv.slice(2);
let changes = 0;

beforeEachChange(({ number, name }) => {
  changes = number;
  // From the first on, a full disk refuses all writes.
  const isRefused =
    code === 'ENOSPC' ? number >= Number(n) && name === 'writeFileSync' : number === Number(n);
  if (isRefused)
    throw Object.assign(new Error(`${code}: refused, ${name}`), { code, syscall: name });
});

const { writeOutput } = await import(moduleUrl);
const { files, place, also = [] } = JSON.parse(request);
try {
  writeOutput(files, place, also);
  console.log(JSON.stringify({ changes }));
} catch (error) {
  console.log(JSON.stringify({ name: error.name, message: error.message, tree: error.tree }));
}
