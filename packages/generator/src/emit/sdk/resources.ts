import type { Api, ObjectModel, Operation, ResourceMethod } from '../../ir/types.js';
import {
  isReservedWord,
  type Declaration,
  type Field,
  type Import,
  type TypeScriptFile,
} from '../../ts/index.js';
import { docs, operationDocs } from './docs.js';
import { fileHeader, generatedRoot, kebabCase, lowerFirst } from './files.js';
import { operationModule, paramsKeys } from './operations.js';
import { type ModelIndex, References } from './references.js';
import { runtimeModule } from './types.js';

/**
 * One file a resource: a function for each method that x-okta-crud and x-okta-operations give it, so that a bundler keeps
 * only what is called, and a handle that binds them all to a piece of plain data.
 */
export function resourceFiles(api: Api, models: ModelIndex): TypeScriptFile[] {
  const operations = new Map(api.operations.map((operation) => [operation.id, operation]));
  return resourceModels(api).map((model) =>
    new ResourceFile(api, model, operations, models).file(),
  );
}

export function resourceModels(api: Api): ObjectModel[] {
  return api.models
    .filter((model) => model.kind === 'object')
    .filter((model) => model.methods.length > 0);
}

export function resourceModule(model: ObjectModel): string {
  return `resources/${kebabCase(model.name)}`;
}

/** `userResource`: binds data to its methods. */
export function handleName(model: ObjectModel): string {
  return `${lowerFirst(model.name)}Resource`;
}

class ResourceFile {
  readonly #api: Api;
  readonly #model: ObjectModel;
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #references: References;
  readonly #namespaces = new Map<string, string>();

  constructor(
    api: Api,
    model: ObjectModel,
    operations: ReadonlyMap<string, Operation>,
    models: ModelIndex,
  ) {
    this.#api = api;
    this.#model = model;
    this.#operations = operations;
    this.#references = new References(models, resourceModule(model));
  }

  file(): TypeScriptFile {
    const functions = this.#model.methods.map((method) => this.#method(method));
    const declarations = [
      ...functions,
      this.#methodsConstant(),
      this.#handleType(),
      this.#handle(),
      ...this.#renames(),
    ];
    return {
      path: `${generatedRoot}/${resourceModule(this.#model)}.ts`,
      header: fileHeader(this.#api),
      imports: [...this.#namespaceImports(), ...this.#references.imports()],
      declarations,
    };
  }

  #method(method: ResourceMethod): Declaration {
    const operation = this.#operation(method.operation);
    const namespace = this.#namespaceOf(operation);
    const required = paramsKeys(operation).filter(
      (key) => key.required && method.remaining.includes(key.property),
    );
    const options = operation.pagination === undefined ? 'RequestOptions' : 'ListOptions';
    const self = this.#references.model(this.#model.name, 'read');
    return {
      kind: 'function',
      name: localName(method.alias),
      exported: localName(method.alias) === method.alias,
      parameters: [
        { name: 'core', type: this.#references.type(runtimeModule, 'OktaCore') },
        { name: 'self', type: self },
        {
          name: 'params',
          type: paramsTypeOf(method, operation, namespace),
          optional: required.length === 0,
        },
        { name: 'options', type: this.#references.type(runtimeModule, options), optional: true },
      ],
      returns: `ReturnType<typeof ${namespace}.${operation.id}>`,
      call: {
        callee: `${namespace}.${operation.id}`,
        arguments: ['core', this.#paramsOf(method), 'options'],
      },
      docs: operationDocs(operation),
    };
  }

  #paramsOf(method: ResourceMethod): string {
    if (method.supplied.length === 0) return 'params';
    const supplied = method.supplied.map((argument) => {
      if (argument.from === 'self') return `${argument.param}: self`;
      const take = this.#references.value(runtimeModule, 'takeFrom');
      const call = `${this.#model.name}.${method.alias}`;
      return `${argument.param}: ${take}(self, '${argument.property}', '${call}')`;
    });
    return `{ ...params, ${supplied.join(', ')} }`;
  }

  #methodsConstant(): Declaration {
    const fields: Field[] = this.#model.methods.map(({ alias }) => ({
      name: alias,
      value: { kind: 'identifier', name: localName(alias) },
    }));
    return {
      kind: 'const',
      name: methodsName(this.#model),
      exported: false,
      value: { kind: 'fields', fields, multiline: true },
    };
  }

  #handleType(): Declaration {
    const handle = this.#references.type(runtimeModule, 'ResourceHandle');
    return {
      kind: 'type',
      name: `${this.#model.name}Resource`,
      type: {
        kind: 'text',
        text: `${handle}<${this.#model.name}, typeof ${methodsName(this.#model)}>`,
      },
      docs: `A {@link ${this.#model.name}} with its methods; \`data\` is the plain data.`,
    };
  }

  #handle(): Declaration {
    const { name } = this.#model;
    return {
      kind: 'function',
      name: handleName(this.#model),
      exported: true,
      parameters: [
        { name: 'core', type: this.#references.type(runtimeModule, 'OktaCore') },
        { name: 'data', type: this.#references.model(name, 'read') },
      ],
      returns: `${name}Resource`,
      call: {
        callee: this.#references.value(runtimeModule, 'bindResource'),
        arguments: ['core', 'data', methodsName(this.#model)],
      },
      docs: docs([
        `Binds a {@link ${name}} to its methods: \`${handleName(this.#model)}(okta, data)\`.`,
      ]),
    };
  }

  /** An alias that is a reserved word (`delete`) cannot name a function, but it can name an export. */
  #renames(): Declaration[] {
    const reserved = this.#model.methods.filter(({ alias }) => localName(alias) !== alias);
    if (reserved.length === 0) return [];
    return [
      { kind: 'export', names: reserved.map(({ alias }) => `${localName(alias)} as ${alias}`) },
    ];
  }

  #operation(id: string): Operation {
    const operation = this.#operations.get(id);
    if (operation === undefined)
      throw new Error(`the IR refers to an operation that it does not hold: ${id}`);
    return operation;
  }

  #namespaceOf(operation: Operation): string {
    const area = this.#api.areas.find(({ tag }) => tag === operation.area);
    if (area === undefined)
      throw new Error(`the IR refers to an area that it does not hold: ${operation.area}`);
    const namespace = `${area.namespace}Operations`;
    this.#namespaces.set(`../${operationModule(area)}.js`, namespace);
    return namespace;
  }

  #namespaceImports(): Import[] {
    return [...this.#namespaces]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([from, namespace]) => ({ from, namespace, names: [], types: [] }));
  }
}

function paramsTypeOf(
  { supplied }: ResourceMethod,
  operation: Operation,
  namespace: string,
): string {
  const params = `${namespace}.${operation.paramsName}`;
  if (supplied.length === 0) return params;
  const keys = supplied.map(({ param }) => `'${param}'`).join(' | ');
  return `Omit<${params}, ${keys}>`;
}

function localName(alias: string): string {
  return isReservedWord(alias) ? `${alias}Resource` : alias;
}

function methodsName(model: ObjectModel): string {
  return `${lowerFirst(model.name)}Methods`;
}
