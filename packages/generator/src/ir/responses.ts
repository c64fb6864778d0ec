import type { NormalContent, NormalResponse } from '../normalise/types.js';
import type { Context } from './context.js';
import { docsOf } from './docs.js';
import { isJson } from '../basics/media.js';
import { isText, preferJson, resolved } from './media.js';
import { successesIn } from './successes.js';
import { typeOf } from './type-ref.js';
import type { Operation, Response, TypeRef } from './types.js';
import { compareText } from '../basics/words.js';

/** The responses by status, `default` last. */
export function buildResponses(
  context: Context,
  responses: readonly NormalResponse[],
): readonly Response[] {
  const built = responses.map(({ status, description, content, pointer }) => ({
    status,
    ...docsOf({ description }),
    content: content.map((entry) => ({
      mediaType: entry.mediaType,
      type: contentType(context, entry),
    })),
    pointer,
  }));
  return built.toSorted((a, b) => compareText(a.status, b.status));
}

/** The type of a response's content: JSON by its schema, text as a string, anything else as bytes. */
function contentType(context: Context, { mediaType, schema }: NormalContent): TypeRef {
  if (isJson(mediaType)) return typeOf(context, schema);
  const { types, binary } = resolved(context, schema);
  const isString = isText(mediaType) || (types.includes('string') && !binary);
  return isString ? { kind: 'string' } : { kind: 'binary' };
}

/** What the first successful response with content gives: JSON, or else the first media type, and the others. */
export function resultOf(responses: readonly Response[]): Operation['result'] {
  const success = successesIn(responses).find(({ content }) => content.length > 0);
  const chosen = success === undefined ? undefined : preferJson(success.content);
  if (success === undefined || chosen === undefined) return undefined;
  const others = success.content.filter((content) => content !== chosen);
  return others.length === 0 ? chosen : { ...chosen, others };
}
