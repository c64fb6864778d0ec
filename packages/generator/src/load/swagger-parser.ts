import type SwaggerParser from '@apidevtools/swagger-parser';

import type { Json, JsonObject } from '../basics/json.js';

type Description = Awaited<ReturnType<SwaggerParser['parse']>>;

/** A document for swagger-parser, which finds out by itself whether it is the description that its types ask for. */
export function asDescription(document: JsonObject): Description {
  return document as unknown as Description;
}

/** What swagger-parser has read. Its types promise a description, but any JSON comes through. */
export function asJson(api: Description | null): Json {
  return api as unknown as Json;
}
