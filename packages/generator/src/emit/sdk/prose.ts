import type { Api, Operation } from '../../ir/types.js';
import type { OutputFile } from '../../output/types.js';
import { render } from '../../templates/render.js';
import { generatedRoot } from './files.js';
import { operationResult } from './operations.js';
import { operationsOf, pathKey } from '../shared/operations-of.js';
import { hasRequiredParams } from '../shared/params-type.js';
import type { FileImports } from '../shared/imports.js';
import { handleName } from '../../ir/names/derived.js';
import { resourceModels } from './resource-names.js';

/** `api.md`, which lists every operation, and the README of the generated folder. */
export function proseFiles(api: Api, imports: FileImports): OutputFile[] {
  const { title, version } = api;
  const readme = render('generated-readme', { title, version, package: 'sdk' });
  return [
    {
      path: 'packages/sdk/api.md',
      content: render('api', apiView(api, imports)),
      formatted: true,
    },
    { path: `${generatedRoot}/README.md`, content: readme, formatted: true },
  ];
}

function apiView(api: Api, imports: FileImports): object {
  const resources = resourceModels(api);
  return {
    title: api.title,
    version: api.version,
    operationCount: api.operations.length,
    areaCount: api.areas.length,
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
