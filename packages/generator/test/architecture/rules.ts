import type { ImportRule } from './imports.js';

const src = 'generator/src';

/** One stage of the generator: everything is relative to its sources. */
function stage(of: string, may: readonly string[], packages: readonly string[] = []): ImportRule {
  const own = `${src}/${of}`;
  return { of: own, may: [own, ...may.map((place) => `${src}/${place}`)], packages };
}

/** What the rest of the generator may know of the IR: its types, and the questions that it answers. */
const ir = [
  'ir/body-forms.ts',
  'ir/caller-values.ts',
  'ir/telling.ts',
  'ir/direction.ts',
  'ir/finite.ts',
  'ir/formats.ts',
  'ir/names/derived.ts',
  'ir/names/kept.ts',
  'ir/names/local.ts',
  'ir/nulls.ts',
  'ir/removed-by-null.ts',
  'ir/secrets.ts',
  'ir/successes.ts',
  'ir/types.ts',
  'ir/walk.ts',
];

/** What holds the stages together may know them all, but not the command line. */
const stages = [
  'changes',
  'config',
  'corrections',
  'diagnostics',
  'emit',
  'examples',
  'ir',
  'load',
  'lock',
  'normalise',
  'output',
  'report',
  'targets',
  'ts/judge',
  'ts/parses.ts',
  'ts/transpile.ts',
  'update',
];

/** Data flows one way: load -> normalise -> ir -> emit -> output. */
export const rules: readonly ImportRule[] = [
  // What has nothing to do with descriptions: JSON, words, groups. Every stage may use it.
  stage('basics', []),
  stage('diagnostics', ['basics'], ['node:', 'yaml']),
  stage(
    'load',
    ['basics', 'diagnostics'],
    ['node:', '@apidevtools/swagger-parser', 'json-p3', 'yaml'],
  ),
  // Where descriptions of one API differ from it, by places that all of them have.
  stage(
    'corrections',
    [
      'basics',
      'diagnostics',
      'load',
      'normalise/discriminator.ts',
      'normalise/presence.ts',
      'normalise/removed-by-null.ts',
      'normalise/raw.ts',
      'patterns',
    ],
    ['node:', 'fastest-levenshtein'],
  ),
  stage('normalise', ['basics', 'diagnostics'], ['fastest-levenshtein']),
  // Regular expressions of descriptions: which are sound, and which texts match.
  stage('patterns', ['basics']),
  stage('ir', ['basics', 'diagnostics', 'normalise/types.ts', 'patterns']),
  // An emitter may use what all share, but nothing of another emitter.
  ...['sdk', 'validators', 'mocks'].map((emitter) =>
    stage(`emit/${emitter}`, [
      'basics',
      'emit/shared',
      ...ir,
      'patterns',
      'output/types.ts',
      'templates',
      'ts',
    ]),
  ),
  stage('emit/shared', ['basics', ...ir, 'output/types.ts', 'ts']),
  stage('emit/docs', [
    'basics',
    'changes/rules',
    'changes/types.ts',
    ...ir,

    'output/types.ts',
    'templates',
  ]),
  stage('emit', [...ir, 'lock', 'output/types.ts']),
  stage('lock', ['basics', ...ir, 'output/types.ts'], ['node:']),
  // Changes are read off two surfaces, and nothing else.
  stage('changes', ['basics', ...ir, 'lock'], []),
  stage('ts', ['basics', 'output/types.ts'], ['oxc-parser', 'ts-morph']),
  stage('report', ['basics', 'changes', 'examples', ...ir, 'templates']),
  // Examples of a description, and what is wrong with them.
  stage('examples', ['basics', 'diagnostics/pointer.ts', ...ir]),
  stage(
    'update',
    ['basics', 'changes', 'diagnostics', ...ir, 'load', 'output', 'run/read-api.ts'],
    ['node:', 'yaml'],
  ),
  // Settings of whoever runs the command.
  stage(
    'config',
    [
      'basics',
      'changes/index.ts',
      'diagnostics',
      'emit/shared/setting.ts',
      'load',
      'ts/transpile.ts',
    ],
    ['node:', 'fastest-levenshtein'],
  ),
  // Where the files go, and what surrounds them there.
  stage('targets', ['basics', 'emit', 'ir/types.ts', 'output', 'templates/render.ts'], ['node:']),
  stage('templates', ['basics'], ['node:', 'handlebars']),
  stage('output', ['basics'], ['node:', 'prettier']),
  stage('run', ['basics', ...stages], ['node:']),
  stage(
    'cli',
    [
      'basics',
      'changes/index.ts',
      'changes/types.ts',
      'config',
      'diagnostics',
      'emit/shared/setting.ts',
      'load',
      'output',
      'report',
      'run',
      'targets',
    ],
    ['node:', 'commander'],
  ),
  stage('cli.ts', ['cli']),
  stage('index.ts', ['run', ...stages]),

  // The SDK has no dependency; what is written by hand knows nothing of what is generated.
  { of: 'sdk/src/runtime', may: ['sdk/src/runtime'], packages: [] },
  {
    of: 'sdk/src/generated',
    may: ['sdk/src/runtime', 'sdk/src/generated', 'sdk/src/client/client-core.ts'],
    packages: [],
  },
  // Loaded only by who authenticates with a private key.
  {
    of: 'sdk/src/private-key',
    may: ['sdk/src/private-key', 'sdk/src/runtime'],
    packages: [],
  },
  {
    of: 'sdk/src/private-key/oauth.ts',
    may: ['sdk/src/runtime'],
    packages: ['oauth4webapi'],
  },
  // For Node alone; undici and yaml are loaded only where they are needed.
  {
    of: 'sdk/src/node',
    may: ['sdk/src/node', 'sdk/src/private-key', 'sdk/src/runtime'],
    packages: ['node:', 'undici', 'yaml'],
  },
  // What only a whole client has: a core is given a log and a rate limiter.
  { of: 'sdk/src/limits', may: ['sdk/src/limits', 'sdk/src/runtime'], packages: [] },
  {
    of: 'sdk/src/client',
    may: ['sdk/src/client', 'sdk/src/runtime', 'sdk/src/limits'],
    packages: [],
  },
  {
    of: 'sdk/src/logs',
    may: ['sdk/src/logs', 'sdk/src/runtime', 'sdk/src/generated/logs.ts'],
    packages: [],
  },
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
  {
    of: 'mocks/src/areas/oauth/verified',
    may: ['mocks/src/areas', 'mocks/src/runtime'],
    packages: ['jose'],
  },
  {
    of: 'mocks/src/areas',
    may: ['mocks/src/areas', 'mocks/src/runtime'],
    packages: ['node:crypto'],
  },
  {
    of: 'mocks/src/generated',
    may: ['mocks/src/areas', 'mocks/src/runtime', 'mocks/src/generated'],
    packages: ['@oktaforge/validators/types'],
  },
  // What an org begins with is sent as requests: it knows no more of the mock than a test does.
  {
    of: 'mocks/src/config',
    may: ['mocks/src/config', 'mocks/src/areas/owner.ts', 'mocks/src/runtime'],
    packages: ['ajv'],
  },
  {
    of: 'mocks/src',
    may: ['mocks/src'],
    packages: ['node:', '@oktaforge/validators', 'commander', 'msw', 'yaml'],
  },
];
