import { Diagnostics } from '../diagnostics/collector.js';
import type { Sources } from '../diagnostics/positions.js';
import { type Bundled, bundleFiles } from './bundle.js';
import type { Expectations } from './expectations.js';
import { type InputHash, type Inputs, type LoadOptions, readInputs } from './inputs.js';
import { type JsonObject, type Json, isObject } from '../basics/json.js';
import { checkChains } from './chains.js';
import { inWordsOfOpenApi3 } from './overlay-dialect.js';
import { type CarriedOut, type Correction, applyOverlay } from './overlay.js';
import { withMapsInPlace } from './map-references.js';
import { parseLargeFile } from './parse.js';
import type { SourceFile } from './read.js';
import { asReadable } from './shape.js';
import { baseName } from './names.js';
import { isWalkable } from './walkable.js';

export type { InputHash, Inputs, LoadOptions } from './inputs.js';

/** What load hands to the stages after it. */
export interface Loaded {
  /** Path or URL of the description, as it is to be shown. */
  readonly file: string;
  /**
   * The description as one document with the overlays applied, references to other files resolved,
   * those inside of it kept. Undefined when there is none to go on with; `diagnostics` say why.
   */
  readonly document: JsonObject | undefined;
  /** Findings so far, to which the later stages add theirs. */
  readonly diagnostics: Diagnostics;
  /** What the overlays corrected, in their order. */
  readonly corrections: readonly Correction[];
  /** Names of the files by which the document was corrected, without their folders. */
  readonly laidOver: readonly string[];
  /** What the overlays have written, in their order. */
  readonly carriedOut: readonly CarriedOut[];
  /** What else is to be corrected, not applied yet: it is about places of the API, and not of this document. */
  readonly correctionFiles: readonly SourceFile[];
  /** Where the manifest has them. */
  readonly expected?: Expectations;
  /** Every file that the document depends on. */
  readonly inputs: readonly InputHash[];
  /** Texts to take line numbers from, for `renderText` and `renderJson`. */
  readonly sources: Sources;
}

/**
 * Reads a description and its overlays and makes one document of them. Bad input is reported, never
 * thrown.
 * @param options What to read, or what `readInputs` has read already.
 */
export async function loadDescription(options: LoadOptions | Inputs): Promise<Loaded> {
  const inputs = 'hashes' in options ? options : await readInputs(options);
  const { file, description, diagnostics } = inputs;
  const parsed = description && (await parseLargeFile(description, diagnostics));
  const bundled = await bundle(parsed, inputs);
  const corrections: Correction[] = [];
  const carriedOut: CarriedOut[] = [];
  const overlaid =
    bundled.document &&
    (await applyOverlays(bundled.document, {
      ...inputs,
      original: parsed,
      corrections,
      carriedOut,
    }));
  const expected = inputs.manifest?.content?.expected;
  return {
    file,
    document: overlaid,
    diagnostics,
    corrections,
    laidOver: inputs.overlays.map(({ name }) => baseName(name)),
    carriedOut,
    correctionFiles: inputs.corrections,
    ...(expected === undefined ? {} : { expected }),
    inputs: [...inputs.hashes, ...bundled.files.map(({ name, sha256 }) => ({ name, sha256 }))],
    sources: new Map(
      [
        description,
        inputs.manifest?.source,
        ...inputs.overlays,
        ...inputs.corrections,
        ...bundled.files,
      ].flatMap((source) => (source === undefined ? [] : [[source.name, source.text]])),
    ),
  };
}

async function bundle(
  parsed: Json | undefined,
  { description, open, allowRefs, diagnostics }: Inputs,
): Promise<Bundled> {
  const readable = parsed === undefined ? undefined : asReadable(parsed, diagnostics);
  if (readable === undefined || description === undefined)
    return { document: undefined, files: [] };
  const { document, files } = open
    ? await bundleFiles(readable, description, allowRefs, diagnostics)
    : { document: readable, files: [] };
  return {
    document:
      document &&
      withMapsInPlace(document, files.length === 0 ? description.text : undefined, diagnostics),
    files,
  };
}

type Overlaying = Pick<Inputs, 'overlays' | 'diagnostics'> & {
  /** The description as it was parsed. */
  readonly original: Json | undefined;
  /** Gets what the overlays correct. */
  readonly corrections: Correction[];
  /** Gets what they have written. */
  readonly carriedOut: CarriedOut[];
};

async function applyOverlays(
  document: JsonObject,
  { overlays, diagnostics, original, corrections, carriedOut }: Overlaying,
): Promise<JsonObject | undefined> {
  let result: Json = document;
  for (const source of overlays) {
    const own = new Diagnostics(source.name);
    const parsed = await parseLargeFile(source, own);
    diagnostics.add(...own.all);
    if (parsed === undefined) continue;
    const overlay = { file: source.name, document: inDialectOf(result, parsed) };
    result = applyOverlay(result, overlay, diagnostics, {
      onCorrection: (made) => corrections.push(made),
      onCarriedOut: (done) => carriedOut.push(done),
    });
  }
  const readable = asReadable(result, diagnostics);
  if (readable === undefined) return undefined;
  // Each file was measured when it was parsed; together they may still be too much for the stages to come.
  if (result !== original && !isWalkable(readable, diagnostics)) return undefined;
  checkChains(readable, diagnostics);
  return diagnostics.all.some(({ code }) => code === 'too-deep') ? undefined : readable;
}

function inDialectOf(document: Json, overlay: Json): Json {
  const isOpenApi3 = isObject(document) && document['openapi'] !== undefined;
  return isOpenApi3 ? inWordsOfOpenApi3(overlay) : overlay;
}
