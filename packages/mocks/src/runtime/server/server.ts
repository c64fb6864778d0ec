import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { MockOrg } from '../mock/types.js';
import { forwardedOrigin, pathOf, publicOriginOf, targetOf } from './asked.js';
import { BodyTooLarge } from './body.js';
import { admit } from './cors.js';
import { exchange } from './exchange.js';
import { reasonToRefuse, type Trust } from './guard.js';
import { type AllowedOrigins, checkOrigins } from './origins.js';
import { refuse } from './refuse.js';

export interface MockServerOptions {
  /** Default 0: any port that is free. */
  readonly port?: number | undefined;
  /** Address to listen on. Default 127.0.0.1, which other machines cannot reach. */
  readonly host?: string | undefined;
  /** The largest request body that is read, in bytes. Default 10 MiB. */
  readonly maxBodyBytes?: number | undefined;
  /**
   * Origins whose pages may call the server from a browser, and write to it and control it: `['http://localhost:3000']`, or `*`
   * for any. Default none.
   */
  readonly cors?: AllowedOrigins | undefined;
  /**
   * Where clients reach the server, as behind a proxy or in another container: `https://okta.example.test`. All links lead there.
   * Default: the address on which it listens.
   */
  readonly publicUrl?: string | undefined;
  /**
   * Whether links lead to where each request says that it was sent: `X-Forwarded-Proto`, `-Host` and `-Port`, else `Host`. For a
   * server that only a proxy or other containers reach, as any host name is then taken. Default false.
   */
  readonly trustProxy?: boolean | undefined;
}

/** A mock Okta that is listening. */
export interface MockServer<Mock extends MockOrg> {
  /** Where it listens: `http://127.0.0.1:4010`. */
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
 * @param createMock Gets the URL to which all links lead.
 * @throws {TypeError} for invalid options.
 * @throws {Error} of Node when the port is taken (`EADDRINUSE`) or not allowed (`EACCES`).
 */
export async function serve<Mock extends MockOrg>(
  createMock: (orgUrl: string) => Mock,
  options: MockServerOptions = {},
): Promise<MockServer<Mock>> {
  const { port = 0, host = HOST, maxBodyBytes = DEFAULT_BODY, cors = [] } = options;
  checkOrigins(cors);
  const { publicUrl } = options;
  const publicOrigin = publicUrl === undefined ? undefined : publicOriginOf(publicUrl);
  const trust = { cors, publicOrigin, trustsProxy: options.trustProxy === true };
  // A client that pauses, as one on a busy machine does, is not to send its next request into a connection that is just closing.
  const server = createServer({ keepAliveTimeout: 0 });
  await listen(server, port, host);
  // From now on an error is that of one connection, which could not be accepted: the next one may be.
  server.on('error', () => {});
  const url = urlOf(server.address(), host);
  const mock = await orStop(server, () => createMock(publicOrigin ?? url));
  // No request is lost: Node does not read the socket before the current task has ended.
  server.on('request', (incoming, outgoing) => {
    // The connection of one client may break while it is answered.
    outgoing.on('error', () => {});
    void handle(incoming, outgoing, { mock, trust, maxBodyBytes });
  });
  return { url, mock, stop: () => stop(server) };
}

interface Serving {
  readonly mock: MockOrg;
  readonly trust: Trust;
  readonly maxBodyBytes: number;
}

/** Answers a request, whatever it is: no request ends the process. */
async function handle(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  serving: Serving,
): Promise<void> {
  try {
    await respond(incoming, outgoing, serving);
  } catch (error) {
    // Nobody is there to read an answer.
    if (incoming.destroyed && !incoming.complete) return;
    const message = error instanceof Error ? error.message : 'The request cannot be read.';
    refuse(outgoing, error instanceof BodyTooLarge ? 413 : 400, message);
  }
}

async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { mock, trust, maxBodyBytes }: Serving,
): Promise<void> {
  const target = targetOf(incoming.url ?? '/');
  if (target === undefined) return refuse(outgoing, 400, 'The request has no path.');
  if (admit(incoming, outgoing, trust.cors)) return;
  const path = pathOf(target);
  const isOwn = path === '/' || /^\/_mock(?:\/|$)/.test(path);
  const why = reasonToRefuse(incoming, isOwn, trust);
  if (why !== undefined) return refuse(outgoing, 403, why, isOwn ? 'control' : 'okta');
  const origin = (trust.trustsProxy && forwardedOrigin(incoming)) || mock.orgUrl;
  const about = { incoming, outgoing, target, origin, maxBodyBytes };
  if (!isOwn) return exchange(about, mock);
  const { control } = await import('./control/control.js');
  return control(about, mock);
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

/** Of options that the mock refuses, no server is left. */
async function orStop<T>(server: Server, make: () => T): Promise<T> {
  try {
    return make();
  } catch (error) {
    await stop(server);
    throw error;
  }
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
