import type { IncomingMessage } from 'node:http';
import { forwardedOrigin } from './asked.js';
import type { AllowedOrigins } from './origins.js';

/** Who may write to the mock and control it. */
export interface Trust {
  /** Origins whose pages may. */
  readonly cors: AllowedOrigins;
  /** Where clients reach the server, if it is told. */
  readonly publicOrigin: string | undefined;
  /** Whether requests say by which host the server is reached. */
  readonly trustsProxy: boolean;
}

const SAFE = /^(?:GET|HEAD|OPTIONS)$/;

/**
 * Why a request is refused that a web page of somebody else may have sent: any page can send requests to this machine, and by a
 * host name that it controls (DNS rebinding) it can read the answers. Programs send no `Origin`, and name the host that they know.
 *
 * @param isOwn Whether the path is one of the mock itself: its control, its front page.
 * @returns Undefined for requests that are not refused: reads of the API are not.
 */
export function reasonToRefuse(
  incoming: IncomingMessage,
  isOwn: boolean,
  trust: Trust,
): string | undefined {
  const { method = 'GET', headers, socket } = incoming;
  if (SAFE.test(method) && !isOwn) return undefined;
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  const { cors, publicOrigin, trustsProxy } = trust;
  const named = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
  if (!trustsProxy && !isKnown(named?.hostname, publicOrigin, socket.localAddress)) {
    return `The host ${host.slice(0, 100)} is not known here. Start the mock with --public-url (publicUrl) to name it.`;
  }
  const own = [named?.origin, publicOrigin, trustsProxy ? forwardedOrigin(incoming) : undefined];
  if (cors === '*' || (origin !== undefined && [...cors, ...own].includes(origin))) {
    return undefined;
  }
  if (origin !== undefined) {
    return `Pages of ${origin.slice(0, 100)} may not do that. Start the mock with --cors (cors) to allow them.`;
  }
  if (site === 'cross-site') {
    return 'Pages of other sites may not do that. Start the mock with --cors (cors) to allow them.';
  }
  return undefined;
}

/** Whether a host name is one of this machine, so that no name server can have led a page here. */
function isKnown(
  name: string | undefined,
  publicOrigin: string | undefined,
  address: string | undefined,
): boolean {
  if (name === undefined) return false;
  if (publicOrigin !== undefined && new URL(publicOrigin).hostname === name) return true;
  if (/^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(name)) return true;
  const here = address?.replace(/^::ffff:/, '');
  return name === here || name === `[${here}]`;
}
