import type { Api } from '../../../ir/types.js';
import { identifier, type Import, list, type TypeScriptFile } from '../../../ts/index.js';
import { fileHeader } from '../../shared/header.js';
import { layoutOf } from '../facts/layout.js';
import { roleOf } from '../facts/roles.js';
import { generatedRoot } from '../files.js';
import { access } from './access.js';
import type { Area } from './area.js';
import { branding } from './branding.js';
import { people } from './people.js';
import { population } from './population.js';
import { resources } from './resources.js';

/** In the order in which they fill an org. */
const behaviours = [...people, ...access, ...resources, ...branding];

/** The list of the areas that the description has a path for. Nothing else imports their modules: the others are in no bundle. */
export function areasFile(api: Api): TypeScriptFile {
  const shapes = shapesIn(api);
  const isThere = ({ paths }: Area): boolean => paths.some((path) => shapes.has(path));
  const own = behaviours.filter(isThere);
  const newcomers = population.filter(isThere);
  return {
    path: `${generatedRoot}/areas.ts`,
    header: fileHeader(api),
    imports: [
      ...[...own, ...newcomers].map(importOf).toSorted(byModule),
      { from: '../runtime/engine/types.js', names: [], types: ['Behaviour'] },
      { from: '../runtime/mock/newcomers.js', names: [], types: ['Newcomers'] },
    ],
    declarations: [
      {
        kind: 'const',
        name: 'behaviours',
        type: 'readonly Behaviour[]',
        exported: true,
        value: list(own.map(({ name }) => identifier(name))),
        docs: "What is Okta's own, of the resource areas that the description has.",
      },
      {
        kind: 'const',
        name: 'newcomers',
        type: 'readonly Newcomers[]',
        exported: true,
        value: list(newcomers.map(({ name }) => identifier(name))),
        docs: 'What a new org is filled with.',
      },
    ],
  };
}

function importOf({ module, name }: Area): Import {
  return { from: `../areas/${module}.js`, names: [name], types: [] };
}

function byModule(a: Import, b: Import): number {
  return a.from < b.from ? -1 : 1;
}

/** Of the paths of all operations, and of the collections and things that they are about. */
function shapesIn(api: Api): ReadonlySet<string> {
  const layout = layoutOf(api);
  const templates = api.operations.flatMap((operation) => [
    operation.path,
    roleOf(operation, layout).target,
  ]);
  return new Set(templates.map(shapeOf));
}

/** As `shapeOf` of the mocks: without the names of parameters, which differ between descriptions, and without a query. */
function shapeOf(template: string): string {
  const [path = ''] = template.split('?', 1);
  return path.replaceAll(/\{[^{}]*\}/g, '{}');
}
