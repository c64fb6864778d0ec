import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeConsumer } from '../consumer.mjs';
import { programs } from '../programs.mjs';
import { Skipped } from '../report.mjs';
import { run } from '../run.mjs';

const required = `const { createOktaClient } = require('@oktaforge/sdk');
if (typeof createOktaClient !== 'function') throw new Error('not there');
console.log('ok');
`;

/** The runtimes: npm packages with an executable, and the arguments that run a file. */
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

/** Runs the same programs in all runtimes. */
export async function checkRuntimes(report, consumer) {
  const { folder, version, npmrc } = consumer;
  const ours = Object.fromEntries(
    ['sdk', 'validators', 'mocks'].map((name) => [`@oktaforge/${name}`, version]),
  );
  const files = {
    'require.cjs': required,
    ...Object.fromEntries(Object.entries(programs).map(([name, text]) => [`${name}.mjs`, text])),
  };
  const here = join(folder, 'runtime-here');
  await report.check(`Node ${process.versions.node}`, async () => {
    await makeConsumer(here, ours, { npmrc, files });
    await runAll(process.execPath, [], here);
  });
  await report.check(`require() in Node ${process.versions.node}`, () =>
    checkRequire(process.execPath, here),
  );
  for (const { name, dependency, command, args } of runtimes) {
    const place = join(folder, `runtime-${dependency[0]}`);
    await report.check(name, async () => {
      try {
        await makeConsumer(place, { ...ours, [dependency[0]]: dependency[1] }, { npmrc, files });
      } catch (error) {
        throw new Skipped(`it does not install here: ${error.message.split('\n').at(-1)}`);
      }
      const executable = join(place, 'node_modules', command);
      if (!existsSync(executable)) throw new Skipped('its npm package has no executable here');
      await runAll(executable, args, place);
      if (name.startsWith('Node')) await checkRequire(executable, place);
    });
  }
}

async function runAll(executable, args, place) {
  for (const name of ['sdk', 'validators', 'mocks']) {
    const output = await run(executable, [...args, `${name}.mjs`], { cwd: place });
    if (output.trim() !== 'ok') throw new Error(`${name}: ${output}`);
  }
}

/** Checks that `require` loads the packages, which are ESM: all supported versions of Node can (20.19, 22.12 and later). */
async function checkRequire(executable, place) {
  writeFileSync(join(place, 'require.cjs'), required);
  const output = await run(executable, ['require.cjs'], { cwd: place });
  if (output.trim() !== 'ok') throw new Error(output);
}
