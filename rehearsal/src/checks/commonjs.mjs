import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeConsumer } from '../consumer.mjs';
import { typed } from '../programs.mjs';
import { Skipped } from '../report.mjs';
import { run } from '../run.mjs';
import { requiring, subpathsOf } from '../subpaths.mjs';

/** What brings Jest in the form that its users have. ts-jest takes no TypeScript after 6. */
const tools = {
  '@types/jest': '30.0.0',
  '@types/node': '20.19.25',
  jest: '30.5.2',
  'node-22': 'npm:node@22',
  'ts-jest': '29.4.15',
  typescript: '5.9.3',
  'typescript-7': 'npm:typescript@7.0.2',
};

/** MSW is ESM in part, and Jest has to be told to transform that. */
const peers = { msw: '2.15.0' };

const projects = {
  default: { testMatch: ['**/plain.test.js', '**/subpaths.test.js'] },
  'ts-jest': {
    testMatch: ['**/typed.test.ts'],
    transform: {
      '\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.commonjs.json' }],
      '\\.m?js$': ['ts-jest', { tsconfig: 'tsconfig.allow.json', diagnostics: false }],
    },
    transformIgnorePatterns: [
      '/node_modules/(?!(rettime|until-async|@open-draft/deferred-promise)/)',
    ],
  },
};

/** How a CommonJS program is compiled: with the default resolution of `module: commonjs`, and with the one of Node. */
const settings = {
  commonjs: { module: 'commonjs' },
  node16: { module: 'node16' },
  nodenext: { module: 'nodenext' },
};

/** Uses the packages in a project without `type: module`: in Jest, compiled to CommonJS, and loaded in both ways at once. */
export async function checkCommonJs(report, { folder, version, npmrc }) {
  const place = join(folder, 'commonjs');
  const isInstalled = await report.check('a CommonJS project with Jest', async () => {
    const ours = ['sdk', 'validators', 'mocks'].map((name) => [`@oktaforge/${name}`, version]);
    const dependencies = { ...Object.fromEntries(ours), ...peers, ...tools };
    await makeConsumer(place, dependencies, { npmrc, files: filesOf(), type: 'commonjs' });
    const names = ours.map(([name]) => name);
    const { everywhere, node } = subpathsOf(place, names);
    const subpaths = [...everywhere, ...node].filter((name) => name !== '@oktaforge/mocks/msw');
    writeFileSync(join(place, 'subpaths.test.js'), requiring(subpaths));
    return `${subpaths.length} subpaths`;
  });
  if (!isInstalled) return;
  const nodes = { 20: process.execPath, 22: join(place, 'node_modules/node-22/bin/node') };
  for (const [name, node] of Object.entries(nodes)) {
    for (const project of Object.keys(projects)) {
      await report.check(`Jest 30, ${project}, Node ${name}`, () => test(project, node, place));
    }
    await report.check(`import and require in one program, Node ${name}`, async () => {
      const output = await runIn(place, node, ['mixed.mjs']);
      if (output.trim() !== 'ok') throw new Error(output);
    });
  }
  for (const setting of Object.keys(settings)) {
    await report.check(`TypeScript 5.9, CommonJS, ${setting}`, () =>
      compile(setting, 'typescript', place),
    );
  }
  await report.check('TypeScript 7, CommonJS, nodenext', () =>
    compile('nodenext', 'typescript-7', place),
  );
}

function filesOf() {
  const source = (name) => readFileSync(new URL(`../commonjs/${name}`, import.meta.url), 'utf8');
  const json = (value) => JSON.stringify(value, null, 2);
  const shared = { target: 'es2022', strict: true, esModuleInterop: true };
  return {
    'plain.test.js': source('plain.test.cjs'),
    'typed.test.ts': source('typed.test.ts'),
    'mixed.mjs': source('mixed.mjs'),
    'main.ts': typed,
    'runs.ts': source('runs.ts'),
    'tsconfig.commonjs.json': json({
      compilerOptions: { ...shared, module: 'commonjs', types: ['jest', 'node'] },
    }),
    'tsconfig.allow.json': json({
      compilerOptions: { ...shared, module: 'commonjs', allowJs: true, isolatedModules: true },
    }),
    ...Object.fromEntries(
      Object.entries(projects).map(([name, project]) => [
        `jest.${name}.config.json`,
        json({ ...project, testEnvironment: 'node', rootDir: '.' }),
      ]),
    ),
  };
}

async function test(project, node, place) {
  const config = `jest.${project}.config.json`;
  await runIn(place, node, ['node_modules/jest/bin/jest.js', '--ci', '--config', config]);
}

/** Compiles the programs with strict settings, and runs the one that does something. */
async function compile(setting, compiler, place) {
  const outDir = `out-${setting}-${compiler}`;
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    ...settings[setting],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    rootDir: '.',
    outDir,
  };
  const config = `tsconfig.${outDir}.json`;
  writeFileSync(
    join(place, config),
    JSON.stringify({ compilerOptions, files: ['main.ts', 'runs.ts'] }),
  );
  await runIn(place, process.execPath, [`node_modules/${compiler}/bin/tsc`, '-p', config]);
  await runIn(place, process.execPath, [`${outDir}/runs.js`]);
}

function runIn(place, node, args) {
  if (!existsSync(node)) throw new Skipped('its npm package has no executable here');
  return run(node, args, { cwd: place });
}
