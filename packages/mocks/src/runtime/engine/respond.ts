import type { Json } from '../json.js';
import type { World } from '../world/types.js';

/** An answer without the headers that all answers have. */
export interface Answer {
  readonly status: number;
  readonly body?: Json | object | undefined;
  /** Content type of a body that is not JSON. */
  readonly type?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Values of the `Link` headers. Okta sends one header for each. */
  readonly links?: readonly string[] | undefined;
}

const JSON_TYPE = 'application/json';

/** The answer as a web response, with the headers that all answers have. */
export function respond(answer: Answer, world: World): Response {
  const { status, body, type, links = [] } = answer;
  const headers = new Headers(answer.headers);
  headers.set('date', new Date(world.clock.now()).toUTCString());
  headers.set('x-okta-request-id', world.newRequestId(27));
  for (const link of links) headers.append('link', link);
  if (body === undefined || status === 204 || status === 304) {
    return new Response(null, { status, headers });
  }
  headers.set('content-type', type ?? JSON_TYPE);
  const text = typeof body === 'string' && type !== undefined ? body : JSON.stringify(body);
  return new Response(text, { status, headers });
}
