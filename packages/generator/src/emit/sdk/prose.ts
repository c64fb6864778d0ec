import type { Api, Operation } from '../../ir/types.js';
import type { OutputFile } from '../../output/types.js';
import { render } from '../../templates/render.js';
import { generatedRoot } from './files.js';
import { operationResult } from './operations.js';
import { namesakeTable } from '../shared/namesakes.js';
import { operationsOf, pathKey } from '../shared/operations-of.js';
import { hasRequiredParams } from '../shared/params-type.js';
import type { FileImports } from '../shared/imports.js';
import { handleName } from '../../ir/names/derived.js';
import { resourceModels } from './resource-names.js';
import type { EmitSetting } from '../shared/setting.js';

/** `api.md`, which lists every operation, and the README of the generated folder. */
export function proseFiles(api: Api, imports: FileImports, { names }: EmitSetting): OutputFile[] {
  const { title, version } = api;
  const readme = render('generated-readme', { title, version, package: 'sdk' });
  return [
    {
      path: 'packages/sdk/api.md',
      content: render('api', {
        ...apiView(api, imports),
        packageName: names.sdk,
        example: exampleOf(api),
      }),
      formatted: true,
    },
    { path: `${generatedRoot}/README.md`, content: readme, formatted: true },
  ];
}

/** The operation that explains how all are called. */
function exampleOf({ operations, areas }: Api): object | false {
  const example = operations.find(({ id }) => id === 'getUser') ?? operations[0];
  const area = areas.find(({ tag }) => tag === example?.area);
  if (example === undefined || area === undefined) return false;
  return { id: example.id, namespace: area.namespace, slug: area.slug };
}

function apiView(api: Api, imports: FileImports): object {
  const resources = resourceModels(api);
  return {
    title: api.title,
    version: api.version,
    operationCount: api.operations.length,
    areaCount: api.areas.length,
    namesakes: namesakeTable(api.operations),
    areas: api.areas.map((area) => ({
      ...area,
      operations: operationsOf(api, area).map((operation) =>
        operationView(operation, operationResult(operation, imports)),
      ),
      resources: resources
        .filter((model) => model.area === area.tag)
        .map((model) => ({
          handle: handleName(model.name),
          methods: model.methods.map(({ alias }) => `\`${alias}\``).join(', '),
        })),
    })),
  };
}

function operationView(operation: Operation, result: string): object {
  const { id, method, deprecated } = operation;
  const keys = operation.params.map(
    ({ property, required }) => `${property}${required ? '' : '?'}`,
  );
  const params = keys.length === 0 ? '' : `{ ${keys.join(', ')} }`;
  return {
    id,
    method,
    path: pathKey(operation),
    params: hasRequiredParams(operation) || params === '' ? params : `${params}?`,
    result,
    note: deprecated ? ' (deprecated)' : '',
  };
}
