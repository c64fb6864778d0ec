import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

import { referenceLimits } from './limits.js';
import { ReadFailure } from './read-failure.js';
import { type SourceFile, readSource, shownName } from './read.js';
import { foreignScheme, isUrl, shownUrl } from './url.js';

const allowHelp =
  'Move the file below the folder of the description, or allow its folder or its origin with --allow-refs.';

/**
 * Reads what a description refers to, as far as it may: files below its own folder, addresses of its own origin, and what
 * was allowed. What a description says is not to be trusted: any file of this machine that is YAML or JSON would
 * otherwise get into generated code.
 */
export class Reach {
  readonly #source: SourceFile;
  readonly #folders: readonly string[];
  readonly #origins: ReadonlySet<string>;
  readonly #deadline = Date.now() + referenceLimits.milliseconds;
  #files = 0;
  #bytes = 0;

  /** @param allowed Folders, and origins such as `https://example.com`, beyond the description's own. */
  constructor(source: SourceFile, allowed: readonly string[]) {
    const isRemote = isUrl(source.location);
    this.#source = source;
    this.#folders = [
      ...(isRemote ? [] : [dirname(source.location)]),
      ...allowed.filter((place) => !isUrl(place)).map((place) => resolve(place)),
    ];
    this.#origins = new Set(
      [...(isRemote ? [source.location] : []), ...allowed]
        .filter((place) => isUrl(place) && URL.canParse(place))
        .map((place) => new URL(place).origin),
    );
  }

  /**
   * @param location Path or URL, resolved.
   * @throws ReadFailure
   */
  async read(location: string): Promise<SourceFile> {
    this.#countFile();
    const file = isUrl(location) ? await this.#readUrl(location) : await this.#readPath(location);
    this.#bytes += file.text.length;
    if (this.#bytes > referenceLimits.bytes) throw this.#tooMuch('more than 64 MiB');
    return file;
  }

  #countFile(): void {
    this.#files += 1;
    const { files, milliseconds } = referenceLimits;
    if (this.#files > files) throw this.#tooMuch(`more than ${files} other files`);
    if (Date.now() > this.#deadline) {
      throw this.#tooMuch(`more than can be read in ${milliseconds / 1000} seconds`);
    }
  }

  #readUrl(url: string): Promise<SourceFile> {
    const { authorization, location } = this.#source;
    const isAtHome = isUrl(location) && new URL(location).origin === new URL(url).origin;
    if (!this.#origins.has(new URL(url).origin)) throw this.#refusal(shownUrl(url));
    return readSource(url, shownUrl(url), {
      origins: this.#origins,
      ...(isAtHome && authorization !== undefined ? { authorization } : {}),
    });
  }

  async #readPath(path: string): Promise<SourceFile> {
    const name = foreignScheme(path) === undefined ? shownName(path) : path;
    const folders = await Promise.all(this.#folders.map(realOf));
    // Of a path that is not there too: a refusal must not tell whether there is a file.
    const real = await realOf(resolve(path));
    const isBelow = folders.some((folder) =>
      real.startsWith(folder.endsWith(sep) ? folder : folder + sep),
    );
    if (foreignScheme(path) !== undefined || !isBelow) throw this.#refusal(name);
    return readSource(path, name);
  }

  #refusal(what: string): ReadFailure {
    const { name, location } = this.#source;
    const message = isUrl(location)
      ? `${name} is from the web and may not refer to ${what}.`
      : `${name} may not refer to ${what}, which is not below its folder.`;
    return new ReadFailure('not-found', message, allowHelp);
  }

  #tooMuch(what: string): ReadFailure {
    return new ReadFailure(
      'too-large',
      `${this.#source.name} refers to ${what}.`,
      'Bundle the description into one file first, or leave out what does not belong to it.',
    );
  }
}

/** Where links lead to; a path that is not there stays as it is. */
async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realOf(parent), basename(path));
  }
}
