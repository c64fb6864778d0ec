import { isJson } from '../../basics/media.js';
import { compareText } from '../../basics/words.js';
import { responseName } from '../../ir/names/derived.js';
import { successesIn } from '../../ir/successes.js';
import type { Api, Area, Operation, TypeRef } from '../../ir/types.js';
import { literal, pureCall, type Declaration, type TypeScriptFile } from '../../ts/index.js';
import { fileHeader } from '../shared/header.js';
import { FileImports } from '../shared/imports.js';
import { docs } from '../shared/jsdoc.js';
import { operationsOf, pathKey } from '../shared/operations-of.js';
import { inlineType, typeNode } from '../shared/type-nodes.js';
import { CheckImports, type Indexes } from './check-imports.js';
import { generatedRoot, responsesModule } from './files.js';
import { InlineChecks } from './inline-checks.js';
import { checkFunction } from './type-check.js';

/**
 * The validators of answers: one file for each area that has operations with an answer in JSON. They have modules of their own,
 * so that nobody who checks requests has them in a bundle.
 */
export function responseFiles(api: Api, indexes: Indexes): TypeScriptFile[] {
  const files = api.areas.map((area) => responseFile(api, area, indexes));
  const filled = files.filter(({ declarations }) => declarations.length > 0);
  const reexports = filled.map(({ path }): Declaration => ({
    kind: 'reexport',
    from: `./${path.slice(generatedRoot.length + 1).replace(/\.ts$/, '.js')}`,
  }));
  const entry = `${generatedRoot}/responses.ts`;
  return [
    ...filled,
    { path: entry, header: fileHeader(api), imports: [], declarations: reexports },
  ];
}

function responseFile(api: Api, area: Area, { checks, types }: Indexes): TypeScriptFile {
  const module = responsesModule(area);
  const [values, named] = [new CheckImports(checks, module), new FileImports(types, module)];
  const declarations = operationsOf(api, area).flatMap((operation) =>
    responseDeclarations(operation, values, named),
  );
  return {
    path: `${generatedRoot}/${module}.ts`,
    header: fileHeader(api),
    imports: [...values.list(), ...named.list()].toSorted((a, b) => compareText(a.from, b.from)),
    declarations,
  };
}

function responseDeclarations(
  operation: Operation,
  imports: CheckImports,
  types: FileImports,
): Declaration[] {
  const type = answerOf(operation);
  if (type === undefined) return [];
  const inline = new InlineChecks(
    imports.local.free(`check${responseName(operation.id)}`),
    imports,
  );
  const check = checkFunction(type, inline);
  const typeName = inlineType(typeNode(type, 'read', types));
  const factory = imports.runtime('responseValidator');
  return [
    ...inline.declarations(),
    {
      kind: 'const',
      name: responseName(operation.id),
      exported: true,
      value: pureCall(factory, [typeName], literal(operation.id), check),
      docs: docs(
        [
          `Checks what \`${operation.id}\` answers with, \`${operation.method} ${pathKey(operation)}\`.`,
        ],
        [operation.docs?.url === undefined ? undefined : `@see ${operation.docs.url}`],
      ),
    },
  ];
}

/** What a call that succeeds may answer with as JSON, under any of its statuses; undefined where it answers with nothing of the kind. */
function answerOf({ responses }: Operation): TypeRef | undefined {
  const contents = successesIn(responses).flatMap(({ content }) =>
    content.filter(({ mediaType }) => isJson(mediaType)),
  );
  const distinct = new Map(contents.map(({ type }) => [JSON.stringify(type), type]));
  const [only, ...others] = distinct.values();
  if (only === undefined || others.length === 0) return only;
  return { kind: 'union', members: [only, ...others] };
}
