import { basename, normalize, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type Platform } from 'esbuild';

export interface Bundle {
  /** Bytes after minification and gzip at its highest level. */
  readonly gzipped: number;
  /** Minified bytes by file, the largest first: where the size comes from. */
  readonly parts: readonly { readonly file: string; readonly bytes: number }[];
}

/** What is counted: what is loaded at once, or also what `import()` loads later. */
export type Extent = 'at once' | 'all';

const platforms: readonly Platform[] = ['neutral', 'browser'];

/**
 * Bundles a program as an application would be shipped.
 * @param entry File in the project that exports what the program uses.
 * @returns the larger one of the platform-neutral and the browser bundle.
 * @throws BuildFailure of esbuild, for example when something of Node is imported.
 */
export async function bundleProgram(
  project: string,
  entry: string,
  extent: Extent = 'at once',
): Promise<Bundle> {
  const bundles = await Promise.all(
    platforms.map((platform) => bundleFor(platform, project, entry, extent)),
  );
  return bundles.reduce((largest, bundle) => (bundle.gzipped > largest.gzipped ? bundle : largest));
}

async function bundleFor(
  platform: Platform,
  project: string,
  entry: string,
  extent: Extent,
): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: project,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform,
    splitting: true,
    outdir: 'bundle',
    write: false,
    metafile: true,
    // Loaded by `import()` and so no part of the size; not every project has it.
    external: ['jose'],
    logLevel: 'silent',
  });
  const loaded =
    extent === 'all'
      ? new Set(Object.keys(metafile.outputs))
      : loadedAtOnce(metafile, normalize(entry));
  const gzipped = outputFiles
    .filter(({ path }) => loaded.has(relative(project, path)))
    .reduce((sum, { contents }) => sum + gzippedSize(contents), 0);
  return { gzipped, parts: partsOf(metafile, loaded) };
}

/** The output of the entry and all that it imports statically. */
function loadedAtOnce({ outputs }: Metafile, entry: string): ReadonlySet<string> {
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement') load(next);
    }
  };
  // Chunks that are loaded later have entry points of their own.
  const program = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entry);
  if (program === undefined) throw new Error(`esbuild wrote no output for ${entry}`);
  load(program);
  return loaded;
}

function gzippedSize(contents: Uint8Array): number {
  return gzipSync(contents, { level: 9 }).length;
}

function partsOf({ outputs }: Metafile, loaded: ReadonlySet<string>): Bundle['parts'] {
  return Object.entries(outputs)
    .filter(([path]) => loaded.has(path))
    .flatMap(([, { inputs }]) => Object.entries(inputs))
    .map(([path, { bytesInOutput }]) => ({ file: shortName(path), bytes: bytesInOutput }))
    .filter(({ bytes }) => bytes > 0)
    .toSorted((a, b) => b.bytes - a.bytes || a.file.localeCompare(b.file, 'en'));
}

function shortName(path: string): string {
  return path.split('/dist/')[1] ?? basename(path);
}
