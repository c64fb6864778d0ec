import { createMockOkta, type MockOkta, type MockOktaOptions } from '../../src/index.js';
import { asObject, isJsonObject, type Json, type JsonObject } from '../../src/runtime/json.js';

/** An answer, as it arrives. */
export interface Answered {
  readonly status: number;
  readonly body: Json;
}

/** Sends JSON as any client does: what is sent need not be what the types of the SDK allow. */
export type Send = (method: string, path: string, body?: JsonObject) => Promise<Answered>;

/** A mock, and requests to it. */
export function orgToAsk(options: MockOktaOptions = {}): {
  readonly mock: MockOkta;
  readonly send: Send;
} {
  const mock = createMockOkta(options);
  const send: Send = async (method, path, body) => {
    const answer = await mock.fetch(`${mock.orgUrl}${path}`, {
      method,
      headers: { authorization: 'SSWS any', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const parsed: Json = text === '' ? null : JSON.parse(text);
    return { status: answer.status, body: parsed };
  };
  return { mock, send };
}

/** The value at a dot path: `credentials.oauthClient.client_secret`. */
export function at(value: Json, path: string): Json | undefined {
  const [key = '', ...rest] = path.split('.');
  const inside = isJsonObject(value) ? value[key] : undefined;
  return rest.length === 0 ? inside : at(asObject(inside), rest.join('.'));
}

/** How a request was answered: its status, with the error code and the causes where it was refused. */
export function said({ status, body }: Answered): string {
  const { errorCode, errorCauses } = asObject(body);
  const causes = Array.isArray(errorCauses)
    ? errorCauses.map((one) => at(one, 'errorSummary'))
    : [];
  return [status, errorCode, ...causes].filter((one) => one !== undefined).join(' ');
}
