import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.js';
import { preferred } from './accept.js';
import type { OperationFacts } from './facts.js';
import type { Answer } from './respond.js';

const JSON_TYPE = 'application/json';

/**
 * The answer in the media type that the request asks for, among those of the operation. Its default where none fits, as nothing
 * shows that Okta refuses.
 */
export function represent(
  answer: Answer,
  operation: OperationFacts,
  accept: string | null,
): Answer {
  const { body, type } = answer;
  if (body === undefined || type !== undefined) return answer;
  const { mediaType = JSON_TYPE, others = [] } = operation;
  const wanted = preferred(accept, [mediaType, ...others]).replace('*/*', JSON_TYPE);
  if (/[/+]json\b/.test(wanted)) return { ...answer, type: wanted, body: JSON.stringify(body) };
  // As JSON, without what only JavaScript knows.
  const plain: Json = JSON.parse(JSON.stringify(body));
  return { ...answer, type: wanted, body: textOf(wanted, plain) };
}

/** What a body is in a media type that is no JSON. */
function textOf(mediaType: string, body: Json): string {
  if (/[/+]xml\b/.test(mediaType)) return `${XML}${element('response', body)}`;
  if (mediaType.startsWith('text/csv')) return csv(rowsOf(body));
  if (typeof body === 'string') return body;
  const { csr } = isJsonObject(body) ? body : {};
  if (/pkcs10\b/.test(mediaType)) return typeof csr === 'string' ? csr : MADE_UP;
  if (/pem\b/.test(mediaType)) return pem(certificateIn(body) ?? MADE_UP);
  return JSON.stringify(body);
}

/** Base64 of what looks like the beginning of a certificate, and is none. */
const MADE_UP = `MIIC${'A'.repeat(60)}`;

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

function element(name: string, value: Json): string {
  const tag = name.replaceAll(/[^\w.-]/g, '_').replace(/^(?![A-Za-z_])/, '_');
  if (isJsonArray(value)) return value.map((item) => element(name, item)).join('');
  if (!isJsonObject(value)) return `<${tag}>${escaped(String(value))}</${tag}>`;
  const inside = Object.entries(value).map(([key, item]) => element(key, item ?? ''));
  return `<${tag}>${inside.join('')}</${tag}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The objects of a list, or of the list within an object. */
function rowsOf(body: Json): readonly JsonObject[] {
  const within = isJsonObject(body) ? Object.values(body).find(isJsonArray) : undefined;
  return (isJsonArray(body) ? body : (within ?? [body])).filter(isJsonObject);
}

function csv(rows: readonly JsonObject[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => names.map((name) => cell(row[name])));
  return [names.map(cell), ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

function cell(value: Json | undefined): string {
  const isNested = typeof value === 'object' && value !== null;
  const text = isNested ? JSON.stringify(value) : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function certificateIn(body: Json): string | undefined {
  const { certificate, x5c } = isJsonObject(body) ? body : {};
  const [first] = isJsonArray(x5c) ? x5c : [certificate];
  return typeof first === 'string' ? first : undefined;
}

function pem(base64: string): string {
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
