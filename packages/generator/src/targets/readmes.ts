import { exampleToShow } from '../emit/mocks/fixtures/example-files.js';
import { hasSystemLog } from '../emit/sdk/system-log.js';
import type { PackageKey } from '../emit/shared/setting.js';
import type { Api, Operation } from '../ir/types.js';
import { camelCase } from '../basics/words.js';
import { render } from '../templates/render.js';
import type { About } from './manifests.js';

/** The README of a package, with an operation and a model of its own API as examples. */
export function packageReadme(key: PackageKey, { api, names }: About): string {
  const operation = exampleOf(api);
  const area = api.areas.find(({ tag }) => tag === operation?.area);
  const model = api.models.find(({ kind, usage }) => kind === 'object' && usage.read);
  return render(`readme-${key}`, {
    names,
    title: titleOf(api),
    operationCount: api.operations.length,
    hasSystemLog: hasSystemLog(api),
    modelCount: api.models.length,
    example:
      operation === undefined || area === undefined
        ? false
        : {
            id: operation.id,
            namespace: area.namespace,
            slug: area.slug,
            params: paramsText(operation),
            isList: operation.pagination !== undefined,
          },
    model: model === undefined ? false : { name: model.name, property: camelCase(model.name) },
    examples: exampleToShow(api) ?? false,
  });
}

/** The README of the folder with the packages. */
export function rootReadme({ api, keys, names }: About): string {
  return render('readme-packages', {
    title: titleOf(api),
    packages: keys.map((key) => ({ key, name: names[key] })),
  });
}

/** An operation that reads, and needs as little as any: a list, if there is one, with a short path as the well-known have. */
function exampleOf({ operations }: Api): Operation | undefined {
  const cost = ({ method, path, params, deprecated, pagination }: Operation): number =>
    (method === 'GET' ? 0 : 1e6) +
    (deprecated ? 1e5 : 0) +
    params.filter(isRequired).length * 1e4 +
    (pagination === undefined ? 1e3 : 0) +
    path.length;
  const costs = operations.map(cost);
  return operations[costs.indexOf(Math.min(...costs))];
}

function paramsText({ params }: Operation): string {
  const required = params.filter(isRequired).map(({ property }) => property);
  return required.length === 0 ? '' : `{ ${required.join(', ')} }`;
}

function isRequired({ required }: { readonly required: boolean }): boolean {
  return required;
}

function titleOf({ title, version }: Api): string {
  return `${title} ${version}`.replaceAll(/\s+/g, ' ');
}
