import { sameBothWays } from '../../ir/direction.js';
import { requestName } from '../../ir/names/derived.js';
import type { Api, Area, Body, Operation, Param, Property } from '../../ir/types.js';
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

/** One file for each area. It has two declarations for each operation: a function that checks its params, and its validator. */
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

function requestDeclarations(
  operation: Operation,
  area: Area,
  imports: CheckImports,
): Declaration[] {
  const check = imports.local.paramsCheck(operation.id);
  const inline = new InlineChecks(check, imports);
  const shape = shapeCheck(check, { properties: paramsOf(operation) }, inline);
  const type = imports.type(paramsModule(area), operation.paramsName);
  const factory = imports.runtime('requestValidator');
  return [
    ...inline.declarations(),
    shape,
    {
      kind: 'const',
      name: requestName(operation.id),
      exported: true,
      value: pureCall(factory, [type], literal(operation.id), identifier(check)),
      docs: docs(
        [
          `Checks the params of \`${operation.id}\`, \`${operation.method} ${pathKey(operation)}\`: the object that the SDK's function takes.`,
        ],
        [operation.docs?.url === undefined ? undefined : `@see ${operation.docs.url}`],
      ),
    },
  ];
}

/** The keys of the params object as properties, so that it is checked like any other object. */
function paramsOf({ params, body }: Operation): Property[] {
  return params.map((param) => {
    const { property: name, required, pointer } = param;
    const type = checkedType(param, body);
    return { name, type, ...sameBothWays(required), deprecated: false, pointer };
  });
}

/** The type that is checked. Path segments, files and base64 texts are strings with a format of our own. */
function checkedType({ in: place, type }: Param, body: Body | undefined): Property['type'] {
  switch (place) {
    case 'path':
      return type.kind === 'string' && type.constraints === undefined
        ? { ...type, format: SEGMENT }
        : type;
    case 'part':
      return type.kind === 'binary' ? { kind: 'string', format: FILE } : type;
    case 'body':
      return body?.encoding === 'base64' ? { kind: 'string', format: BASE64 } : type;
    default:
      return type;
  }
}
