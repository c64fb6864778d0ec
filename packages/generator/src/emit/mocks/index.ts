import type { Api } from '../../ir/types.js';
import type { OutputFile } from '../../output/types.js';
import { printFiles } from '../../ts/index.js';
import { type EmitSetting, workspaceSetting } from '../shared/setting.js';
import { areasFile } from './areas/index.js';
import { accessFile } from './facts/access.js';
import { modelFactsFile } from './facts/models.js';
import { operationsFile } from './facts/operations.js';
import { fixtureFiles } from './fixtures/index.js';

/** Everything that the generator writes of `packages/mocks`. */
export function emitMocks(api: Api, setting: EmitSetting = workspaceSetting): OutputFile[] {
  const facts = [operationsFile(api), modelFactsFile(api), accessFile(api), areasFile(api)];
  return printFiles([...fixtureFiles(api), ...facts], setting);
}
