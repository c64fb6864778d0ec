import type { Diagnostics } from '../diagnostics/collector.js';
import { ReadFailure } from './read-failure.js';
import { type SourceFile, readSource, shownName } from './read.js';
import { isUrl } from './url.js';

/** Reads files side by side; what cannot be read is left out, and in `diagnostics`. */
export async function readAll(
  names: readonly string[],
  locate: (name: string) => string,
  diagnostics: Diagnostics,
): Promise<SourceFile[]> {
  const read = await Promise.all(
    names.map((name) => {
      const location = locate(name);
      return tryRead(location, location === name ? nameOf(name) : shownName(location), diagnostics);
    }),
  );
  return read.filter((file) => file !== undefined);
}

export interface Asked {
  /** Of what is known already: a download with the same is left out, see `SourceFile.isUnchanged`. */
  readonly etag?: string;
  /** What to do where nothing is, instead of the help that the code has. */
  readonly missing?: string | undefined;
  /** What to do where it is in another place now. */
  readonly moved?: string;
}

/** Undefined for what cannot be read; `diagnostics` say why. */
export async function tryRead(
  location: string,
  name: string,
  diagnostics: Diagnostics,
  { etag, missing, moved }: Asked = {},
): Promise<SourceFile | undefined> {
  try {
    const source = await readSource(location, name, etag === undefined ? {} : { etag });
    for (const message of source.redirects ?? [])
      diagnostics.warning('followed-redirect', {
        message,
        ...(moved === undefined ? {} : { help: moved }),
      });
    return source;
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    const advice = error.isMissing ? (missing ?? error.help) : error.help;
    diagnostics.error(error.code, {
      message: error.message,
      ...(advice === undefined ? {} : { help: advice }),
    });
    return undefined;
  }
}

/** As the user gave it, but for what is secret in a URL. */
export function nameOf(given: string): string {
  return isUrl(given) ? shownName(given) : given;
}
