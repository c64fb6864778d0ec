import { createServer, type Server } from 'node:http';
import type { MockOrg } from '../mock/types.js';
import { control } from './control.js';
import { admit } from './cors.js';
import { exchange } from './exchange.js';
import { type AllowedOrigins, checkOrigins } from './origins.js';

export interface MockServerOptions {
  /** Default 0: any port that is free. */
  readonly port?: number | undefined;
  /** Address to listen on. Default 127.0.0.1, which other machines cannot reach. */
  readonly host?: string | undefined;
  /** The largest request body that is read, in bytes. Default 10 MiB. */
  readonly maxBodyBytes?: number | undefined;
  /** Origins whose pages may call the server from a browser: `['http://localhost:3000']`, or `*` for any. Default none. */
  readonly cors?: AllowedOrigins | undefined;
}

/** A mock Okta that is listening. */
export interface MockServer<Mock extends MockOrg> {
  /** `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly mock: Mock;
  /** Answers the requests that have arrived, then stops. Connections that are still open are closed after a second. */
  stop(): Promise<void>;
}

const DEFAULT_BODY = 10 * 1024 * 1024;
const HOST = '127.0.0.1';
/** In milliseconds. */
const GRACE = 1000;

/**
 * Listens, and answers with the mock that is made for the URL.
 *
 * @param createMock Gets the server's URL, to which all links lead.
 * @throws {TypeError} for invalid options.
 * @throws {Error} of Node when the port is taken (`EADDRINUSE`) or not allowed (`EACCES`).
 */
export async function serve<Mock extends MockOrg>(
  createMock: (orgUrl: string) => Mock,
  { port = 0, host = HOST, maxBodyBytes = DEFAULT_BODY, cors = [] }: MockServerOptions = {},
): Promise<MockServer<Mock>> {
  checkOrigins(cors);
  // A client that pauses, as one on a busy machine does, is not to send its next request into a connection that is just closing.
  const server = createServer({ keepAliveTimeout: 0 });
  await listen(server, port, host);
  const url = urlOf(server.address(), host);
  const mock = createMock(url);
  // No request is lost: Node does not read the socket before the current task has ended.
  server.on('request', (incoming, outgoing) => {
    if (admit(incoming, outgoing, cors)) return;
    if (!control(incoming, outgoing, mock)) void exchange(incoming, outgoing, mock, maxBodyBytes);
  });
  return { url, mock, stop: () => stop(server) };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done();
    });
  });
}

function urlOf(address: ReturnType<Server['address']>, host: string): string {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const name = host === '0.0.0.0' || host === '::' ? HOST : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${String(address.port)}`;
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(late);
      done();
    });
    server.closeIdleConnections();
  });
}
