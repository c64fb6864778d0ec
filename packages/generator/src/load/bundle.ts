import { messageOf } from '../basics/errors.js';
import { asDescription, asJson } from './swagger-parser.js';
import type { Diagnostics } from '../diagnostics/collector.js';
import { type JsonObject, type Json, isArray, isObject } from '../basics/json.js';
import { type SourceFile, isUrl, readSource, shownName } from './read.js';

/**
 * Brings what a description refers to in other files into it, by way of swagger-parser. A
 * description from the web may only refer to the web: it has no business in the files of this
 * machine.
 * @param document Freshly parsed: swagger-parser may change it.
 */
export async function bundleFiles(
  document: JsonObject,
  source: SourceFile,
  diagnostics: Diagnostics,
): Promise<{ document: JsonObject | undefined; files: readonly SourceFile[] }> {
  if (!refersToFiles(document)) return { document, files: [] };
  const files: SourceFile[] = [];
  const reasons: string[] = [];
  const { default: SwaggerParser } = await import('@apidevtools/swagger-parser');
  const read = async ({ url }: { url: string }): Promise<string> => {
    try {
      const file = await readReferred(url, source);
      files.push(file);
      return file.text;
    } catch (error) {
      // swagger-parser only says that a file cannot be read.
      reasons.push(messageOf(error));
      throw error;
    }
  };
  const ours = { order: 1, canRead: true, read };
  const resolve = { file: false, http: false, ours } as const;
  try {
    const bundled = await new SwaggerParser().bundle(source.location, asDescription(document), {
      resolve,
    });
    files.sort((a, b) => (a.name < b.name ? -1 : 1));
    const json = asJson(bundled);
    return { document: isObject(json) ? json : undefined, files };
  } catch (error) {
    diagnostics.error('unresolved-file-reference', {
      message: reasons.length > 0 ? reasons.join(' ') : withPeriod(messageOf(error)),
      pointer: '',
    });
    return { document: undefined, files };
  }
}

async function readReferred(url: string, source: SourceFile): Promise<SourceFile> {
  if (isUrl(source.location) && !isUrl(url)) {
    throw new Error(`${source.name} is from the web and may not refer to ${url}.`);
  }
  return readSource(url, shownName(url));
}

function withPeriod(message: string): string {
  return message.replace(/\.?$/, '.');
}

function refersToFiles(value: Json): boolean {
  if (isArray(value)) return value.some(refersToFiles);
  if (!isObject(value)) return false;
  const reference = value['$ref'];
  if (typeof reference === 'string' && !reference.startsWith('#')) return true;
  return Object.values(value).some(refersToFiles);
}
