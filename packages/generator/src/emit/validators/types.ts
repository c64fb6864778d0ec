import type { Api, Area } from '../../ir/types.js';
import type { TypeScriptFile } from '../../ts/index.js';
import { fileHeader } from '../shared/header.js';
import { modelFiles } from '../shared/model-types.js';
import { operationsOf } from '../shared/operations-of.js';
import { paramsType } from '../shared/params-type.js';
import { FileImports } from '../shared/imports.js';
import { generatedRoot, paramsModule } from './files.js';
import type { Indexes } from './check-imports.js';

/** The types that validators narrow to. They repeat the SDK's types, so that neither package depends on the other. */
export function typeFiles(api: Api, indexes: Indexes): TypeScriptFile[] {
  return [
    ...modelFiles(api, indexes.types, generatedRoot),
    ...api.areas.map((area) => paramsFile(api, area, indexes)),
    modelTypesFile(api, indexes),
  ];
}

/** `/types`: the types of all models. The module is empty at run time. */
function modelTypesFile(api: Api, { types }: Indexes): TypeScriptFile {
  const modules = new Set(api.models.map(({ name }) => types.moduleOf(name)));
  return {
    path: `${generatedRoot}/types.ts`,
    header: fileHeader(api),
    imports: [],
    declarations: [...modules].toSorted().map((module) => ({
      kind: 'reexport',
      from: `./${module}.js`,
      typeOnly: true,
    })),
  };
}

function paramsFile(api: Api, area: Area, { types }: Indexes): TypeScriptFile {
  const module = paramsModule(area);
  const imports = new FileImports(types, module);
  const declarations = operationsOf(api, area).map((operation) => paramsType(operation, imports));
  return {
    path: `${generatedRoot}/${module}.ts`,
    header: fileHeader(api),
    imports: imports.list(),
    declarations,
  };
}
