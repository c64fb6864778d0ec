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

/** Undefined for what cannot be read; `diagnostics` say why. */
export async function tryRead(
  location: string,
  name: string,
  diagnostics: Diagnostics,
  help?: string,
): Promise<SourceFile | undefined> {
  try {
    const source = await readSource(location, name);
    for (const message of source.redirects ?? [])
      diagnostics.warning('followed-redirect', { message });
    return source;
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    const advice = error.code === 'not-found' ? (help ?? error.help) : error.help;
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
