import { OktaConfigError } from './errors.js';
import type { BodyContent } from './fetch-like.js';
import { multipartContent } from './multipart.js';
import type { BodyDescriptor, OwnParams, Params } from './operation.js';
import { ownOf, textOf, valuesOf } from './url.js';

export interface EncodedBody {
  /** Never a stream, so that it can be sent again. */
  readonly content: BodyContent;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Turns params into a request body; undefined when the caller gave none and need not. Each is a function, so that only those in
 * use are bundled. Where `params` has `body` for the body's own name, it gets that name. Throws `OktaConfigError` for a body
 * that is missing, is there under both names, or cannot be sent.
 */
export type BodyEncoder = (
  params: OwnParams,
  body: BodyDescriptor,
  mediaType?: string | null,
) => EncodedBody | undefined;

/** Encodes the value of a body, or all params for a body that is made of some; undefined where there is nothing. */
type Encode = (value: unknown, body: BodyDescriptor) => EncodedBody | undefined;

function fail(problem: string): never {
  throw new OktaConfigError(problem);
}

/** Finds the body in the params, before `encode` has it. */
function encoder(encode: Encode): BodyEncoder {
  return (params, body, mediaType) => {
    const { property, optional, alias = property !== 'body' } = body;
    if (mediaType && mediaType !== body.mediaType) fail(`the body cannot be sent as ${mediaType}`);
    if (property === undefined) return encode(params, body);
    // Hooks, and validators in them, know the body by its own name.
    if (alias && params['body'] !== undefined) {
      if (params[property] !== undefined) fail(`${property} and body are the same: give one`);
      params[property] = params['body'];
      delete params['body'];
    }
    const encoded = encode(params[property], body);
    return encoded || optional ? encoded : fail(`${property} is missing`);
  };
}

/** For an operation whose calls choose: an encoder for each media type. */
export function byMediaType(ways: Readonly<Record<string, BodyEncoder>>): BodyEncoder {
  return (params, body, chosen) => {
    const mediaType = chosen && Object.hasOwn(ways, chosen) ? chosen : body.mediaType;
    // The encoder of the default refuses a choice that there is not.
    return ways[mediaType]?.(params, { ...body, mediaType }, chosen);
  };
}

function typed(content: BodyContent | Blob, { mediaType }: BodyDescriptor): EncodedBody {
  // The type differs from that of a `Blob` only for callers of `fetch`.
  return { content: content as BodyContent, headers: { 'content-type': mediaType } };
}

/** Any JSON value. */
export const json: BodyEncoder = /* @__PURE__ */ encoder((value, body) => {
  if (!isPlain(value)) fail(`${body.property} must be plain data`);
  const content: string | undefined = JSON.stringify(value);
  return content === undefined ? undefined : typed(content, body);
});

/** A string, number, boolean or Date. */
export const text: BodyEncoder = /* @__PURE__ */ encoder((value, body) =>
  isThere(value)
    ? typed(textOf(value) ?? fail(`${body.property} must be a text`), body)
    : undefined,
);

/** `Uint8Array`, `ArrayBuffer`, `Blob` or string, sent as it is. */
export const binary: BodyEncoder = /* @__PURE__ */ encoder((value, body) => {
  if (!isThere(value)) return undefined;
  const content = typeof value === 'string' || value instanceof Blob ? value : bytesOf(value);
  return typed(content ?? fail(`${body.property} must be text, ${FILE}`), body);
});

/** Base64 text, sent as it is, or bytes, which are encoded. */
export const base64: BodyEncoder = /* @__PURE__ */ encoder((value, body) => {
  if (!isThere(value)) return undefined;
  const bytes = bytesOf(value);
  const content = bytes ? toBase64(bytes) : value;
  if (typeof content !== 'string') {
    return fail(`${body.property} must be base64 text, a Uint8Array or an ArrayBuffer`);
  }
  const headers = { 'content-type': body.mediaType, 'content-transfer-encoding': 'base64' };
  return { content, headers };
});

function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}

/** Parts of `multipart/form-data`: Blob, File, bytes or text. */
export const multipart: BodyEncoder = /* @__PURE__ */ encoder((given, body) => {
  const parts = partsOf(given, body);
  if (!parts) return undefined;
  const form = new FormData();
  for (const { key, name, value } of parts) {
    for (const each of valuesOf(value)) form.append(name, partOf(key, each, body));
  }
  return multipartContent(form);
});

interface Part {
  readonly key: string;
  /** On the wire. */
  readonly name: string;
  readonly value: unknown;
}

/** The parts of a form that are there, from params of their own, or from a body that is one object; undefined without that. */
function partsOf(given: unknown, body: BodyDescriptor): Part[] | undefined {
  if (!isThere(given)) return undefined;
  const { property, parts = {}, optional } = body;
  const values: Params = Object(given);
  const found = Object.keys(property === undefined ? parts : values)
    .map((key) => ({ key, name: ownOf(parts, key) ?? key, value: values[key] }))
    .filter(({ value }) => isThere(value));
  if (found.length === 0 && property === undefined && !optional) {
    fail(`${Object.keys(parts).join(' or ')} is missing`);
  }
  return found;
}

const FILE = 'a Blob, a File or bytes (Uint8Array, ArrayBuffer): read a stream or a path first';

/** A part of a multipart body. Throws for what `FormData` would turn into a text that says nothing. */
function partOf(key: string, value: unknown, body: BodyDescriptor): string | Blob {
  const file = fileOf(value);
  if (file) return file;
  if (body.files?.includes(key)) return fail(`${key} must be ${FILE}`);
  const type = ownOf(body.types, key);
  if (type === undefined) return textOf(value) ?? fail(`${key} must be a text, ${FILE}`);
  const isText = typeof value === 'string' && !/[/+]json\b/.test(type);
  return new Blob([isText ? value : JSON.stringify(value)], { type });
}

/** `application/x-www-form-urlencoded`; an array repeats its name. */
export const form: BodyEncoder = /* @__PURE__ */ encoder((given, body) => {
  const parts = partsOf(given, body);
  if (!parts) return undefined;
  const fields = new URLSearchParams();
  const styled: string[] = [];
  for (const { key, name, value } of parts) {
    const style = ownOf(body.styles, key);
    if (style) styled.push(style(name, value));
    else {
      for (const each of valuesOf(value)) {
        fields.append(name, textOf(each) ?? fail(`${key} must be a text`));
      }
    }
  }
  return typed([fields.toString(), ...styled].filter(Boolean).join('&'), body);
});

/** What a file is sent as; undefined for what is none. Views and buffers may come from another realm, such as a test environment. */
function fileOf(value: unknown): Blob | undefined {
  if (value instanceof Blob) return value;
  const bytes = bytesOf(value);
  return bytes && new Blob([bytes]);
}

function bytesOf(value: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (ArrayBuffer.isView(value)) {
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
  }
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}

/** Whether JSON has all of a value: of a promise, a Map or bytes it has nothing, or something else. */
function isPlain(value: unknown): boolean {
  const isData = /^\[object (Object|Array)\]$/.test(Object.prototype.toString.call(value));
  return isData || typeof value !== 'object' || value === null;
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}
