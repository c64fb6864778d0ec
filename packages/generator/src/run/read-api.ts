import { buildApi } from '../ir/build.js';
import type { KeptNames } from '../ir/names/kept.js';
import type { Api } from '../ir/types.js';
import { checkDocument } from '../load/check.js';
import { type Counts, checkExpectations } from '../load/expectations.js';
import { type Loaded, type LoadOptions, loadDescription } from '../load/load.js';
import { normalise } from '../normalise/normalise.js';
import { corrected } from './corrected.js';
import { type ProgressListener, type StageRunner, createStageRunner } from './progress.js';
import { type Findings, findingsOf } from './result.js';
import { countParts, sizeOf } from './summary.js';

/** The `Api` of a description, with its counts in the units of a manifest. */
export interface Interpreted {
  readonly api: Api;
  readonly counts: Counts;
}

export interface InterpretOptions {
  /** Takes every warning as an error; default false. */
  readonly strict?: boolean;
  /** Names that things had before, which they keep. */
  readonly kept?: KeptNames | undefined;
}

/**
 * Checks and normalises a description and builds its `Api`. All three stages run in any case, so that a person sees all
 * findings in one run.
 *
 * @returns undefined when the description has faults
 */
export async function interpret(
  { document, diagnostics, expected, corrections, laidOver }: Loaded,
  stage: StageRunner,
  { strict = false, kept }: InterpretOptions = {},
): Promise<Interpreted | undefined> {
  if (document === undefined) return undefined;
  await stage('check', () => checkDocument(document, diagnostics));
  const normal = await stage(
    'normalise',
    () => normalise(document, diagnostics),
    (result) => ({
      operations: result?.operations.length ?? 0,
      schemas: result?.schemas.length ?? 0,
    }),
  );
  if (normal === undefined) return undefined;
  const api = await stage('ir', () => buildApi(normal, diagnostics, kept), sizeOf);
  const counts = countParts(normal, api);
  if (expected !== undefined && !diagnostics.hasErrors) {
    checkExpectations(expected, { version: api.version, counts }, diagnostics);
  }
  if (strict) diagnostics.escalate();
  return diagnostics.hasErrors ? undefined : { api: { ...api, corrections, laidOver }, counts };
}

/** The result of reading a description without generating. */
export interface Reading extends Findings {
  /** Undefined when the description has faults, which `diagnostics` lists. */
  readonly api: Api | undefined;
  /** The description as one document with overlays and corrections applied; undefined when it could not be loaded. */
  readonly document: Loaded['document'];
}

/**
 * Reads a description as {@link generate} does, and writes nothing. For tools that need the `Api`.
 *
 * @param source What to read: a manifest, or a description with its overlays.
 * @param kept Names that things had before, which they keep.
 * @param onProgress Called when a stage begins and when it ends.
 * @returns The API, and everything that was found. Bad input is reported in `diagnostics`, never thrown.
 */
export async function readApi(
  source: LoadOptions,
  kept?: KeptNames,
  onProgress: ProgressListener = () => undefined,
): Promise<Reading> {
  const stage = createStageRunner(onProgress);
  const loaded = await corrected(await stage('load', () => loadDescription(source)), stage);
  const interpreted = await interpret(loaded, stage, { kept });
  return { api: interpreted?.api, document: loaded.document, ...findingsOf(loaded) };
}
