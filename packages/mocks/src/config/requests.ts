import { isJsonObject, type JsonObject } from '../runtime/json.js';
import type { MockOrg } from '../runtime/mock/types.js';
import { OWNER } from '../areas/owner.js';

/** What Okta refused of an entry. The message quotes nothing that was sent. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** Requests of the org's administrator. */
export interface Requests {
  /** @throws {Refused} */
  send(method: string, path: string, body?: object): Promise<JsonObject>;
  /** All items of a list. @throws {Refused} */
  list(path: string): Promise<JsonObject[]>;
}

/** Requests to a mock, so that what a config has is checked and completed as what anybody else writes. */
export function requestsTo(mock: Pick<MockOrg, 'fetch' | 'orgUrl' | 'issueApiToken'>): Requests {
  const authorization = `SSWS ${mock.issueApiToken(OWNER)}`;
  const ask = async (method: string, url: string, body?: object): Promise<Response> => {
    const headers = { authorization, ...(body && { 'content-type': 'application/json' }) };
    const response = await mock.fetch(url, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.status >= 300) throw new Refused(await reasonOf(response));
    return response;
  };
  return {
    async send(method, path, body) {
      const text = await (await ask(method, path, body)).text();
      const value: unknown = text === '' ? {} : JSON.parse(text);
      return isJsonObject(value) ? value : {};
    },
    async list(path) {
      const all: JsonObject[] = [];
      for (let url: string | undefined = path; url !== undefined;) {
        const response: Response = await ask('GET', url);
        const items: unknown = await response.json();
        if (Array.isArray(items)) all.push(...items.filter(isJsonObject));
        url = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
      }
      return all;
    },
  };
}

async function reasonOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => undefined);
  const { errorSummary, errorCauses } = isJsonObject(body) ? body : {};
  const causes = Array.isArray(errorCauses)
    ? errorCauses.filter(isJsonObject).map((cause) => String(cause['errorSummary']))
    : [];
  return [String(errorSummary ?? `status ${String(response.status)}`), ...causes].join('; ');
}
