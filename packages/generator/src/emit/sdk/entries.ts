import type { Api, Area, ObjectModel } from '../../ir/types.js';
import {
  call,
  identifier,
  literalText,
  text,
  type Call,
  type Declaration,
  type TypeScriptFile,
} from '../../ts/index.js';
import { docs } from '../shared/jsdoc.js';
import { fileHeader } from '../shared/header.js';
import { generatedRoot } from './files.js';
import { groupBy } from '../../basics/group-by.js';
import { operationModule } from './operations.js';
import { operationsOf } from '../shared/operations-of.js';
import type { ModelIndex } from '../shared/model-index.js';
import { handleName, handleTypeName, resourceModule } from '../../ir/names/derived.js';
import { resourceModels } from './resource-names.js';
import { runtimeModule } from '../shared/type-nodes.js';

/** Apart from the runtime of single operations, as a bundle of one of these should have no part of it. */
const clientModule = '../client/client-core.js';

/** The subpath of each area: its operations, its types, its resource handles. */
export function areaFiles(api: Api, models: ModelIndex): TypeScriptFile[] {
  const modelModules = new Set(api.models.map((model) => models.moduleOf(model.name)));
  const resources = groupBy(resourceModels(api), (model) => model.area);
  return api.areas.map((area) => {
    const handles = (resources.get(area.tag) ?? []).map((model): Declaration => ({
      kind: 'reexport',
      from: `../${resourceModule(model.name)}.js`,
      names: [handleName(model.name), `type ${handleTypeName(model.name)}`],
    }));
    const types: Declaration[] = modelModules.has(`models/${area.slug}`)
      ? [{ kind: 'reexport', from: `../models/${area.slug}.js`, typeOnly: true }]
      : [];
    return {
      path: `${generatedRoot}/areas/${area.slug}.ts`,
      header: fileHeader(api),
      imports: [],
      declarations: [
        { kind: 'reexport', from: `../${operationModule(area)}.js` },
        ...types,
        ...handles,
      ],
    };
  });
}

/** The whole client: every area under its namespace. */
export function clientFile(api: Api): TypeScriptFile {
  return {
    path: `${generatedRoot}/client.ts`,
    header: fileHeader(api),
    imports: [
      ...api.areas.map((area) => ({
        from: `./${operationModule(area)}.js`,
        namespace: area.namespace,
        names: [],
        types: [],
      })),
      {
        from: `${runtimeModule}.js`,
        names: ['bindAreas'],
        // A description without operations has no namespace to bind.
        types: [
          ...(api.areas.length > 0 ? ['Bound'] : []),
          'OktaClientOptions',
          'OktaCore',
          'RawCalls',
        ],
      },
      { from: clientModule, names: ['createClientCore'], types: [] },
    ],
    declarations: [areasConstant(api), clientInterface(api), clientFactory(api)],
  };
}

function areasConstant(api: Api): Declaration {
  return {
    kind: 'const',
    name: 'areas',
    exported: false,
    value: {
      kind: 'object',
      multiline: true,
      fields: api.areas.map(({ namespace }) => ({
        name: namespace,
        value: identifier(namespace),
      })),
    },
  };
}

function clientInterface(api: Api): Declaration {
  return {
    kind: 'interface',
    name: 'OktaClient',
    extends: ['OktaCore', 'RawCalls'].map(text),
    members: api.areas.map((area) => ({
      name: area.namespace,
      readonly: true,
      type: { kind: 'text', text: boundType(api, area) },
      docs: docs([
        area.docs?.description ??
          `The ${operationsOf(api, area).length} operations of ${area.tag}.`,
      ]),
    })),
    docs: docs([
      `A client for all ${api.operations.length} operations of ${api.title} ${api.version}.`,
      'It is an {@link OktaCore} too: functions that are imported one by one take it.',
      'What fails rejects with an `OktaError`: an `OktaApiError` where the API refuses, else an `OktaNetworkError`, `OktaTimeoutError` or `OktaConfigError`.',
    ]),
  };
}

/** The operations of an area; those that can be called in two ways are named, as their type has to be read otherwise. */
function boundType(api: Api, area: Area): string {
  const names = overloadedNames(api, area);
  return `Bound<typeof ${area.namespace}${names === '' ? '' : `, ${names}`}>`;
}

function overloadedNames(api: Api, area: Area): string {
  const overloaded = operationsOf(api, area).filter(({ result }) => result?.others !== undefined);
  return overloaded.map(({ id }) => literalText(id)).join(' | ');
}

function overloadTypes(api: Api): Pick<Call, 'typeArguments'> {
  const members = api.areas.flatMap((area) => {
    const names = overloadedNames(api, area);
    return names === '' ? [] : [`${area.namespace}: ${names}`];
  });
  if (members.length === 0) return {};
  return {
    typeArguments: ['typeof areas', `{ ${members.join('; ')} }`, 'OktaCore & RawCalls'],
  };
}

function clientFactory(api: Api): Declaration {
  const core = call('createClientCore', identifier('options'));
  return {
    kind: 'function',
    name: 'createOktaClient',
    exported: true,
    parameters: [{ name: 'options', type: text('OktaClientOptions') }],
    returns: 'OktaClient',
    call: { ...call('bindAreas', core, identifier('areas')), ...overloadTypes(api) },
    docs: docs(
      ['Makes a client for one Okta organization. Nothing is sent until an operation is called.'],
      [
        '@param options - `orgUrl` and `auth`, and what may be left to its default: see {@link OktaClientOptions}.',
        '@throws {OktaConfigError} for an orgUrl or credentials that cannot work, and for an option that there is not, saying what to change.',
      ],
    ),
  };
}

/** The generated exports of the package's root: the client and all types. */
export function indexFile(api: Api, models: ModelIndex): TypeScriptFile {
  const modelModules = [
    ...new Set(api.models.map((model) => models.moduleOf(model.name))),
  ].toSorted();
  return {
    path: `${generatedRoot}/index.ts`,
    header: fileHeader(api),
    imports: [],
    declarations: [
      { kind: 'reexport', from: './client.js' },
      ...modelModules.map((module): Declaration => ({
        kind: 'reexport',
        from: `./${module}.js`,
        typeOnly: true,
      })),
      ...api.areas.map((area) => paramsReexport(api, area)),
      ...resourceModels(api).map(resourceReexport),
    ],
  };
}

function paramsReexport(api: Api, area: Area): Declaration {
  const names = operationsOf(api, area).map((operation) => operation.paramsName);
  return {
    kind: 'reexport',
    from: `./${operationModule(area)}.js`,
    names: names.toSorted(),
    typeOnly: true,
  };
}

function resourceReexport(model: ObjectModel): Declaration {
  return {
    kind: 'reexport',
    from: `./${resourceModule(model.name)}.js`,
    names: [handleTypeName(model.name)],
    typeOnly: true,
  };
}
