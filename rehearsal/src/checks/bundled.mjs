import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { makeConsumer } from '../consumer.mjs';
import { Skipped } from '../report.mjs';
import { run } from '../run.mjs';

const bundler = { esbuild: '0.25.12' };

/** Runs the program in workerd, the runtime of Cloudflare's workers, as one file without modules of Node. */
export async function checkWorker(report, { folder, npmrc, place, stage }) {
  const home = join(folder, 'runtime-workerd');
  const ask = (url, ...paths) => launch(home, 'worker', [join(place, 'worker.js'), url, ...paths]);
  const isThere = await report.check('workerd', async () => {
    await prepare(home, 'worker', { miniflare: '4.20260415.0' }, { npmrc, place });
    await stage.perform((url) => ask(url, '/everything'));
  });
  if (!isThere) return;
  await report.check('workerd, with one client for all requests', () => {
    // One token serves all that come at once, and those after them.
    const wanted = ['/oauth2/v1/token 200'];
    return stage.perform((url) => ask(url, '/shared,/shared,/shared,/shared', '/shared'), wanted);
  });
  await report.check('workerd, after a request that has left its call', () =>
    ask(stage.url, '/left', '/shared'),
  );
}

/** Runs the program in a page of headless Chromium, for which the mock is of another origin. */
export async function checkBrowser(report, { folder, npmrc, place, stage }) {
  const home = join(folder, 'runtime-chromium');
  await report.check('Chromium', async () => {
    const executable = found(['chromium', 'chromium-browser', 'google-chrome']);
    if (executable === undefined) {
      throw new Skipped('it is not installed; as root: apt-get install chromium');
    }
    await prepare(home, 'page', { 'playwright-core': '1.65.1' }, { npmrc, place });
    await stage.perform((url) => launch(home, 'page', [executable, stage.pageUrl, url]));
  });
}

/** Installs what launches a program, and makes one file of the program; what is for Node alone fails here. */
async function prepare(home, name, dependencies, { npmrc, place }) {
  const launcher = readFileSync(new URL(`../launchers/${name}.mjs`, import.meta.url), 'utf8');
  const files = { 'launch.mjs': launcher };
  try {
    await makeConsumer(home, { ...bundler, ...dependencies }, { npmrc, files });
  } catch (error) {
    throw new Skipped(`it does not install here: ${error.message.split('\n').at(-1)}`);
  }
  const settings = ['--bundle', '--format=esm', '--target=es2022', '--log-level=warning'];
  const external = '--external:cloudflare:workers';
  const esbuild = join(home, 'node_modules/.bin/esbuild');
  await run(esbuild, [`${name}.mjs`, ...settings, external, `--outfile=${name}.js`], {
    cwd: place,
  });
}

async function launch(home, name, args) {
  const output = await run(process.execPath, ['launch.mjs', ...args], { cwd: home });
  if (output.trim() !== 'ok') throw new Error(`${name}: ${output}`);
}

/** The path of the first command that is there. */
function found(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return paths.find((path) => existsSync(path));
}
