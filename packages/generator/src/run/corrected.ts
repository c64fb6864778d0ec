import { isManagementApi } from '../corrections/applicable.js';
import type { Loaded } from '../load/load.js';
import { baseName } from '../load/names.js';
import type { Counts, StageRunner } from './progress.js';

/** What was loaded, corrected where it is known to differ from the API. The stage is left out where there is nothing to apply. */
export async function corrected(loaded: Loaded, stage: StageRunner): Promise<Loaded> {
  const { document, correctionFiles, diagnostics } = loaded;
  if (document === undefined || correctionFiles.length === 0) return loaded;
  if (!isManagementApi(document)) return loaded;
  const { correct } = await import('../corrections/correct.js');
  const result = await stage(
    'correct',
    () => correct(document, correctionFiles, diagnostics),
    ({ outcomes }): Counts => ({
      corrections: outcomes.filter(({ state }) => state === 'applied').length,
    }),
  );
  const laidOver = [...loaded.laidOver, ...correctionFiles.map(({ name }) => baseName(name))];
  return { ...loaded, document: result.document, laidOver };
}
