import type { Pool } from 'undici';
import type { FetchLike } from '../runtime/fetch-like.js';
import { refuseOthers, type Environment } from './environment.js';
import { isExempt } from './no-proxy.js';
import { importUndici } from './peers.js';
import { exemptionsOf, parseProxy, proxiesOf, type Proxy } from './proxy-setting.js';

/** What `proxyFetch` takes. */
export interface ProxyFetchOptions {
  /** URL of the proxy for all requests, with user and password if it wants them. Those of the environment when absent. */
  readonly proxy?: string | undefined;
  /** Hosts that are asked without a proxy, as in NO_PROXY, which it replaces: `localhost, .example.com:8443`. */
  readonly noProxy?: string | undefined;
  /** Environment variables. Those of the process when absent. */
  readonly env?: Environment | undefined;
}

/** Longest time that a proxy may take to open a tunnel, in milliseconds. */
const TUNNEL_TIMEOUT = 30_000;

/**
 * A `fetch` for the option `fetch` of a client, whose requests go through the proxy that `proxy` says, or else HTTPS_PROXY (and
 * HTTP_PROXY, for an org over http), except for the hosts of NO_PROXY. Without any proxy it is the `fetch` of the runtime.
 *
 * Needs the package undici when there is a proxy. Rejects with `OktaConfigError` without it, or for a URL that cannot be one of a proxy.
 * A proxy that refuses makes calls reject with an `OktaNetworkError` of code `ERR_PROXY_REFUSED`.
 */
export async function proxyFetch(options: ProxyFetchOptions = {}): Promise<FetchLike> {
  const { proxy, noProxy, env = process.env, ...others }: ProxyFetchOptions = { ...options };
  refuseOthers('proxyFetch', others);
  const one = proxy === undefined ? undefined : parseProxy(proxy, 'the option proxy');
  return fetchThrough(
    one ? new Map(['http:', 'https:'].map((protocol) => [protocol, one])) : proxiesOf(env),
    noProxy ?? exemptionsOf(env),
  );
}

/** `proxyFetch` with proxies by protocol, and what NO_PROXY says. */
export async function fetchThrough(
  proxies: ReadonlyMap<string, Proxy>,
  noProxy: string,
): Promise<FetchLike> {
  const [first] = proxies.values();
  if (first === undefined) return direct;
  const undici = await importUndici(`a proxy (${first.source})`);
  const agents = new Map(
    [...new Set(proxies.values())].map((proxy) => [proxy, agentOf(undici, proxy)]),
  );
  return (url, init) => {
    const target = new URL(url);
    const proxy = proxies.get(target.protocol);
    const dispatcher = proxy && agents.get(proxy);
    if (!dispatcher || isExempt(target, noProxy)) return direct(url, init);
    return undici.fetch(url, { ...init, dispatcher });
  };
}

/** The global may be replaced later, as tests do. */
const direct: FetchLike = (url, init) => fetch(url, init);

function agentOf(
  { Pool, ProxyAgent }: typeof import('undici'),
  proxy: Proxy,
): InstanceType<typeof ProxyAgent> {
  const { origin, authorization } = proxy;
  return new ProxyAgent({
    uri: origin,
    // Versions differ in whether an org over http has a tunnel.
    proxyTunnel: true,
    ...(authorization !== undefined && { token: authorization }),
    clientFactory: (url, options) =>
      explaining(new Pool(url, { ...options, headersTimeout: TUNNEL_TIMEOUT }), proxy),
  });
}

/**
 * Lets a failure to open a tunnel say that it is one. undici itself would ask for a tunnel again and again, without a pause, where a
 * proxy closes the connection instead of answering.
 */
function explaining(pool: Pool, proxy: Proxy): Pool {
  const connect = pool.connect.bind(pool);
  const explained: typeof connect = async (options) => {
    let answer;
    try {
      answer = await connect(options);
    } catch (error) {
      throw unreachable(error, proxy);
    }
    if (answer.statusCode === 200) return answer;
    answer.socket.on('error', () => {}).destroy();
    throw refusal(answer.statusCode, proxy);
  };
  return Object.assign(pool, { connect: explained });
}

/** The beginning is how the client knows that nothing was sent, so that the call may be sent again. */
function refusal(status: number, { origin, authorization, source }: Proxy): Error {
  const meaning =
    status !== 407
      ? 'refuses to connect'
      : authorization === undefined
        ? `wants user and password: put them into ${source}, as in http://user:password@host:port`
        : `refuses the user and password of ${source}`;
  return failure(`Proxy response ${status}: ${origin} ${meaning}`, 'ERR_PROXY_REFUSED');
}

function unreachable(error: unknown, { origin, source }: Proxy): Error {
  const { message, code }: { readonly message?: unknown; readonly code?: unknown } = Object(error);
  // With this code undici would try again.
  return code === 'UND_ERR_SOCKET'
    ? failure(`Proxy response missing: ${origin} has closed the connection`, 'ERR_PROXY_REFUSED')
    : failure(`${String(message)} (the proxy of ${source})`, String(code));
}

function failure(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}
