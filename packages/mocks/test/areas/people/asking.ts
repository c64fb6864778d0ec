import { createMockOkta, type MockOktaOptions } from '../../../src/index.js';
import { isJsonObject, type Json, type JsonObject } from '../../../src/runtime/json.js';

/** What a mock answers to a request as a client of any language sends it. */
export type Ask = (method: string, path: string, body?: unknown) => Promise<Answer>;

export interface Answer {
  readonly status: number;
  readonly body: JsonObject;
  /** The body of a list. */
  readonly list: readonly JsonObject[];
  /** `400 E0000001: login: The field cannot be left blank`; `done` for what is no error. */
  readonly outcome: string;
}

/** A mock with its own options, to be asked over `fetch`. @returns `path` is below `/api/v1`. */
export function asking(options: MockOktaOptions = {}): Ask {
  const mock = createMockOkta({ rateLimits: false, ...options });
  return async (method, path, body) => {
    const response = await mock.fetch(`/api/v1${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const text = await response.text();
    const value: Json = text === '' ? null : JSON.parse(text);
    const said = isJsonObject(value) ? value : {};
    return {
      status: response.status,
      body: said,
      list: Array.isArray(value) ? value.filter(isJsonObject) : [],
      outcome: response.ok ? 'done' : outcome(response.status, said),
    };
  };
}

function outcome(status: number, { errorCode, errorCauses }: JsonObject): string {
  const causes = Array.isArray(errorCauses) ? errorCauses.filter(isJsonObject) : [];
  const said = causes.map(({ errorSummary }) => String(errorSummary)).join('; ');
  return `${String(status)} ${String(errorCode)}${said === '' ? '' : `: ${said}`}`;
}

/** A profile that every org takes. */
export const ada = {
  firstName: 'Ada',
  lastName: 'Diaz',
  email: 'ada@example.com',
  login: 'ada@example.com',
};
