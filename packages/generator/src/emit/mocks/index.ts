import type { Api } from '../../ir/types.js';
import type { OutputFile } from '../../output/types.js';
import { printFiles } from '../../ts/index.js';
import { type EmitSetting, workspaceSetting } from '../shared/setting.js';
import { areasFile } from './areas/index.js';
import { modelFactsFile } from './facts/models.js';
import { operationsFile } from './facts/operations.js';
import { fixtureFiles } from './fixtures/index.js';

/** Everything that the generator writes of `packages/mocks`. */
export function emitMocks(api: Api, setting: EmitSetting = workspaceSetting): OutputFile[] {
  return printFiles(
    [...fixtureFiles(api), operationsFile(api), modelFactsFile(api), areasFile(api)],
    setting,
  );
}
