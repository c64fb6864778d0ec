import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeConsumer } from '../consumer.mjs';
import { typed } from '../programs.mjs';
import { run } from '../run.mjs';

const compilers = { 5.9: 'typescript-5', 7: 'typescript-7' };
const resolutions = { nodenext: 'nodenext', bundler: 'esnext' };

/** Compiles a program that uses all three packages, with both compilers and both ways of module resolution. */
export async function checkTypes(report, { folder, version, npmrc }) {
  const place = join(folder, 'types');
  const isInstalled = await report.check('a TypeScript project with all three', async () => {
    await makeConsumer(
      place,
      {
        '@oktaforge/sdk': version,
        '@oktaforge/validators': version,
        '@oktaforge/mocks': version,
        'typescript-5': 'npm:typescript@5.9.3',
        'typescript-7': 'npm:typescript@7.0.2',
      },
      { npmrc, files: { 'main.ts': typed } },
    );
  });
  if (!isInstalled) return;
  for (const [name, compiler] of Object.entries(compilers)) {
    for (const [moduleResolution, module] of Object.entries(resolutions)) {
      await report.check(`TypeScript ${name}, ${moduleResolution}`, async () => {
        const compilerOptions = {
          target: 'es2022',
          lib: ['es2023', 'dom', 'dom.iterable'],
          module,
          moduleResolution,
          types: [],
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          skipLibCheck: false,
          noEmit: true,
        };
        const config = `tsconfig.${name}.${moduleResolution}.json`;
        writeFileSync(join(place, config), JSON.stringify({ compilerOptions, files: ['main.ts'] }));
        await run(process.execPath, [`node_modules/${compiler}/bin/tsc`, '-p', config], {
          cwd: place,
        });
      });
    }
  }
}
