import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedFile } from '../../../../testing/shared.js';
import { behaviours } from '../../src/areas/index.js';
import { queries } from '../../src/areas/queries.js';
import { operations } from '../../src/generated/operations.js';
import { shapeOf } from '../../src/runtime/shape.js';

/** The current description. What is in it only is checked where it is at hand. */
const current = sharedFile('specs/management-2026.06.3.yaml');

/** Shapes of the routes of a description in YAML, as Okta lays it out: a path is indented by two, a method by four. */
function routesIn(yaml: string): string[] {
  const routes: string[] = [];
  let path = '';
  for (const line of yaml.split('\n')) {
    path = /^ {2}'?(\/[^':]*)'?:$/.exec(line)?.[1] ?? path;
    const method = /^ {4}(get|put|post|delete|patch):$/.exec(line)?.[1];
    if (method !== undefined) routes.push(shapeOf(`${method.toUpperCase()} ${path}`));
  }
  return routes;
}

/** Routes of the Authentication API, of which Okta has no description. */
const AUTHENTICATION = ['POST /api/v1/authn'];

const routes = new Set([
  ...AUTHENTICATION,
  ...operations.map(({ method, path }) => shapeOf(`${method} ${path}`)),
  ...(current === undefined ? [] : routesIn(readFileSync(current, 'utf8'))),
]);
const paths = [...routes].map((route) => route.slice(route.indexOf('/')));

/** A collection need not have a path of its own: `/users/{}/linkedObjects`. */
const isPath = (template: string): boolean =>
  paths.some((path) => path === template || path.startsWith(`${template}/`));

describe.skipIf(current === undefined)('areas name', () => {
  it.each(['handlers', 'events', 'unlisted', 'anyValue'] as const)(
    'no route of %s that there is not',
    (part) => {
      const used = behaviours.flatMap((behaviour) => Object.keys(behaviour[part] ?? {}));
      expect(used.filter((route) => !routes.has(shapeOf(route)))).toEqual([]);
    },
  );

  it('no list that there is not', () => {
    expect(Object.keys(queries).filter((route) => !routes.has(shapeOf(route)))).toEqual([]);
  });

  it('no collection that there is not', () => {
    const used = behaviours.flatMap(({ resources = {} }) => Object.keys(resources));
    expect(used.filter((template) => !isPath(shapeOf(template)))).toEqual([]);
  });
});

describe('areas', () => {
  it.each(['handlers', 'events', 'resources', 'anyValue'] as const)(
    'name no route twice in %s',
    (part) => {
      const used = behaviours
        .flatMap((behaviour) => Object.keys(behaviour[part] ?? {}))
        .map((route) => shapeOf(route));
      expect(used.filter((one, i) => used.indexOf(one) !== i)).toEqual([]);
    },
  );
});
