import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { installed, makeConsumer } from '../consumer.mjs';
import { programs } from '../programs.mjs';
import { run } from '../run.mjs';

/** Packages that may be installed with each package. The generator is a tool, so any dependency is allowed. */
const companions = {
  sdk: [],
  validators: [],
  // ajv and yaml read configurations; ajv brings the four behind it.
  mocks: [
    '@oktaforge/validators',
    'ajv',
    'commander',
    'fast-deep-equal',
    'fast-uri',
    'jose',
    'json-schema-traverse',
    'require-from-string',
    'yaml',
  ],
};

/** Installs each package alone into an empty project, and uses it. */
export async function checkAlone(report, { folder, version, npmrc }) {
  for (const [name, program] of Object.entries(programs)) {
    await report.check(`@oktaforge/${name} alone`, async () => {
      const place = join(folder, `alone-${name}`);
      await makeConsumer(place, { [`@oktaforge/${name}`]: version }, { npmrc });
      const others = installed(place).filter((each) => each !== `@oktaforge/${name}`);
      const allowed = companions[name];
      const strangers =
        allowed === undefined ? [] : others.filter((each) => !allowed.includes(each));
      if (strangers.length > 0) throw new Error(`It brings ${strangers.join(', ')} along.`);
      writeFileSync(join(place, 'main.mjs'), program);
      const output = await run(process.execPath, ['main.mjs'], { cwd: place });
      if (output.trim() !== 'ok') throw new Error(output);
      return `${others.length} other packages`;
    });
  }
}
