import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeConsumer } from '../consumer.mjs';
import { programs } from '../programs.mjs';
import { Skipped } from '../report.mjs';
import { run } from '../run.mjs';
import { openStage } from '../stage.mjs';
import { importing, subpathsOf } from '../subpaths.mjs';
import { checkBrowser, checkWorker } from './bundled.mjs';

const required = `const { createOktaClient } = require('@oktaforge/sdk');
if (typeof createOktaClient !== 'function') throw new Error('not there');
console.log('ok');
`;

const libraries = ['sdk', 'validators', 'mocks'];

/** The runtimes that run files: npm packages with an executable, and the arguments that run one. */
const runtimes = [
  {
    name: 'Node 22',
    dependency: ['node-22', 'npm:node@22'],
    command: 'node-22/bin/node',
    args: [],
  },
  {
    name: 'Node 24',
    dependency: ['node-24', 'npm:node@24'],
    command: 'node-24/bin/node',
    args: [],
  },
  {
    name: 'Deno',
    dependency: ['deno', '2.9.6'],
    command: '.bin/deno',
    args: ['run', '--allow-all', '--no-lock', '--node-modules-dir=manual'],
  },
  { name: 'Bun', dependency: ['bun', '1.4.5'], command: '.bin/bun', args: ['run'] },
];

/** Runs the same programs in all runtimes, against one mock on loopback. */
export async function checkRuntimes(report, consumer) {
  const place = join(consumer.folder, 'runtimes');
  const isInstalled = await report.check('a project with all that the runtimes import', () =>
    makePlace(place, consumer),
  );
  if (!isInstalled) return;
  const stage = await openStage(place);
  try {
    await report.check(`Node ${process.versions.node}`, () =>
      runAll(process.execPath, [], { place, stage }),
    );
    await report.check(`require() in Node ${process.versions.node}`, () =>
      runOne(process.execPath, ['require.cjs'], place),
    );
    for (const runtime of runtimes)
      await checkRuntime(report, runtime, { ...consumer, place, stage });
    await checkWorker(report, { ...consumer, place, stage });
    await checkBrowser(report, { ...consumer, place, stage });
  } finally {
    await stage.close();
  }
}

/** Installs the packages with what each can do without, and writes the programs. */
async function makePlace(place, { version, npmrc, root }) {
  const manifests = libraries.map((name) =>
    JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')),
  );
  const peers = Object.assign({}, ...manifests.map(({ peerDependencies }) => peerDependencies));
  const names = manifests.map(({ name }) => name);
  const ours = Object.fromEntries(names.map((name) => [name, version]));
  await makeConsumer(place, { ...peers, ...ours }, { npmrc, files: filesOf() });
  const { everywhere, node } = subpathsOf(place, names);
  writeFileSync(join(place, 'subpaths.mjs'), importing(everywhere));
  writeFileSync(join(place, 'subpaths-node.mjs'), importing(node));
  return `${everywhere.length} subpaths for all runtimes, ${node.length} for Node's relatives`;
}

function filesOf() {
  const everywhere = new URL('../everywhere/', import.meta.url);
  return {
    'require.cjs': required,
    'mixed.mjs': readFileSync(new URL('../commonjs/mixed.mjs', import.meta.url), 'utf8'),
    ...Object.fromEntries(libraries.map((name) => [`${name}.mjs`, programs[name]])),
    ...Object.fromEntries(
      readdirSync(everywhere).map((name) => [
        name,
        readFileSync(new URL(name, everywhere), 'utf8'),
      ]),
    ),
  };
}

async function checkRuntime(report, { name, dependency, command, args }, { folder, npmrc, ...at }) {
  const home = join(folder, `runtime-${dependency[0]}`);
  await report.check(name, async () => {
    try {
      await makeConsumer(home, { [dependency[0]]: dependency[1] }, { npmrc });
    } catch (error) {
      throw new Skipped(`it does not install here: ${error.message.split('\n').at(-1)}`);
    }
    const executable = join(home, 'node_modules', command);
    if (!existsSync(executable)) throw new Skipped('its npm package has no executable here');
    await runAll(executable, args, at);
    if (name.startsWith('Node')) await runOne(executable, ['require.cjs'], at.place);
  });
}

async function runAll(executable, args, { place, stage }) {
  for (const name of [...libraries, 'imports', 'mixed'])
    await runOne(executable, [...args, `${name}.mjs`], place);
  await stage.perform((url) => runOne(executable, [...args, 'command.mjs', url], place));
}

async function runOne(executable, args, place) {
  const output = await run(executable, args, { cwd: place });
  if (output.trim() !== 'ok') throw new Error(`${args.at(-1)}: ${output}`);
}
