import type { JsonObject } from '../basics/json.js';
import { Diagnostics } from '../diagnostics/collector.js';
import { parseLargeFile } from '../load/parse.js';
import type { SourceFile } from '../load/read.js';
import { isManagementApi } from './applicable.js';
import { type Corrected, applyCorrections } from './apply.js';
import { readCorrections } from './shape.js';
import type { Corrections } from './types.js';

/**
 * Corrects a description where it is known to differ from the API. Faults of the files and refused corrections are reported;
 * a description of another API stays as it is.
 */
export async function correct(
  document: JsonObject,
  files: readonly SourceFile[],
  diagnostics: Diagnostics,
): Promise<Corrected> {
  if (files.length === 0 || !isManagementApi(document)) return { document, outcomes: [] };
  const corrected = applyCorrections(document, await parseFiles(files, diagnostics));
  report(corrected, diagnostics);
  return corrected;
}

async function parseFiles(
  files: readonly SourceFile[],
  diagnostics: Diagnostics,
): Promise<Corrections> {
  const parsed = await Promise.all(
    files.map(async (source) => {
      const own = new Diagnostics(source.name);
      const document = await parseLargeFile(source, own);
      const read =
        document === undefined ? noCorrections : readCorrections(document, source.name, own);
      diagnostics.add(...own.all);
      return read;
    }),
  );
  return {
    rules: parsed.flatMap(({ rules }) => rules),
    corrections: parsed.flatMap(({ corrections }) => corrections),
  };
}

const noCorrections: Corrections = { rules: [], corrections: [] };

/** One finding for all of a kind: a run is about the description, and its user can change none of them. */
function report({ outcomes }: Corrected, diagnostics: Diagnostics): void {
  const applied = outcomes.filter(({ state }) => state === 'applied').length;
  if (applied > 0) {
    diagnostics.info('corrected-description', {
      message: `${counted(applied)} applied, where the description is known to differ from the API.`,
    });
  }
  const refused = outcomes.filter(({ state }) => state === 'refused').length;
  if (refused > 0) {
    diagnostics.warning('refused-correction', {
      message: `${counted(refused)} not applied: other operations share the model, and nobody has seen what they do.`,
    });
  }
}

function counted(count: number): string {
  return count === 1 ? '1 correction was' : `${count} corrections were`;
}
