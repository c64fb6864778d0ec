import { buildApi } from '../ir/build.js';
import type { KeptNames } from '../ir/names/kept.js';
import type { Api } from '../ir/types.js';
import { checkDocument } from '../load/check.js';
import { type Counts, checkExpectations } from '../load/expectations.js';
import { type Loaded, type LoadOptions, loadDescription } from '../load/load.js';
import { normalise } from '../normalise/normalise.js';
import { type StageRunner, createStageRunner } from './progress.js';
import { type Findings, findingsOf } from './result.js';
import { countParts, sizeOf } from './summary.js';

/** What the API is, and its sizes in the units of a manifest. */
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
 * What the API is, or undefined when the description is at fault. All three stages have their say in any case, so that
 * a person sees every finding in one run.
 */
export async function interpret(
  { document, diagnostics, expected, corrections }: Loaded,
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
  return diagnostics.hasErrors ? undefined : { api: { ...api, corrections }, counts };
}

/** A description that was read but not generated from. */
export interface Reading extends Findings {
  /** Undefined when the description is at fault; the diagnostics say how. */
  readonly api: Api | undefined;
  /** The description as one document, overlays applied; undefined when there is none to go on with. */
  readonly document: Loaded['document'];
}

/**
 * Reads a description as {@link generate} does, and writes nothing: for tools that want to know what the API is.
 *
 * @param source What to read: a manifest, or a description with its overlays.
 * @param kept Names that things had before, which they keep.
 * @returns The API, and everything that was found. Bad input is reported in `diagnostics`, never thrown.
 */
export async function readApi(source: LoadOptions, kept?: KeptNames): Promise<Reading> {
  const loaded = await loadDescription(source);
  const interpreted = await interpret(
    loaded,
    createStageRunner(() => undefined),
    { kept },
  );
  return { api: interpreted?.api, document: loaded.document, ...findingsOf(loaded) };
}
