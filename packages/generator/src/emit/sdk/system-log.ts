import type { Api, TypeRef } from '../../ir/types.js';
import type { TypeScriptFile } from '../../ts/index.js';
import { fileHeader } from '../shared/header.js';
import { FileImports } from '../shared/imports.js';
import { docs } from '../shared/jsdoc.js';
import type { ModelIndex } from '../shared/model-index.js';
import { typeNode } from '../shared/type-nodes.js';
import { generatedRoot } from './files.js';

const PATH = '/api/v1/logs';
const MODULE = 'logs';

/** What only `src/logs` of the package imports. */
export const systemLogPath = `${generatedRoot}/${MODULE}.ts`;

/** What the system log lists; undefined where the description does not have it, or not as a list. */
function eventOf({ operations }: Api): TypeRef | undefined {
  const log = operations.find(({ method, path }) => method === 'GET' && path === PATH);
  return log?.pagination?.items;
}

/** Whether a package of this description has the subpath `/logs`. */
export function hasSystemLog(api: Api): boolean {
  return eventOf(api) !== undefined;
}

/** The type of an event, under one name whatever the description calls it: `src/logs` is written by hand. */
export function systemLogFiles(api: Api, models: ModelIndex): TypeScriptFile[] {
  // Without a system log the workspace still has `src/logs`, which compiles over an event that nothing is known of.
  const event: TypeRef = eventOf(api) ?? { kind: 'unknown' };
  const imports = new FileImports(models, MODULE);
  const type = typeNode(event, 'read', imports);
  return [
    {
      path: systemLogPath,
      header: fileHeader(api),
      imports: imports.list(),
      declarations: [
        {
          kind: 'type',
          name: 'Event',
          type,
          docs: docs([`An event of the system log, as \`GET ${PATH}\` lists it.`]),
        },
      ],
    },
  ];
}
