import { OktaConfigError } from './errors.js';
import type { BodyDescriptor, Params } from './operation.js';

/** What `fetch` takes as a body. Not called `BodyInit`: Node's types have no such global, and declarations must compile there. */
export type BodyContent = NonNullable<RequestInit['body']>;

export interface EncodedBody {
  /** Never a stream, so that it can be sent again. */
  readonly content: BodyContent;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What an encoder is told of its call. */
export interface BodyCall {
  readonly operationId: string;
  readonly contentType?: string | undefined;
}

/**
 * Turns params into a request body; undefined when the caller gave none. Each is a function, so that only those in use are
 * bundled. Throws `OktaConfigError` where the call asks for a media type in which the body cannot be sent.
 */
export type BodyEncoder = (
  params: Params,
  body: BodyDescriptor,
  call: BodyCall,
) => EncodedBody | undefined;

/** The value of a body that is one value; undefined where there is none. */
function valueOf(
  params: Params,
  { property, mediaType }: BodyDescriptor,
  { operationId, contentType = mediaType }: BodyCall,
): unknown {
  if (contentType !== mediaType) {
    throw new OktaConfigError(`contentType: the body cannot be sent as ${contentType}`, {
      operationId,
    });
  }
  return property === undefined ? undefined : params[property];
}

function typed(content: BodyContent, { mediaType }: BodyDescriptor): EncodedBody {
  return { content, headers: { 'content-type': mediaType } };
}

/** For an operation whose calls choose: an encoder for each media type. */
export function byMediaType(ways: Readonly<Record<string, BodyEncoder>>): BodyEncoder {
  return (params, body, call) => {
    const { contentType = body.mediaType } = call;
    const mediaType = Object.hasOwn(ways, contentType) ? contentType : body.mediaType;
    return ways[mediaType]?.(params, { ...body, mediaType }, call);
  };
}

/** Any JSON value. */
export const json: BodyEncoder = (params, body, call) => {
  const content: string | undefined = JSON.stringify(valueOf(params, body, call));
  return content === undefined ? undefined : typed(content, body);
};

/** A string. */
export const text: BodyEncoder = (params, body, call) => {
  const value = valueOf(params, body, call) ?? undefined;
  return value === undefined ? undefined : typed(String(value), body);
};

/** `Uint8Array`, `ArrayBuffer`, `Blob` or string, sent as it is. */
export const binary: BodyEncoder = (params, body, call) => {
  const value = valueOf(params, body, call) ?? undefined;
  // `fetch` checks the value, and accepts more types than could be listed here.
  return value === undefined ? undefined : typed(value as BodyContent, body);
};

/** Base64 text, sent as it is, or bytes, which are encoded. */
export const base64: BodyEncoder = (params, body, call) => {
  const value = valueOf(params, body, call) ?? undefined;
  if (value === undefined) return undefined;
  const content = typeof value === 'string' ? value : toBase64(value as Uint8Array | ArrayBuffer);
  return {
    content,
    headers: { 'content-type': body.mediaType, 'content-transfer-encoding': 'base64' },
  };
};

function toBase64(value: Uint8Array | ArrayBuffer): string {
  let characters = '';
  for (const byte of new Uint8Array(value)) characters += String.fromCharCode(byte);
  return btoa(characters);
}

/** Parts of `multipart/form-data`: Blob, File, bytes or text. `fetch` writes the content type, with its boundary. */
export const multipart: BodyEncoder = (params, body, call) => {
  const parts = partsOf(params, body, call);
  if (parts === undefined) return undefined;
  const form = new FormData();
  for (const { key, name, value } of parts) {
    for (const each of valuesOf(value)) form.append(name, partOf(each, ownOf(body.types, key)));
  }
  return { content: form };
};

interface Part {
  readonly key: string;
  /** On the wire. */
  readonly name: string;
  readonly value: unknown;
}

/** The parts of a form, from params of their own, or from a body that is one object; undefined where that is missing. */
function partsOf(params: Params, body: BodyDescriptor, call: BodyCall): Part[] | undefined {
  const whole = valueOf(params, body, call) ?? undefined;
  if (body.property === undefined) {
    const names = Object.entries(body.parts ?? {});
    return names.map(([key, name]) => ({ key, name, value: params[key] }));
  }
  if (whole === undefined) return undefined;
  return Object.entries(Object(whole)).map(([key, value]) => ({ key, name: key, value }));
}

function partOf(value: unknown, type: string | undefined): Blob {
  if (value instanceof Uint8Array || value instanceof ArrayBuffer) {
    return new Blob([new Uint8Array(value)]);
  }
  if (type !== undefined && !(value instanceof Blob)) {
    const isText = typeof value === 'string' && !/[/+]json\b/.test(type);
    return new Blob([isText ? value : JSON.stringify(value)], { type });
  }
  // `FormData` turns every other value into text.
  return value as Blob;
}

/** `application/x-www-form-urlencoded`; an array repeats its name. */
export const form: BodyEncoder = (params, body, call) => {
  const parts = partsOf(params, body, call);
  if (parts === undefined) return undefined;
  const fields = new URLSearchParams();
  const styled: string[] = [];
  for (const { key, name, value } of parts) {
    const style = ownOf(body.styles, key);
    if (style) styled.push(style(name, value));
    else for (const each of valuesOf(value)) fields.append(name, String(each));
  }
  return typed([fields.toString(), ...styled].filter(Boolean).join('&'), body);
};

function valuesOf(value: unknown): unknown[] {
  return [value].flat().filter((item) => item !== undefined && item !== null);
}

function ownOf<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
