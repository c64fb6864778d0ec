import type { Api } from '../../ir/types.js';
import type { OutputFile } from '../../output/types.js';
import { printFiles } from '../../ts/index.js';
import { modelFactsFile } from './facts/models.js';
import { operationsFile } from './facts/operations.js';
import { fixtureFiles } from './fixtures/index.js';

/** Everything that the generator writes of `packages/mocks`. */
export function emitMocks(api: Api): OutputFile[] {
  return printFiles([...fixtureFiles(api), operationsFile(api), modelFactsFile(api)]);
}
