import type { Api, Area } from '../../ir/types.js';
import type { TypeScriptFile } from '../../ts/index.js';
import { fileHeader } from '../sdk/files.js';
import { modelFiles } from '../sdk/models.js';
import { operationsOf } from '../sdk/operations-of.js';
import { paramsType } from '../sdk/params.js';
import { References } from '../sdk/references.js';
import { generatedRoot, paramsModule } from './files.js';
import type { Indexes } from './references.js';

/** The types that validators narrow to: the SDK's, written out again, so that neither package needs the other. */
export function typeFiles(api: Api, indexes: Indexes): TypeScriptFile[] {
  return [
    ...modelFiles(api, indexes.types, generatedRoot),
    ...api.areas.map((area) => paramsFile(api, area, indexes)),
  ];
}

function paramsFile(api: Api, area: Area, { types }: Indexes): TypeScriptFile {
  const module = paramsModule(area);
  const references = new References(types, module);
  const declarations = operationsOf(api, area).map((operation) =>
    paramsType(operation, references),
  );
  return {
    path: `${generatedRoot}/${module}.ts`,
    header: fileHeader(api),
    imports: references.imports(),
    declarations,
  };
}
