import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { accessBehaviours } from '../../src/areas/access/index.js';
import { brandingBehaviours } from '../../src/areas/branding/index.js';
import { behaviours, newcomers } from '../../src/areas/index.js';
import { peopleBehaviours } from '../../src/areas/people/index.js';
import { resourceBehaviours } from '../../src/areas/resources/index.js';
import type { Newcomers } from '../../src/runtime/mock/newcomers.js';
import type { Behaviour } from '../../src/runtime/engine/types.js';
import { shapeOf } from '../../src/runtime/shape.js';

const folder = fileURLToPath(new URL('../../src/areas', import.meta.url));
const table = fileURLToPath(new URL('../../../generator/src/emit/mocks/areas', import.meta.url));

/** All modules below `src/areas`, but for the indexes, which only list areas. */
const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && posix.basename(path) !== 'index.ts')
  .map((path) => path.slice(0, -'.ts'.length))
  .toSorted();

/** Where each area is, and by which name. */
const places = new Map<unknown, { readonly module: string; readonly name: string }>();
for (const module of modules) {
  const exported: object = await import(`${folder}/${module}.ts`);
  for (const [name, value] of Object.entries(exported)) places.set(value, { module, name });
}

function areaOf(one: Behaviour | Newcomers): object {
  return { ...places.get(one), paths: pathsOf(one) };
}

function pathsOf(one: Behaviour | Newcomers): readonly string[] {
  if ('path' in one) return [one.path];
  const { resources = {}, handlers = {}, events = {} } = one;
  const routes = [...Object.keys(handlers), ...Object.keys(events)];
  const paths = [
    ...Object.keys(resources),
    ...routes.map((route) => route.slice(route.indexOf('/'))),
  ];
  return [...new Set(paths.map(shapeOf))].toSorted();
}

async function tableOf(name: string, areas: readonly (Behaviour | Newcomers)[]): Promise<string> {
  const text = `import type { Area } from './area.js';

// Written by \`npx vitest run test/areas/modules.test.ts --update\` in packages/mocks, from what the areas there are about.
export const ${name}: readonly Area[] = ${JSON.stringify(areas.map(areaOf))};
`;
  const config = await resolveConfig(table);
  return format(text, { ...config, parser: 'typescript' });
}

describe('the generator knows the paths', () => {
  it.each<[string, readonly (Behaviour | Newcomers)[]]>([
    ['people', peopleBehaviours],
    ['access', accessBehaviours],
    ['resources', resourceBehaviours],
    ['branding', brandingBehaviours],
    ['population', newcomers],
  ])('of %s', async (name, areas) => {
    await expect(await tableOf(name, areas)).toMatchFileSnapshot(`${table}/${name}.ts`);
  });
});

describe('the module of an area', () => {
  const all = [...behaviours, ...newcomers];

  it('has a place in a list', () => {
    const listed = all.flatMap((one) => places.get(one)?.module ?? []);
    const areas = modules.filter((module) =>
      /(?<!function )defineBehaviour\(|: Newcomers = /.test(sourceOf(module)),
    );
    expect(areas).toEqual(listed.toSorted());
  });

  it('is imported by lists only, so that bundles can do without it', () => {
    const own = new Set(all.map((one) => places.get(one)?.module));
    const found = modules.flatMap((module) =>
      [...sourceOf(module).matchAll(/ from '(\.[^']+)\.js'/g)]
        .map(([, to = '']) => posix.join(posix.dirname(module), to))
        .filter((to) => own.has(to))
        .map((to) => `${module} imports ${to}`),
    );
    expect(found).toEqual([]);
  });
});

function sourceOf(module: string): string {
  return readFileSync(`${folder}/${module}.ts`, 'utf8');
}
