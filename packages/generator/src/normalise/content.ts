import { childPointer } from '../diagnostics/pointer.js';
import { anySchema } from './any-schema.js';
import type { Context } from './context.js';
import { readExamples } from './examples.js';
import { asObject, defined, readString, type RawObject } from './raw.js';
import { normaliseSchema } from './schema.js';
import { readStyle } from './styles.js';
import type { NormalContent, NormalPart } from './types.js';

/** The `content` map of OpenAPI 3, in the description's order. */
export function normaliseContent(
  context: Context,
  raw: RawObject,
  pointer: string,
): readonly NormalContent[] {
  const place = childPointer(pointer, 'content');
  return Object.entries(asObject(raw['content'])).map(([written, value]) => {
    const entry = childPointer(place, written);
    const mediaType = readMediaType(context, written, entry);
    const media = asObject(value);
    const schema =
      media['schema'] === undefined
        ? anySchema(entry)
        : normaliseSchema(context, media['schema'], childPointer(entry, 'schema'));
    const base64 = asObject(media['schema'])['contentEncoding'] === 'base64';
    const parts = readParts(context, media, entry);
    const examples = readExamples(context, media, entry);
    return { mediaType, schema, base64, examples, ...defined({ parts }) };
  });
}

/** `encoding`, which is about the parts of a form. */
function readParts(
  context: Context,
  media: RawObject,
  pointer: string,
): Readonly<Record<string, NormalPart>> | undefined {
  if (media['encoding'] === undefined) return undefined;
  const place = childPointer(pointer, 'encoding');
  const parts = Object.entries(asObject(media['encoding'])).map(([name, value]) => {
    const raw = asObject(value);
    const written = raw['style'] !== undefined || raw['explode'] !== undefined;
    const parameter = { raw, name, in: 'query', inDialect: false };
    const style = written
      ? readStyle(context, { ...parameter, pointer: childPointer(place, name) }, 'query')
      : {};
    return [name, { ...style, ...defined({ mediaType: readString(raw, 'contentType') }) }] as const;
  });
  return Object.fromEntries(parts);
}

/** Parameters of a media type follow a semicolon; Okta's descriptions have a comma as well. */
function readMediaType(context: Context, written: string, pointer: string): string {
  const [type = '', parameter] = written.split(/,\s*(?=[\w-]+=)/);
  if (parameter === undefined) return written;
  const mediaType = `${type};${parameter}`;
  context.diagnostics.warning('media-type-shape', {
    message: `${written} is no media type; it is read as ${mediaType}.`,
    help: 'Write a semicolon before the parameter.',
    pointer,
  });
  return mediaType;
}
