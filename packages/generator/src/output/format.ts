import { sha256 } from './hash.js';
import { isFormattedMarkdown } from './markdown.js';
import type { OutputFile } from './types.js';

/** As in the workspace's .prettierrc.json; a test compares the two. */
export const prettierOptions = { printWidth: 100, singleQuote: true } as const;

/** A file as it will be on disk. */
export interface FormattedFile extends OutputFile {
  /** sha256 of the content before formatting, for files that were formatted here. */
  readonly source?: string;
}

/** Finds the formatted form of a file from an earlier run, by the hash of what it was formatted from. */
export type FormatCache = (path: string, source: string) => string | undefined;

/**
 * Formats what its emitter did not. Prettier costs about six seconds a megabyte, so it is loaded only when there is a
 * file that no earlier run has formatted from the same content. A kind of file that prettier does not know stays as it is.
 */
export async function formatFiles(
  files: readonly OutputFile[],
  cache: FormatCache,
): Promise<FormattedFile[]> {
  return Promise.all(
    files.map(async (file) => {
      if (file.formatted === true || isSurelyFormatted(file)) return file;
      const source = sha256(file.content);
      const content = cache(file.path, source) ?? (await format(file));
      return { path: file.path, content, source };
    }),
  );
}

function isSurelyFormatted({ path, content }: OutputFile): boolean {
  return path.endsWith('.md') && isFormattedMarkdown(content);
}

async function format({ path, content }: OutputFile): Promise<string> {
  const prettier = await import('prettier');
  const { inferredParser } = await prettier.getFileInfo(path);
  if (inferredParser === null) return content;
  return prettier.format(content, { ...prettierOptions, parser: inferredParser });
}
