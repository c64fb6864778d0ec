import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { makeConsumer } from '../consumer.mjs';
import { oneCall } from '../programs.mjs';
import { run } from '../run.mjs';

/** Limit for the gzipped bundle of one call, in bytes. The bundle of esbuild has 5.5 kB. */
const budget = 6900;

const configs = {
  'vite.config.mjs': `export default { logLevel: 'error', build: { lib: { entry: 'main.mjs', formats: ['es'], fileName: 'main' }, outDir: 'out-vite', minify: 'esbuild', target: 'es2022' } };\n`,
  'webpack.config.mjs': `export default { mode: 'production', target: ['web', 'es2022'], entry: './main.mjs', experiments: { outputModule: true, topLevelAwait: true }, output: { path: process.cwd() + '/out-webpack', module: true, filename: 'main.js' } };\n`,
};

const bundlers = {
  esbuild: [
    'esbuild',
    'main.mjs',
    '--bundle',
    '--minify',
    '--format=esm',
    '--target=es2022',
    '--outfile=out-esbuild/main.js',
  ],
  'Vite (Rollup)': ['vite', 'build'],
  webpack: ['webpack', '--config', 'webpack.config.mjs'],
};

const outputs = { esbuild: 'out-esbuild', 'Vite (Rollup)': 'out-vite', webpack: 'out-webpack' };

/** Bundles one call with each bundler, as applications do, and checks the gzipped size. */
export async function checkBundles(report, { folder, version, npmrc }) {
  const place = join(folder, 'bundles');
  const isInstalled = await report.check('a project with three bundlers', async () => {
    await makeConsumer(
      place,
      {
        '@oktaforge/sdk': version,
        esbuild: '0.25.12',
        vite: '7.2.4',
        webpack: '5.103.0',
        'webpack-cli': '6.0.1',
      },
      { npmrc, files: { 'main.mjs': oneCall, ...configs } },
    );
  });
  if (!isInstalled) return;
  for (const [name, [command, ...args]] of Object.entries(bundlers)) {
    await report.check(`bundled by ${name}`, async () => {
      await run(join('node_modules/.bin', command), args, { cwd: place });
      const output = join(place, outputs[name]);
      const bytes = readdirSync(output)
        .map((file) => gzipSync(readFileSync(join(output, file))).length)
        .reduce((sum, size) => sum + size, 0);
      if (bytes > budget) throw new Error(`${bytes} bytes gzipped, and ${budget} are allowed.`);
      return `${bytes} bytes gzipped, of ${budget}`;
    });
  }
  writeFileSync(join(place, '.done'), '');
}
