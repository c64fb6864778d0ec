import { type Json, type JsonObject, isObject } from '../basics/json.js';

/** Something other than a description, and what to do about it. */
export interface Foreign {
  /** As it goes on after "api.json is". */
  readonly kind: string;
  readonly help: string;
}

const RAW =
  'Name the description itself, in YAML or JSON; on a page about it, look for a link to the raw file.';
const EXPORT = 'Export it as OpenAPI 3 first, and name the file that comes out.';
const ITS_OPENAPI = 'Name the OpenAPI description of the same API, if there is one.';
const unpack = (how: string): string =>
  `Unpack it first (${how}), and name the file that comes out.`;

/** U+FFFD stands for a byte that is no UTF-8. */
const LOST = '\\uFFFD';

/** What its first bytes tell. */
const byBytes: readonly (readonly [start: RegExp, Foreign])[] = [
  [startsWith(`\\x1F${LOST}`), { kind: 'compressed with gzip', help: unpack('gunzip') }],
  [startsWith('BZh\\d'), { kind: 'compressed with bzip2', help: unpack('bunzip2') }],
  [startsWith(`${LOST}7zXZ`), { kind: 'compressed with xz', help: unpack('unxz') }],
  [startsWith(`\\(${LOST}/${LOST}`), { kind: 'compressed with zstd', help: unpack('unzstd') }],
  [startsWith('PK[\\x03\\x05]'), { kind: 'a zip archive', help: unpack('unzip') }],
  [startsWith('%PDF-'), { kind: 'a PDF file, not YAML or JSON', help: RAW }],
];

function startsWith(pattern: string): RegExp {
  return new RegExp(`^${pattern}`);
}

/** What its first characters tell, in lower case. */
const byText: readonly (readonly [start: RegExp, Foreign])[] = [
  [/^(<!doctype html|<html)/, { kind: 'an HTML page, not YAML or JSON', help: RAW }],
  [/^<(?:[^>]*>\s*<)?(?:wsdl:)?definitions\b/, { kind: 'a WSDL file', help: ITS_OPENAPI }],
  [/^</, { kind: 'XML, not YAML or JSON', help: RAW }],
  [/^#%raml\b/, { kind: 'a RAML file', help: EXPORT }],
  [/^format:\s*1a\b/, { kind: 'an API Blueprint', help: EXPORT }],
  [/^syntax\s*=\s*["']proto/, { kind: 'a Protocol Buffers file', help: ITS_OPENAPI }],
  [
    /^(?:(?:#[^\n]*|"""[^"]*""")\s*)*(?:schema|type|interface|enum|input|scalar|extend type)\b[^:\n]*\{/,
    { kind: 'a GraphQL schema', help: 'GraphQL is not read. ' + ITS_OPENAPI },
  ],
];

/** What a key at the top tells. */
const byKey: readonly (readonly [test: (top: JsonObject) => boolean, Foreign])[] = [
  [(top) => 'asyncapi' in top, { kind: 'an AsyncAPI description, of messages', help: ITS_OPENAPI }],
  [
    (top) => 'swaggerVersion' in top,
    {
      kind: 'a Swagger 1.x description',
      help: 'Convert it to OpenAPI 3 first, or ask who publishes it for a newer one: Swagger 1.x ended in 2014.',
    },
  ],
  [
    (top) => 'arazzo' in top,
    {
      kind: 'an Arazzo description, of workflows',
      help: 'Name a description that its `sourceDescriptions` name.',
    },
  ],
  [
    (top) => 'overlay' in top && 'actions' in top,
    {
      kind: 'an OpenAPI overlay',
      help: 'Name it with --overlay, and the description with --spec.',
    },
  ],
  [isPostman, { kind: 'a Postman collection', help: EXPORT }],
  [(top) => top['_type'] === 'export', { kind: 'an export of Insomnia', help: EXPORT }],
  [
    (top) => isObject(top['log']) && 'entries' in top['log'],
    { kind: 'a recording of HTTP traffic (HAR)', help: ITS_OPENAPI },
  ],
  [
    (top) => top['kind'] === 'discovery#restDescription',
    { kind: 'a Google discovery document', help: ITS_OPENAPI },
  ],
  [
    (top) => '__schema' in top || (isObject(top['data']) && '__schema' in top['data']),
    { kind: 'a GraphQL schema', help: 'GraphQL is not read. ' + ITS_OPENAPI },
  ],
  [
    (top) => '$schema' in top && !('paths' in top),
    {
      kind: 'a JSON Schema, without operations',
      help: 'Name the description that has the operations; it may refer to this file.',
    },
  ],
];

function isPostman({ info, item }: JsonObject): boolean {
  return isObject(info) && Array.isArray(item) && ('_postman_id' in info || 'schema' in info);
}

/** What people name by mistake, by its first words. Undefined for what may be a description. */
export function foreignText(text: string): Foreign | undefined {
  const packed = byBytes.find(([start]) => start.test(text));
  if (packed !== undefined) return packed[1];
  const words = text.slice(0, 1000).trimStart().toLowerCase();
  const told = byText.find(([start]) => start.test(words));
  if (told !== undefined) return told[1];
  return text.includes('\0') ? { kind: 'a binary file, not YAML or JSON', help: RAW } : undefined;
}

/** What people name by mistake, by its content. */
export function foreignDocument(document: Json): Foreign | undefined {
  if (!isObject(document)) return undefined;
  return byKey.find(([test]) => test(document))?.[1];
}

/** For a file without any content. */
export const emptyFile: Foreign = { kind: 'empty', help: RAW };
