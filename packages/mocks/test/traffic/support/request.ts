import { models } from '../../../src/generated/models.js';
import { factsOf as modelFacts } from '../../../src/runtime/engine/models.js';
import { isJsonObject, type Json, type JsonObject } from '../../../src/runtime/json.js';
import { allFixtures, fixtureName } from '../../support/fixtures.js';
import { type Exchange, factsOf } from './exchange.js';

/** The request as it was sent; a body that was not recorded is made of what the answer shows of it. */
export function requestOf(exchange: Exchange, orgUrl: string): Request {
  const { method, path, query } = exchange;
  const url = new URL(path, orgUrl);
  // A cursor leads nowhere but in the org that gave it out: what it led to is all that the mock is given.
  for (const [name, value] of Object.entries(query)) {
    if (name !== 'after') url.searchParams.set(name, value);
  }
  const body = bodyOf(exchange);
  const isForm = body instanceof FormData;
  return new Request(url, {
    method,
    headers: {
      authorization: 'SSWS any',
      ...(!isForm && body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  });
}

function bodyOf(exchange: Exchange): Json | FormData | undefined {
  const { requestBody, responseBody, method, operationId } = exchange;
  const { body, bodyModel, model } = factsOf(exchange);
  if (method === 'GET' || method === 'DELETE') return undefined;
  if (operationId.startsWith('upload')) return imageForm();
  if (body === undefined) return undefined;
  if (requestBody !== null) return requestBody;
  if (bodyModel === undefined) return {};
  if (isJsonObject(responseBody) && exchange.status < 300) {
    const { readOnly } = modelFacts(model, responseBody, models);
    const kept = Object.entries(responseBody).filter(
      ([key]) => !readOnly.includes(key) && key !== '_links' && key !== '_embedded',
    );
    return { ...Object.fromEntries(kept), ...hidden(exchange, responseBody) };
  }
  return allFixtures[fixtureName(bodyModel, true)]?.() ?? {};
}

/** What an answer never shows of what was sent. */
function hidden({ operationId }: Exchange, body: JsonObject): JsonObject {
  const credentials = body['credentials'];
  if (operationId === 'createUser' && body['status'] === 'ACTIVE' && isJsonObject(credentials)) {
    return { credentials: { ...credentials, password: { value: 'Abcd1234!' } } };
  }
  return {};
}

function imageForm(): FormData {
  const form = new FormData();
  form.set('file', new Blob(['image'], { type: 'image/png' }), 'image.png');
  return form;
}
