import { createMockOkta, type MockOkta, type MockOktaOptions } from './index.js';
import {
  type MockServer as ServerOf,
  type MockServerOptions,
  serve,
} from './runtime/server/server.js';

export type { MockServerOptions } from './runtime/server/server.js';

/** A mock Okta that is listening. */
export type MockServer = ServerOf<MockOkta>;

/**
 * A mock Okta over HTTP, for clients that cannot be given a `fetch`: the official SDKs, other languages, browsers.
 *
 * @throws {TypeError} for invalid options, and Node's error when it cannot listen (`EADDRINUSE`).
 */
export function startMockServer(
  options: Omit<MockOktaOptions, 'orgUrl'> & MockServerOptions = {},
): Promise<MockServer> {
  const { port, host, maxBodyBytes, cors, publicUrl, trustProxy, ...mock } = options;
  const linksTo = trustProxy === true ? 'request' : 'orgUrl';
  return serve((orgUrl) => createMockOkta({ clock: 'running', linksTo, ...mock, orgUrl }), {
    port,
    host,
    maxBodyBytes,
    cors,
    publicUrl,
    trustProxy,
  });
}
