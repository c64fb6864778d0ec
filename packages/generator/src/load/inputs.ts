import { basename, dirname, resolve } from 'node:path';
import { Diagnostics } from '../diagnostics/collector.js';
import { readCorrectionFiles } from './correction-files.js';
import { type Manifest, readManifest } from './manifest.js';
import { installHelp, locateUpstream, upstreamName } from './upstream.js';
import { parseSmallFile } from './parse.js';
import { type SourceFile, shownName } from './read.js';
import { type Asked, nameOf, readAll, tryRead } from './try-read.js';

/** What to generate from: the manifest of `spec/`, or any other description. */
export type LoadOptions = (
  | { readonly manifest: string }
  | {
      /** Path or URL: https, or http from this machine. */
      readonly spec: string;
      /** Paths or URLs of overlays, in the order in which they are applied. */
      readonly overlays?: readonly string[];
    }
) & {
  /**
   * Folders, and origins such as `https://example.com`, whose files the description may refer to beside those below its own
   * folder or of its own origin.
   */
  readonly allowRefs?: readonly string[];
  /**
   * Whether to correct the description where it is known to differ from the API, or files that say so in the place of those
   * that are shipped. Default: true for a description, what the manifest says for a manifest.
   */
  readonly corrections?: boolean | readonly string[];
};

/** One file that the result depends on. */
export interface InputHash {
  /**
   * The same on every machine, for the same inputs: relative to the manifest, or as the user gave
   * it.
   */
  readonly name: string;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
}

/**
 * The files to generate from, read but not parsed: enough to tell whether anything changed since
 * the last run.
 */
export interface Inputs {
  /** Name of the description, as it is to be shown. */
  readonly file: string;
  /** Undefined when it cannot be read; `diagnostics` say why. */
  readonly description: SourceFile | undefined;
  readonly overlays: readonly SourceFile[];
  readonly corrections: readonly SourceFile[];
  readonly manifest?: { readonly source: SourceFile; readonly content?: Manifest };
  /**
   * The files that were read, in order. Files that the description itself refers to are not known
   * yet.
   */
  readonly hashes: readonly InputHash[];
  /**
   * True when the description may refer to further files, so that `hashes` do not tell the whole.
   */
  readonly open: boolean;
  /** See `LoadOptions`. */
  readonly allowRefs: readonly string[];
  readonly diagnostics: Diagnostics;
}

/**
 * Reads all that the options name. What cannot be read, or is not the pinned file, is in
 * `diagnostics`.
 * @param asked how to ask for a description that is not of a manifest
 */
export async function readInputs(options: LoadOptions, asked: Asked = {}): Promise<Inputs> {
  const { allowRefs = [] } = options;
  const read = await ('manifest' in options
    ? readByManifest(options.manifest)
    : readNamed(options, asked));
  // The description of a manifest has overlays of its own.
  const byDefault = 'manifest' in options ? read.manifest?.content?.corrections === true : true;
  const wanted = options.corrections ?? byDefault;
  const corrections = await readCorrectionFiles(wanted, read.diagnostics);
  return { ...read, corrections, allowRefs };
}

type Read = Omit<Inputs, 'allowRefs' | 'corrections'>;

async function readNamed(
  options: { spec: string; overlays?: readonly string[] },
  asked: Asked,
): Promise<Read> {
  const file = nameOf(options.spec);
  const diagnostics = new Diagnostics(file);
  const description = await tryRead(options.spec, file, diagnostics, asked);
  const overlays = await readAll(options.overlays ?? [], (name) => name, diagnostics);
  const hashes = [...(description === undefined ? [] : [description]), ...overlays];
  return {
    file,
    description,
    overlays,
    hashes: hashes.map(({ name, sha256 }) => ({ name, sha256 })),
    open: mayReferToFiles(description),
    diagnostics,
  };
}

async function readByManifest(path: string): Promise<Read> {
  const own = new Diagnostics(path);
  const source = await tryRead(path, path, own);
  const parsed = source && (await parseSmallFile(source, own));
  const content = parsed === undefined ? undefined : readManifest(parsed, path, own);
  if (source === undefined || content === undefined) {
    const manifest = source === undefined ? {} : { manifest: { source } };
    return {
      file: path,
      description: undefined,
      overlays: [],
      ...manifest,
      hashes: [],
      open: false,
      diagnostics: own,
    };
  }
  const location = locateUpstream(path, content.upstream);
  const file = shownName(location);
  const diagnostics = new Diagnostics(file);
  const missing = installHelp(content.upstream);
  const description = await tryRead(location, file, diagnostics, { missing });
  if (description !== undefined) checkPinned(description, content, path, diagnostics);
  const overlays = await readAll(
    content.overlays,
    (name) => resolve(dirname(path), name),
    diagnostics,
  );
  const names = [basename(path), upstreamName(content.upstream), ...content.overlays];
  const files = [source, description, ...overlays];
  return {
    file,
    description,
    overlays,
    manifest: { source, content },
    hashes: files.flatMap((read, index) =>
      read === undefined ? [] : [{ name: names[index] ?? read.name, sha256: read.sha256 }],
    ),
    open: mayReferToFiles(description),
    diagnostics,
  };
}

function checkPinned(
  { name, sha256 }: SourceFile,
  { upstream }: Manifest,
  manifest: string,
  diagnostics: Diagnostics,
): void {
  if (sha256 === upstream.sha256) return;
  const own = new Diagnostics(manifest);
  own.error('upstream-changed', {
    message: `${name} has the SHA-256 ${sha256}, and the manifest pins ${upstream.sha256}.`,
    pointer: '/upstream/sha256',
  });
  diagnostics.add(...own.all);
}

/**
 * True for any `$ref` that does not begin with `#`, wherever it is; a parse would cost more than
 * being wrong now and then.
 */
function mayReferToFiles(description: SourceFile | undefined): boolean {
  return (
    description !== undefined && /\$ref["']?\s*:[ \t]*["']?(?!["'#\s{])/.test(description.text)
  );
}
