// The end of the generator's build: copies what is written by hand of the three packages into dist/sources. Whoever installs
// the generator generates complete packages with it, and has no workspace to take the runtimes from.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { listDist } from '../../../scripts/dist-files.mjs';

const packages = '..';
const target = 'dist/sources';

rmSync(target, { recursive: true, force: true });
for (const name of ['sdk', 'validators', 'mocks']) {
  const generated = join(packages, name, 'src/generated');
  cpSync(join(packages, name, 'src'), join(target, name, 'src'), {
    recursive: true,
    filter: (source) => source !== generated,
  });
  // Under another name: to Node and bundlers a nested package.json is one in force.
  cpSync(join(packages, name, 'package.json'), join(target, name, 'manifest.json'));
}
// Under another name: pnpm packs the workspace's LICENSE only for a package that has no file of that name anywhere.
cpSync(join(packages, '..', 'LICENSE'), join(target, 'apache-2.0.txt'));
listDist();
