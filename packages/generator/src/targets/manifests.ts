import type { Json, JsonObject } from '../basics/json.js';
import { isObject } from '../basics/json.js';
import { type PackageKey, type PackageNames, publishedNames } from '../emit/shared/setting.js';
import type { Api } from '../ir/types.js';
import { handWrittenManifest } from './hand-written.js';
import { usableExports } from './usable.js';

/** What the files around the code tell of. */
export interface About {
  readonly api: Api;
  readonly keys: readonly PackageKey[];
  readonly names: PackageNames;
  readonly version: string;
  /** More fields for each package.json. */
  readonly more: Readonly<Record<string, Json>>;
}

/** What the packages are built with; a test holds the versions equal to those that the workspace builds with. */
export const buildTools = {
  typescript: '5.9.3',
  '@types/node': '20.19.25',
  msw: '^2.0.0',
  oauth4webapi: '^3.8.8',
  undici: '^7.29.1',
  yaml: '^2.9.1',
} as const;

const toolsOf: Readonly<Record<PackageKey, readonly (keyof typeof buildTools)[]>> = {
  sdk: ['@types/node', 'oauth4webapi', 'typescript', 'undici', 'yaml'],
  validators: ['typescript'],
  mocks: ['@types/node', 'msw', 'typescript'],
};

/** Fields that say the same of any copy of a package. */
const inherited = [
  'keywords',
  'license',
  'type',
  'sideEffects',
  'engines',
  'bin',
  'exports',
  'files',
  'dependencies',
  'peerDependencies',
  'peerDependenciesMeta',
];

/** The package.json of a package. */
export function packageManifest(key: PackageKey, about: About): string {
  const own = handWrittenManifest(key);
  const { api, names, version } = about;
  const kept = inherited.flatMap((field) => {
    const value = own[field];
    if (value === undefined) return [];
    return [[field, inheritedValue(key, api, field, value)] as const];
  });
  return written({
    name: names[key],
    version,
    // Nobody publishes under a scope that is not theirs.
    ...(names[key] === publishedNames[key] ? { private: true } : {}),
    description: descriptionOf(key, api),
    ...Object.fromEntries(kept),
    ...dependenciesOf(own, about),
    scripts: {
      prebuild: `node -e "require('node:fs').rmSync('dist', { recursive: true, force: true })"`,
      build: 'tsc -p tsconfig.json',
    },
    devDependencies: Object.fromEntries(toolsOf[key].map((tool) => [tool, buildTools[tool]])),
    ...about.more,
  });
}

function inheritedValue(key: PackageKey, api: Api, field: string, value: Json): Json {
  if (field === 'exports') return usableExports(key, api, value);
  // Our changelog is about our packages.
  if (field === 'files' && Array.isArray(value))
    return value.filter((file) => file !== 'CHANGELOG.md');
  return value;
}

/** The package.json of the folder: npm installs and builds the packages together, those that others need first. */
export function rootManifest({ keys, api }: About): string {
  return written({
    name: 'oktaforge-packages',
    private: true,
    description: `Packages that oktaforge has generated from the description of ${title(api)}.`,
    type: 'module',
    workspaces: keys.map((key) => `packages/${key}`),
    scripts: { build: 'npm run build --workspaces' },
    oktaforge: { packages: [...keys] },
  });
}

/** `2026.06.3` -> `2026.6.3`: what npm takes as a version, from what a description calls one. */
export function versionFrom(described: string): string {
  const [, ...numbers] = /(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?/.exec(described) ?? [];
  return [0, 1, 2].map((place) => Number(numbers[place] ?? 0)).join('.');
}

/** The version of the packages beside it replaces what a workspace of pnpm calls its own. */
function dependenciesOf(own: JsonObject, { names, version }: About): JsonObject {
  const { dependencies } = own;
  if (!isObject(dependencies)) return {};
  const entries = Object.entries(dependencies).map(([name, range]): [string, Json] =>
    name === '@oktaforge/validators' ? [names.validators, version] : [name, range],
  );
  return { dependencies: Object.fromEntries(entries) };
}

function descriptionOf(key: PackageKey, api: Api): string {
  const what = {
    sdk: `A typed client for the ${api.operations.length} operations of`,
    validators: `Validators for the requests and models of`,
    mocks: `Fixtures and a mock in memory for`,
  };
  return `${what[key]} ${title(api)}.`;
}

function title(api: Api): string {
  return `${api.title} ${api.version}`.replaceAll(/\s+/g, ' ');
}

function written(manifest: JsonObject): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
