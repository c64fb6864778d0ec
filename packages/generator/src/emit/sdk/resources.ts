import type { Api, ObjectModel, Operation, ResourceMethod } from '../../ir/types.js';
import {
  call,
  identifier,
  literal,
  member,
  spread,
  text,
  type Declaration,
  type Expression,
  type Field,
  type TypeNode,
  type TypeScriptFile,
} from '../../ts/index.js';
import { callParameters, hasForms, type Called } from './call-parameters.js';
import { docs, operationDocs } from '../shared/jsdoc.js';
import { fileHeader } from '../shared/header.js';
import { generatedRoot } from './files.js';
import { OperationNamespaces } from './operation-namespaces.js';
import type { ModelIndex } from '../shared/model-index.js';
import { FileImports } from '../shared/imports.js';
import { handleName, handleTypeName, resourceModule } from '../../ir/names/derived.js';
import { localName, resourceModels } from './resource-names.js';
import { paramsTypeOf } from './resource-params.js';
import { runtimeModule } from '../shared/type-nodes.js';

/**
 * One file for each resource: a function for each of its methods, so that a bundler keeps only those that are called, and a
 * handle that binds all of them to plain data.
 */
export function resourceFiles(api: Api, models: ModelIndex): TypeScriptFile[] {
  const operations = new Map(api.operations.map((operation) => [operation.id, operation]));
  return resourceModels(api).map((model) =>
    new ResourceFile(api, model, operations, models).file(),
  );
}

class ResourceFile {
  readonly #api: Api;
  readonly #model: ObjectModel;
  readonly #operations: OperationNamespaces;
  readonly #imports: FileImports;
  /** Name of the constant with all methods. */
  readonly #methods: string;

  constructor(
    api: Api,
    model: ObjectModel,
    operations: ReadonlyMap<string, Operation>,
    models: ModelIndex,
  ) {
    this.#api = api;
    this.#model = model;
    this.#operations = new OperationNamespaces(api, operations);
    this.#methods = models.local.methods(model.name);
    this.#imports = new FileImports(models, resourceModule(model.name));
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
      path: `${generatedRoot}/${resourceModule(this.#model.name)}.ts`,
      header: fileHeader(this.#api),
      imports: [...this.#operations.imports(), ...this.#imports.list()],
      declarations,
    };
  }

  #method(method: ResourceMethod): Declaration {
    const { operation, namespace } = this.#operations.use(method.operation);
    const called: Called = {
      operation,
      type: paramsTypeOf(method, operation, namespace),
      params: operation.params.filter(({ property }) => method.remaining.includes(property)),
    };
    return {
      kind: 'function',
      name: localName(method.alias),
      exported: localName(method.alias) === method.alias,
      parameters: [
        this.#coreParameter(),
        {
          // The compiler accepts an unused parameter only with an underscore.
          name: method.supplied.length > 0 ? 'self' : '_self',
          type: text(this.#imports.model(this.#model.name, 'read')),
        },
        ...callParameters(called, 'unasked', this.#imports),
      ],
      returns: {
        kind: 'generic',
        name: 'ReturnType',
        arguments: [text(`typeof ${namespace}.${operation.id}`)],
      },
      call: {
        kind: 'call',
        callee: member(identifier(namespace), operation.id),
        arguments: [identifier('core'), ...this.#arguments(method, called)],
      },
      docs: operationDocs(operation),
    };
  }

  #arguments({ alias, supplied }: ResourceMethod, called: Called): readonly Expression[] {
    const fields = supplied.map((argument): Field => {
      if (argument.from === 'self') return { name: argument.param, value: identifier('self') };
      const take = this.#imports.value(runtimeModule, 'takeFrom');
      const names = [argument.property, `${this.#model.name}.${alias}`].map(literal);
      return { name: argument.param, value: call(take, identifier('self'), ...names) };
    });
    if (hasForms(called)) return [spread(this.#argumentsWith(fields))];
    const given: Expression =
      fields.length === 0
        ? identifier('params')
        : { kind: 'object', spread: identifier('params'), fields };
    return [given, identifier('options')];
  }

  #argumentsWith(fields: readonly Field[]): Expression {
    if (fields.length === 0) return identifier('args');
    const supply = this.#imports.value(runtimeModule, 'supply');
    return call(supply, identifier('args'), { kind: 'object', fields });
  }

  #coreParameter(): { name: string; type: TypeNode } {
    return { name: 'core', type: text(this.#imports.type(runtimeModule, 'OktaCore')) };
  }

  #methodsConstant(): Declaration {
    const fields: Field[] = this.#model.methods.map(({ alias }) => ({
      name: alias,
      value: identifier(localName(alias)),
    }));
    return {
      kind: 'const',
      name: this.#methods,
      exported: false,
      value: { kind: 'object', fields, multiline: true },
    };
  }

  #handleType(): Declaration {
    const handle = this.#imports.type(runtimeModule, 'ResourceHandle');
    return {
      kind: 'type',
      name: handleTypeName(this.#model.name),
      type: {
        kind: 'generic',
        name: handle,
        arguments: [this.#model.name, `typeof ${this.#methods}`].map(text),
      },
      docs: `A {@link ${this.#model.name}} with its methods; \`data\` is the plain data.`,
    };
  }

  #handle(): Declaration {
    const { name } = this.#model;
    return {
      kind: 'function',
      name: handleName(this.#model.name),
      exported: true,
      parameters: [
        this.#coreParameter(),
        { name: 'data', type: text(this.#imports.model(name, 'read')) },
      ],
      returns: handleTypeName(this.#model.name),
      call: call(
        this.#imports.value(runtimeModule, 'bindResource'),
        ...['core', 'data', this.#methods].map(identifier),
      ),
      docs: docs([
        `Binds a {@link ${name}} to its methods: \`${handleName(this.#model.name)}(okta, data)\`.`,
      ]),
    };
  }

  #renames(): Declaration[] {
    const reserved = this.#model.methods.filter(({ alias }) => localName(alias) !== alias);
    if (reserved.length === 0) return [];
    return [
      { kind: 'export', names: reserved.map(({ alias }) => `${localName(alias)} as ${alias}`) },
    ];
  }
}
