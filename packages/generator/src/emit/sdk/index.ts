import { generatedRoot } from './files.js';
import type { Api } from '../../ir/types.js';
import type { OutputFile } from '../../output/types.js';
import { printFiles } from '../../ts/index.js';
import { type EmitSetting, workspaceSetting } from '../shared/setting.js';
import { areaFiles, clientFile, indexFile } from './entries.js';
import { modelFiles } from '../shared/model-types.js';
import { operationFile } from './operations.js';
import { proseFiles } from './prose.js';
import { ModelIndex } from '../shared/model-index.js';
import { FileImports } from '../shared/imports.js';
import { resourceFiles } from './resources.js';
import { scopesFile } from './scopes.js';
import { systemLogFiles } from './system-log.js';

/** Everything that the generator writes of `packages/sdk`. */
export function emitSdk(api: Api, setting: EmitSetting = workspaceSetting): OutputFile[] {
  const models = new ModelIndex(api);
  const typescript = printFiles(
    [
      ...modelFiles(api, models, generatedRoot),
      ...api.areas.map((area) => operationFile(api, area, models)),
      ...resourceFiles(api, models),
      ...areaFiles(api, models),
      clientFile(api),
      scopesFile(api),
      indexFile(api, models),
      ...systemLogFiles(api, models),
    ],
    setting,
  );
  return [...typescript, ...proseFiles(api, new FileImports(models, 'api'), setting)];
}
