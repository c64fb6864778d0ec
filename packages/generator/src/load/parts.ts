import { decoded } from '../basics/decoded.js';
import { messageOf } from '../basics/errors.js';
import type { Json } from '../basics/json.js';
import { Diagnostics, type Finding } from '../diagnostics/collector.js';
import type { Diagnostic } from '../diagnostics/types.js';
import {
  fileReferences,
  pathOrUrl,
  targetOf,
  withoutForeignExtensions,
} from './file-references.js';
import { withNames } from './named-parts.js';
import { parseLargeFile } from './parse.js';
import type { Part, Place } from './places.js';
import { Reach } from './reach.js';
import { ReadFailure } from './read-failure.js';
import type { SourceFile } from './read.js';

/** More faults than that are consequences of the first. */
const faultLimit = 20;

/** What text is taken for, as swagger-parser does: no YAML. */
const isText = (file: string): boolean => /\.(txt|html?|md|xml|js|css|svg)$/i.test(file);

/** Reads and parses the files of a description for swagger-parser, and knows where each is referred to. */
export class Parts {
  #parts: Part[];
  readonly #texts = new Map<string, string>();
  readonly #files: SourceFile[] = [];
  readonly #reach: Reach;
  readonly #found: Diagnostics;

  constructor(source: SourceFile, document: Json, allowed: readonly string[]) {
    this.#parts = [{ name: source.name, base: source.location, document }];
    this.#reach = new Reach(source, allowed);
    this.#found = new Diagnostics(source.name);
  }

  get found(): readonly Diagnostic[] {
    return this.#found.all;
  }

  get hasFailed(): boolean {
    return this.#found.hasErrors;
  }

  get files(): readonly SourceFile[] {
    return this.#files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  /**
   * Reads the files, and those that they refer to. Those that are read together are those that are as far away.
   * @returns whether all are there
   */
  async readAll(): Promise<boolean> {
    const seen = new Set(this.#parts.map(({ base }) => base));
    let latest: readonly Part[] = this.#parts;
    while (latest.length > 0) {
      const targets = latest.flatMap(({ base, document }) =>
        fileReferences(document).map(({ reference }) => targetOf(reference, base)),
      );
      const locations = [...new Set(targets)].filter((location) => !seen.has(location));
      for (const location of locations) seen.add(location);
      const before = this.#parts.length;
      const read = await Promise.allSettled(locations.map((location) => this.#read(location)));
      if (this.hasFailed || read.some(({ status }) => status === 'rejected')) return false;
      latest = this.#parts.slice(before);
    }
    return true;
  }

  /** Names what needs a name (see `withNames`). */
  name(): { readonly document: Json; readonly origins: ReadonlyMap<string, Place> } {
    const { parts, origins } = withNames(this.#parts);
    this.#parts = [...parts];
    return { document: structuredClone(parts[0]?.document ?? null), origins };
  }

  readonly resolver = {
    order: 1,
    canRead: true,
    read: async ({ url }: { url: string }): Promise<string> => {
      const location = pathOrUrl(url);
      return this.#texts.get(location) ?? (await this.#read(location));
    },
  };

  readonly parser = {
    order: 1,
    canParse: ({ url }: { url: string }): boolean => !isText(url),
    parse: ({ url }: { url: string }): Json => {
      const part = this.#parts.find(({ base }) => base === pathOrUrl(url));
      if (part === undefined) throw new Error('It could not be parsed.');
      return structuredClone(part.document);
    },
  };

  /** What swagger-parser complains about: mostly that a file is there, but nothing at the place in it. */
  explain(error: unknown): void {
    if (this.hasFailed) return;
    const isDeep = error instanceof RangeError;
    const message = isDeep
      ? 'References lead from file to file too many times.'
      : messageOf(error).replace(/\.?$/, '.');
    const file = error instanceof Error && 'source' in error ? String(error.source) : '';
    const step = /^Token "(.*)" does not exist/.exec(message)?.[1] ?? '';
    this.#report(pathOrUrl(file), step, { message });
  }

  async #read(location: string): Promise<string> {
    try {
      const source = await this.#reach.read(location);
      const own = new Diagnostics(source.name);
      for (const message of source.redirects ?? []) own.warning('followed-redirect', { message });
      const document = isText(location) ? source.text : await parseLargeFile(source, own);
      this.#found.add(...own.all);
      this.#files.push(source);
      this.#texts.set(location, source.text);
      if (document !== undefined) {
        const part = { name: source.name, base: location };
        this.#parts.push({ ...part, document: withoutForeignExtensions(document) });
      }
      return source.text;
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      const { message, help } = error;
      this.#report(location, '', { message, ...(help === undefined ? {} : { help }) });
      throw error;
    }
  }

  /** At the first reference that leads there, to this step if there is one. */
  #report(location: string, step: string, finding: Finding): void {
    if (this.#found.all.length >= faultLimit) return;
    const places = this.#parts.flatMap(({ name, base, document }) =>
      fileReferences(document)
        .filter(({ reference }) => targetOf(reference, base) === location)
        .map(({ pointer, reference }) => ({ name, pointer, reference })),
    );
    const exact = places.find(({ reference }) => decoded(reference).endsWith(`/${step}`));
    const { name, pointer } = exact ?? places[0] ?? { name: this.#parts[0]?.name, pointer: '' };
    const own = new Diagnostics(name ?? '');
    own.error('unresolved-file-reference', { ...finding, pointer });
    this.#found.add(...own.all);
  }
}
