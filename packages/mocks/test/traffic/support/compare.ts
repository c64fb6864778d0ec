import { isJsonObject, type Json } from '../../../src/runtime/json.js';
import type { Exchange } from './exchange.js';

/** What is different between a recorded answer and the mock's; nothing where they are alike. */
export async function differences(exchange: Exchange, response: Response): Promise<string[]> {
  const { status, responseHeaders, responseBody } = exchange;
  const text = await response.text();
  const body = (text === '' ? null : JSON.parse(text)) as Json;
  const found: string[] = [];
  if (Math.floor(status / 100) !== Math.floor(response.status / 100)) {
    return [
      `status: ${String(status)} recorded, ${String(response.status)} answered: ${text.slice(0, 300)}`,
    ];
  }
  if (status >= 400) {
    const [wanted, given] = [codeOf(responseBody), codeOf(body)];
    return wanted === given
      ? []
      : [
          `error code: ${String(wanted)} recorded, ${String(given)} answered: ${text.slice(0, 300)}`,
        ];
  }
  for (const name of Object.keys(responseHeaders)) {
    if (!response.headers.has(name)) found.push(`header ${name}: missing`);
  }
  return [...found, ...shapes(responseBody, body, '')];
}

function codeOf(body: Json): unknown {
  return isJsonObject(body) ? (body['errorCode'] ?? body['error']) : undefined;
}

/** Keys and types, not values. Lists are alike if their items are, as far as both have them. */
function shapes(wanted: Json | undefined, given: Json | undefined, path: string): string[] {
  if (kindOf(wanted) !== kindOf(given)) {
    return [`${path || 'body'}: ${kindOf(wanted)} recorded, ${kindOf(given)} answered`];
  }
  if (Array.isArray(wanted) && Array.isArray(given)) {
    const both = Math.min(wanted.length, given.length);
    return Array.from({ length: both }).flatMap((_, i) =>
      shapes(wanted[i] as Json, given[i] as Json, `${path}[${String(i)}]`),
    );
  }
  if (!isJsonObject(wanted) || !isJsonObject(given)) return [];
  const keys = new Set([...Object.keys(wanted), ...Object.keys(given)]);
  return [...keys].flatMap((key) => shapes(wanted[key], given[key], `${path}/${key}`));
}

function kindOf(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
