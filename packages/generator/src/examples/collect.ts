import { decoded } from '../basics/decoded.js';
import { groupBy } from '../basics/group-by.js';
import { type Json, type JsonObject, isObject } from '../basics/json.js';
import { valueAt } from '../basics/value-at.js';
import { childPointer, parsePointer } from '../diagnostics/pointer.js';
import type { Api, Operation } from '../ir/types.js';
import type { Example } from './types.js';

type Body = Omit<Example, 'name' | 'value' | 'more'>;
type Found = Omit<Example, 'more'>;

/** More references than this, one after the other, lead in a circle. */
const longestChain = 20;

/**
 * The examples of all bodies in JSON or as a form, of requests and responses, in the order of the operations. One that several
 * bodies refer to is there once. Examples that stand in a schema, or in another file, are not among them.
 *
 * @param document - the description that the `Api` was made from
 */
export function collectExamples(api: Api, document: JsonObject): Example[] {
  const found = api.operations
    .filter(({ variantOf }) => variantOf === undefined)
    .flatMap((operation) => bodiesOf(operation, document))
    .filter(({ mediaType }) => isData(mediaType))
    .flatMap((body) => examplesOf(body, document));
  const groups = groupBy(found, ({ pointer, status }) => `${pointer} ${status === undefined}`);
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [{ ...first, more: rest.length }],
  );
}

/** Every body of an operation; `pointer` is that of its media type. */
function bodiesOf(operation: Operation, document: JsonObject): Body[] {
  const { id, method, path, body, responses } = operation;
  const at = { operation: id, method, path };
  const requests = body === undefined ? [] : [body, ...(body.others ?? [])];
  return [
    ...requests.map(({ mediaType, type, pointer }) => ({
      ...at,
      mediaType,
      type,
      pointer: mediaTypeAt(pointer, mediaType, document),
    })),
    ...responses.flatMap(({ status, content, pointer }) =>
      content.map(({ mediaType, type }) => ({
        ...at,
        status,
        mediaType,
        type,
        pointer: mediaTypeAt(pointer, mediaType, document),
      })),
    ),
  ];
}

/** Where a media type stands. It may be spelled with a comma there, which is read as a semicolon. */
function mediaTypeAt(pointer: string, mediaType: string, document: JsonObject): string {
  const content = childPointer(pointer, 'content');
  const there = Object.keys(asObject(valueAt(document, parsePointer(content))));
  const written = there.find((key) => key.replace(/,\s*/, ';') === mediaType) ?? mediaType;
  return childPointer(content, there.includes(mediaType) ? mediaType : written);
}

function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function examplesOf(body: Body, document: JsonObject): Found[] {
  const node = valueAt(document, parsePointer(body.pointer));
  if (!isObject(node)) return [];
  const { example, examples } = node;
  if (isObject(examples)) {
    const at = childPointer(body.pointer, 'examples');
    return Object.keys(examples).flatMap((name) => namedExample(body, name, at, document));
  }
  if (example === undefined) return [];
  return [{ ...body, value: example, pointer: childPointer(body.pointer, 'example') }];
}

function namedExample(body: Body, name: string, at: string, document: JsonObject): Found[] {
  const { pointer, value: node } = resolved(childPointer(at, name), document);
  if (!isObject(node) || node['value'] === undefined) return [];
  return [{ ...body, name, value: node['value'], pointer: childPointer(pointer, 'value') }];
}

function isData(mediaType: string): boolean {
  return /[/+]json\b/.test(mediaType) || mediaType === 'application/x-www-form-urlencoded';
}

/** What stands at a pointer, behind references. */
function resolved(
  pointer: string,
  document: JsonObject,
): { readonly pointer: string; readonly value: Json | undefined } {
  let at = pointer;
  for (let steps = 0; steps < longestChain; steps++) {
    const value = valueAt(document, parsePointer(at));
    const to = isObject(value) ? value['$ref'] : undefined;
    if (typeof to !== 'string' || !to.startsWith('#')) return { pointer: at, value };
    at = decoded(to.slice(1));
  }
  return { pointer, value: undefined };
}
