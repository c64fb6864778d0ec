import { isJson } from '../basics/media.js';
import { childPointer } from '../diagnostics/pointer.js';
import { normaliseContent } from './content.js';
import type { Context } from './context.js';
import { readResponseExample } from './examples.js';
import { asObject, defined, readText, type RawObject } from './raw.js';
import { normaliseSchema } from './schema.js';
import type { NormalContent, NormalResponse } from './types.js';

const JSON_TYPE = 'application/json';

/** The responses of an operation; `produces` are the media types of Swagger 2.0. */
export function normaliseResponses(
  context: Context,
  raw: unknown,
  pointer: string,
  produces: readonly string[],
): readonly NormalResponse[] {
  return Object.entries(asObject(raw))
    .filter(([status]) => !status.startsWith('x-'))
    .flatMap(([status, response]) => {
      const node = context.references.follow({
        raw: response,
        pointer: childPointer(pointer, status),
      });
      if (node === undefined) return [];
      return [normaliseResponse(context, status, asObject(node.raw), node.pointer, produces)];
    });
}

function normaliseResponse(
  context: Context,
  status: string,
  raw: RawObject,
  pointer: string,
  produces: readonly string[],
): NormalResponse {
  context.extensions.note(raw, 'response', pointer);
  const content =
    raw['schema'] === undefined
      ? normaliseContent(context, raw, pointer)
      : swaggerContent(context, raw, pointer, produces);
  return {
    status: /^\dxx$/i.test(status) ? status.toUpperCase() : status,
    ...defined({ description: readText(raw, 'description') }),
    content,
    pointer,
  };
}

function swaggerContent(
  context: Context,
  raw: RawObject,
  pointer: string,
  produces: readonly string[],
): readonly NormalContent[] {
  const schema = normaliseSchema(context, raw['schema'], childPointer(pointer, 'schema'));
  // A file is no JSON, though a description often says `produces: [application/json]` once for all its operations.
  const isFile = asObject(raw['schema'])['type'] === 'file';
  const possible = isFile ? produces.filter((mediaType) => !isJson(mediaType)) : produces;
  const mediaTypes = possible.length > 0 ? possible : [isFile ? '*/*' : JSON_TYPE];
  return mediaTypes.map((mediaType) => ({
    mediaType,
    schema,
    base64: false,
    examples: readResponseExample(raw, mediaType, pointer),
  }));
}
