import type { Api } from '../../ir/types.js';
import type { OutputFile } from '../../output/types.js';
import { changesFile } from './changes.js';
import { correctionsFile } from './corrections.js';

/** What there is to know about the API and its description, for people. */
export function emitDocs(api: Api): OutputFile[] {
  const corrections =
    api.corrections === undefined || api.corrections.length === 0
      ? []
      : [correctionsFile(api, api.corrections)];
  return [...corrections, changesFile()];
}
