import { sha256 } from './hash.js';
import { isFormattedMarkdown } from './markdown.js';
import type { OutputFile } from './types.js';

/** The options of the workspace's .prettierrc.json. A test compares the two. */
export const prettierOptions = { printWidth: 100, singleQuote: true } as const;

/** A formatted file, with the content that goes to disk. */
export interface FormattedFile extends OutputFile {
  /** sha256 of the content before formatting, for files that were formatted here. */
  readonly source?: string;
}

/** Finds the formatted content of a file from an earlier run, by the hash of its content before formatting. */
export type FormatCache = (path: string, source: string) => string | undefined;

/**
 * Formats the files that their emitters did not format. Prettier takes about six seconds a megabyte, so it is loaded only
 * for files that no earlier run has formatted from the same content. File types that prettier does not know stay unchanged.
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
