import type { Api } from '../../ir/types.js';
import type { OutputFile } from '../../output/types.js';
import { printFiles } from '../../ts/index.js';
import { type EmitSetting, workspaceSetting } from '../shared/setting.js';
import { areaFiles, modelsFile, requestsFile } from './entries.js';
import { indexesOf } from './check-imports.js';
import { requestFile } from './requests.js';
import { responseFiles } from './responses.js';
import { tableFiles } from './routes.js';
import { schemaFiles } from './schemas.js';
import { typeFiles } from './types.js';
import { markSecrets } from '../../ir/secrets.js';

/** Everything that the generator writes of `packages/validators`. */
export function emitValidators(
  description: Api,
  setting: EmitSetting = workspaceSetting,
): OutputFile[] {
  const api = markSecrets(description);
  const indexes = indexesOf(api);
  return printFiles(
    [
      ...schemaFiles(api, indexes),
      ...api.areas.map((area) => requestFile(api, area, indexes)),
      ...responseFiles(api, indexes),
      ...areaFiles(api, indexes),
      ...typeFiles(api, indexes),
      modelsFile(api, indexes),
      requestsFile(api),
      ...tableFiles(api),
    ],
    setting,
  );
}
