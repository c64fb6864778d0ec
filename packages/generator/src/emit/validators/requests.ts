import type { Api, Area, Body, BodyPart, Operation, Parameter, Property } from '../../ir/types.js';
import {
  identifier,
  literal,
  pureCall,
  type Declaration,
  type TypeScriptFile,
} from '../../ts/index.js';
import { docs } from '../shared/jsdoc.js';
import { fileHeader } from '../shared/header.js';
import { operationsOf, pathKey } from '../shared/operations-of.js';
import { generatedRoot, paramsModule, requestsModule } from './files.js';
import { InlineChecks } from './inline-checks.js';
import { CheckImports, type Indexes } from './check-imports.js';
import { shapeCheck } from './shape-check.js';
import { BASE64, FILE, SEGMENT } from './type-check.js';

/** One file an area: for each operation a function that checks its params, and its validator. */
export function requestFile(api: Api, area: Area, { checks }: Indexes): TypeScriptFile {
  const module = requestsModule(area);
  const imports = new CheckImports(checks, module);
  const declarations = operationsOf(api, area).flatMap((operation) =>
    requestDeclarations(operation, area, imports),
  );
  return {
    path: `${generatedRoot}/${module}.ts`,
    header: fileHeader(api),
    imports: imports.list(),
    declarations,
  };
}

export function requestName(operation: Operation): string {
  return `${operation.id}Request`;
}

function requestDeclarations(
  operation: Operation,
  area: Area,
  imports: CheckImports,
): Declaration[] {
  const check = `${operation.id}Params`;
  const inline = new InlineChecks(check, imports);
  const shape = shapeCheck(check, { properties: paramsOf(operation) }, inline);
  const type = imports.type(paramsModule(area), operation.paramsName);
  const factory = imports.runtime('requestValidator');
  return [
    ...inline.declarations(),
    shape,
    {
      kind: 'const',
      name: requestName(operation),
      exported: true,
      value: pureCall(factory, [type], literal(operation.id), identifier(check)),
      docs: docs(
        [
          `Checks the params of \`${operation.id}\`, \`${operation.method} ${pathKey(operation)}\`: the object that the SDK's function takes.`,
        ],
        [operation.docsUrl === undefined ? undefined : `@see ${operation.docsUrl}`],
      ),
    },
  ];
}

/** The params object as properties, so that it is checked as any other object. */
function paramsOf(operation: Operation): Property[] {
  const { body } = operation;
  return [
    ...operation.parameters.map(parameterProperty),
    ...(body === undefined
      ? []
      : body.parts.length > 0
        ? body.parts.map(partProperty)
        : [whole(body)]),
  ];
}

function parameterProperty({ in: place, property, required, type, pointer }: Parameter): Property {
  const segment = place === 'path' && type.kind === 'string' && type.constraints === undefined;
  return param(property, required, segment ? { ...type, format: SEGMENT } : type, pointer);
}

function partProperty({ property, required, type, pointer }: BodyPart): Property {
  return param(
    property,
    required,
    type.kind === 'binary' ? { kind: 'string', format: FILE } : type,
    pointer,
  );
}

function whole({ property, required, type, encoding, pointer }: Body): Property {
  const base64 = encoding === 'base64';
  return param(property, required, base64 ? { kind: 'string', format: BASE64 } : type, pointer);
}

function param(name: string, required: boolean, type: Property['type'], pointer: string): Property {
  return { name, type, required, readOnly: false, writeOnly: false, deprecated: false, pointer };
}
