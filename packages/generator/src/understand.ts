import { buildApi } from './ir/build.js';
import type { Api } from './ir/types.js';
import { checkDocument } from './load/check.js';
import { checkExpectations } from './load/expectations.js';
import { type Loaded, type LoadOptions, loadDescription } from './load/load.js';
import { normalise } from './normalise/normalise.js';
import { type StageRunner, createStageRunner } from './progress.js';
import { type Findings, findingsOf } from './result.js';
import { countParts, sizeOf } from './sizes.js';

/**
 * What the API is, or undefined when the description is at fault. All three stages have their say in any case, so that
 * a person sees every finding in one run.
 */
export async function understand(
  { document, diagnostics, expected, corrections }: Loaded,
  stage: StageRunner,
): Promise<Api | undefined> {
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
  const api = await stage('ir', () => buildApi(normal, diagnostics), sizeOf);
  if (expected !== undefined && !diagnostics.hasErrors) {
    const { version } = api;
    checkExpectations(expected, { version, counts: countParts(normal, api) }, diagnostics);
  }
  return diagnostics.hasErrors ? undefined : { ...api, corrections };
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
 * @returns The API, and everything that was found. Bad input is reported in `diagnostics`, never thrown.
 */
export async function readApi(source: LoadOptions): Promise<Reading> {
  const loaded = await loadDescription(source);
  const api = await understand(
    loaded,
    createStageRunner(() => undefined),
  );
  return { api, document: loaded.document, ...findingsOf(loaded) };
}
