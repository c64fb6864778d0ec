import type { ImportRule } from './imports.js';

const src = 'generator/src';

/** One stage of the generator: everything is relative to its sources. */
function stage(of: string, may: readonly string[], packages: readonly string[] = []): ImportRule {
  const own = `${src}/${of}`;
  return { of: own, may: [own, ...may.map((place) => `${src}/${place}`)], packages };
}

/** Data flows one way: load -> normalise -> ir -> emit -> output. */
export const rules: readonly ImportRule[] = [
  // How names are spelt: for whoever makes or prints one.
  stage('words.ts', []),
  stage('diagnostics', [], ['yaml']),
  stage('load', ['diagnostics'], ['node:', '@apidevtools/swagger-parser', 'json-p3', 'yaml']),
  stage('normalise', ['diagnostics'], ['fastest-levenshtein']),
  stage('ir', ['diagnostics', 'normalise/types.ts', 'words.ts']),
  stage('emit', [
    'changes/rules',
    'changes/types.ts',
    'ir/types.ts',
    'lock',
    'ts',
    'templates',
    'output/types.ts',
    'words.ts',
  ]),
  stage('lock', ['ir/types.ts', 'output/types.ts'], ['node:', 'json-stringify-pretty-compact']),
  // Changes are read off two surfaces, and nothing else.
  stage('changes', ['ir/types.ts', 'lock', 'words.ts'], []),
  stage('ts', ['output/types.ts', 'words.ts'], ['ts-morph']),
  stage('report', ['changes', 'ir/types.ts', 'templates']),
  stage(
    'update',
    ['changes', 'diagnostics', 'ir/types.ts', 'load', 'output', 'understand.ts'],
    ['node:', 'yaml', '@changesets/write'],
  ),
  stage('templates', [], ['node:', 'handlebars']),
  stage('output', [], ['node:', 'prettier']),
  stage(
    'cli',
    [
      'changes/index.ts',
      'diagnostics',
      'diff.ts',
      'generate.ts',
      'load',
      'output',
      'own-package.ts',
      'progress.ts',
      'report',
      'result.ts',
      'update.ts',
    ],
    ['node:', 'commander'],
  ),
  stage('cli.ts', ['cli']),

  // What holds the stages together may know them all, but not the command line.
  ...[
    'diff.ts',
    'generate.ts',
    'index.ts',
    'judge.ts',
    'last-run.ts',
    'own-package.ts',
    'pipeline.ts',
    'progress.ts',
    'result.ts',
    'sizes.ts',
    'understand.ts',
    'update.ts',
  ].map((file) => {
    const others = [
      'changes',
      'diagnostics',
      'load',
      'lock',
      'normalise',
      'ir',
      'emit',
      'output',
      'report',
      'ts/judge',
      'update',
    ];
    const peers = [
      'diff',
      'generate',
      'judge',
      'last-run',
      'own-package',
      'pipeline',
      'progress',
      'result',
      'sizes',
      'understand',
      'update',
    ];
    return stage(file, [...others, ...peers.map((name) => `${name}.ts`)], ['node:']);
  }),

  // The SDK has no dependency; what is written by hand knows nothing of what is generated.
  { of: 'sdk/src/runtime', may: ['sdk/src/runtime'], packages: [] },
  { of: 'sdk/src/generated', may: ['sdk/src/runtime', 'sdk/src/generated'], packages: [] },
  { of: 'sdk/src', may: ['sdk/src'], packages: [] },

  // So do the validators, which know nothing of the SDK either.
  { of: 'validators/src/runtime', may: ['validators/src/runtime'], packages: [] },
  {
    of: 'validators/src/generated',
    may: ['validators/src/runtime', 'validators/src/generated'],
    packages: [],
  },
  { of: 'validators/src', may: ['validators/src'], packages: [] },

  // The mocks: the engine knows no operation, areas know Okta's, and only what listens knows Node.
  {
    of: 'mocks/src/runtime/fixtures',
    may: ['mocks/src/runtime/fixtures', 'mocks/src/runtime/random', 'mocks/src/runtime/json.ts'],
    packages: [],
  },
  {
    of: 'mocks/src/runtime',
    may: ['mocks/src/runtime'],
    packages: ['node:http', 'node:net', '@oktaforge/validators'],
  },
  // Only what a token request loads may know jose: bundles of the mock are to do without it.
  { of: 'mocks/src/areas/oauth/jwt.ts', may: [], packages: ['jose'] },
  {
    of: 'mocks/src/areas',
    may: ['mocks/src/areas', 'mocks/src/runtime', 'mocks/src/generated'],
    packages: ['node:crypto'],
  },
  { of: 'mocks/src/generated', may: ['mocks/src/runtime', 'mocks/src/generated'], packages: [] },
  {
    of: 'mocks/src',
    may: ['mocks/src'],
    packages: ['node:', '@oktaforge/validators', 'commander', 'msw'],
  },
];
