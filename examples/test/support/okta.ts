import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** The one API token that this Okta knows. */
export const TOKEN = '00token';

/** The server's clock: it stands still, so that what programs print of it is always the same. */
const DATE = 'Tue, 14 Nov 2023 22:13:20 GMT';
const RESET = Date.parse(DATE) / 1000 + 1;

export interface User {
  readonly id: string;
  status: string;
  readonly profile: { readonly login: string };
}

/** As much of Okta as the examples call, over HTTP on loopback. */
export class Okta {
  readonly users: User[] = [];
  /** `GET /api/v1/users/me`, in the order of arrival. */
  readonly requests: string[] = [];
  /** How many of the next requests are told that the rate limit is exceeded. */
  limited = 0;
  orgUrl = '';

  addUser(login: string, status = 'ACTIVE'): User {
    const user = {
      id: `00u${String(this.users.length + 1).padStart(17, '0')}`,
      status,
      profile: { login },
    };
    this.users.push(user);
    return user;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    this.requests.push(`${method} ${url}`);
    response.setHeader('date', DATE);
    response.setHeader('x-okta-request-id', `req${this.requests.length}`);
    const { pathname, searchParams } = new URL(url, this.orgUrl);
    const [id, ...action] = pathname.split('/').slice(4).map(decodeURIComponent);
    if (request.headers.authorization !== `SSWS ${TOKEN}`) {
      fail(response, 401, 'E0000011', 'Invalid token provided');
    } else if (this.limited > 0) {
      this.limited -= 1;
      response.setHeader('x-rate-limit-reset', RESET);
      fail(response, 429, 'E0000047', 'API call exceeded rate limit due to too many requests.');
    } else if (id === undefined) {
      if (method === 'POST') this.#create(response, (await json(request)) as Pick<User, 'profile'>);
      else this.#list(response, searchParams);
    } else {
      this.#answerForUser(response, id, [method, ...action].join(' '));
    }
  }

  #create(response: ServerResponse, { profile }: Pick<User, 'profile'>): void {
    send(response, 200, this.addUser(profile.login, 'PROVISIONED'));
  }

  /** Two users a page, whatever `limit` says: a program must follow the links. */
  #list(response: ServerResponse, query: URLSearchParams): void {
    const after = query.get('after') ?? '';
    const rest = this.users.filter(({ id, status }) => id > after && status === 'ACTIVE');
    const page = rest.slice(0, 2);
    const links = [`<${this.orgUrl}/api/v1/users?limit=200>; rel="self"`];
    if (rest.length > 2) {
      links.push(`<${this.orgUrl}/api/v1/users?after=${page.at(-1)?.id}&limit=200>; rel="next"`);
    }
    response.setHeader('link', links);
    send(response, 200, page);
  }

  #answerForUser(response: ServerResponse, id: string, action: string): void {
    const user = this.users.find((one) => one.id === id || one.profile.login === id);
    if (user === undefined) {
      fail(response, 404, 'E0000007', `Not found: Resource not found: ${id} (User)`);
    } else if (action === 'GET') {
      send(response, 200, user);
    } else if (action === 'POST lifecycle deactivate') {
      user.status = 'DEPROVISIONED';
      send(response, 200, {});
    } else if (action === 'DELETE' && user.status === 'DEPROVISIONED') {
      this.users.splice(this.users.indexOf(user), 1);
      send(response, 204);
    } else if (action === 'DELETE') {
      user.status = 'DEPROVISIONED';
      send(response, 204);
    } else {
      fail(response, 405, 'E0000022', 'The endpoint does not support the provided HTTP method');
    }
  }
}

/** An org of its own for the running test, gone when the test is. */
export async function startOkta(): Promise<Okta> {
  const okta = new Okta();
  // A connection that the server closes just when the client uses it again would be a matter of how busy the machine is.
  const server = createServer(
    { keepAliveTimeout: 0 },
    (request, response) => void okta.answer(request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  okta.orgUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return okta;
}

function send(response: ServerResponse, status: number, data?: unknown): void {
  response.writeHead(status, data === undefined ? {} : { 'content-type': 'application/json' });
  response.end(data === undefined ? undefined : JSON.stringify(data));
}

function fail(
  response: ServerResponse,
  status: number,
  errorCode: string,
  errorSummary: string,
): void {
  send(response, status, {
    errorCode,
    errorSummary,
    errorLink: errorCode,
    errorId: 'oae1',
    errorCauses: [],
  });
}
