import { OktaConfigError } from '../runtime/errors.js';
import { variable, type Environment } from './environment.js';

/** A proxy that requests go through. */
export interface Proxy {
  /** Scheme, host and port; safe to show. */
  readonly origin: string;
  /** The value of `Proxy-Authorization`; undefined without user and password. */
  readonly authorization: string | undefined;
  /** Where it was set: `HTTPS_PROXY`, or what the caller names. */
  readonly source: string;
}

/** The proxies of an environment, by protocol of the request. As curl does, names in lower case win. */
export function proxiesOf(env: Environment): ReadonlyMap<string, Proxy> {
  const found = ['https', 'http'].flatMap((protocol) => {
    const lower = `${protocol}_proxy`;
    const name = [lower, lower.toUpperCase()].find((each) => variable(env, each));
    if (name === undefined) return [];
    return [[`${protocol}:`, parseProxy(variable(env, name), name)] as const];
  });
  return new Map(found);
}

/** What NO_PROXY says, and where. */
export function exemptionsOf(env: Environment): string {
  return variable(env, 'no_proxy') ?? variable(env, 'NO_PROXY') ?? '';
}

/** Throws `OktaConfigError`, which never repeats the value, as it may have a password. A host alone is an http proxy. */
export function parseProxy(value: unknown, source: string): Proxy {
  const text = typeof value === 'string' ? value.trim() : '';
  const refuse = (): never => {
    throw new OktaConfigError(
      `${source} must be the URL of a proxy, such as http://user:password@proxy.example.com:3128, with http: or https:`,
    );
  };
  try {
    const url = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`);
    if (!/^https?:$/.test(url.protocol)) return refuse();
    const [user, password] = [url.username, url.password].map(decodeURIComponent);
    const credentials = Buffer.from(`${user}:${password}`).toString('base64');
    return {
      origin: url.origin,
      authorization: credentials === NONE ? undefined : `Basic ${credentials}`,
      source,
    };
  } catch {
    // What `URL` throws repeats the value.
    return refuse();
  }
}

/** A colon alone: neither user nor password. */
const NONE = 'Og==';
