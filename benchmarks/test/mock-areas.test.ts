import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate, packageNames } from '@oktaforge/generator';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'areas-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const schema = { type: 'object', properties: { id: { type: 'string' } } };
const answer = (of: object) => ({
  description: 'Yes',
  content: { 'application/json': { schema: of } },
});

/** A description of collections that can be listed, by their paths. */
function listing(paths: readonly string[]): string {
  const items = paths.map((path, i) => {
    const list = { type: 'array', items: { $ref: '#/components/schemas/Thing' } };
    const get = { operationId: `list${i}`, tags: ['Thing'], responses: { '200': answer(list) } };
    return [path, { get }] as const;
  });
  return JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Small', version: '1.0.0' },
    paths: Object.fromEntries(items),
    components: { schemas: { Thing: schema } },
  });
}

/** Bundles the mock that is generated from a description, and says which areas are in the bundle. */
async function bundledAreas(description: string): Promise<readonly string[]> {
  const spec = join(folder, 'api.json');
  writeFileSync(spec, description);
  const form = { kind: 'packages', packages: ['mocks'], names: packageNames({}) } as const;
  const result = await generate({ source: { spec }, root: join(folder, 'okta'), form });
  expect(result.outcome).toBe('written');
  const validators = join(folder, 'okta/packages/validators/src');
  const { metafile } = await build({
    absWorkingDir: join(folder, 'okta/packages/mocks'),
    entryPoints: ['src/index.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    alias: {
      '@oktaforge/validators/http': join(validators, 'http.ts'),
      '@oktaforge/validators/requests': join(validators, 'generated/requests.ts'),
    },
    external: ['jose', 'node:crypto'],
    // What a token request loads is a file of its own, and jose with it.
    splitting: true,
    outdir: join(folder, 'bundle'),
    outExtension: { '.js': '.mjs' },
    metafile: true,
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^src\/areas\/(.+)\.ts$/.exec(path)?.[1] ?? []);
}

/** What the token endpoint needs, which is no area. */
const always = ['oauth', 'queries', 'rate-limits', 'owner', 'default-server', 'paths'];
const isOfArea = (module: string): boolean => !always.some((one) => module.startsWith(one));

describe('the bundle of a mock', () => {
  it('has no area when the description has none of their paths, and answers', async () => {
    const areas = await bundledAreas(listing(['/api/v1/things']));
    expect(areas.filter(isOfArea)).toEqual([]);
    const { createMockOkta } = await import(pathToFileURL(join(folder, 'bundle/index.mjs')).href);
    const mock = createMockOkta({ org: { users: 2, groups: 2, apps: 2 } });
    expect((await mock.fetch('/api/v1/things')).status).toBe(200);
    expect(mock.contents()).toEqual({});
  });

  it('has the areas of its paths, and what they need of others', async () => {
    const areas = await bundledAreas(listing(['/api/v1/zones', '/api/v1/groups']));
    expect(areas).toEqual(
      expect.arrayContaining(['access/groups', 'population/groups', 'resources/zones']),
    );
    const others = areas.filter((module) => /^people|population\/(users|apps)/.test(module));
    expect(others).toEqual([]);
  });
});
