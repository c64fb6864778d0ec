import type { FetchLike } from '../../runtime/fetch-like.js';
import type { Environment } from '../environment.js';
import { exemptionsOf, parseProxy, proxiesOf, type Proxy } from '../proxy-setting.js';
import { fetchThrough } from '../proxy.js';
import { refuse, type Values } from './values.js';

/** The proxy that is configured, and else those of HTTPS_PROXY and HTTP_PROXY; for hosts that NO_PROXY does not name. */
export interface ConfiguredProxy {
  /** Undefined without a proxy. */
  readonly fetch: FetchLike | undefined;
  readonly source: string | undefined;
}

/** Throws `OktaConfigError`, and without undici one that names what installs it. */
export async function configuredProxy(
  values: Values,
  env: Environment,
  orgUrl: string,
): Promise<ConfiguredProxy> {
  const { protocol } = new URL(orgUrl);
  const proxy = proxyOf(values) ?? proxiesOf(env).get(protocol);
  if (!proxy) return { fetch: undefined, source: undefined };
  const fetch = await fetchThrough(new Map([[protocol, proxy]]), exemptionsOf(env));
  return { fetch, source: proxy.source };
}

function proxyOf(values: Values): Proxy | undefined {
  const url = values.text('proxy');
  if (url !== undefined) return parseProxy(url, values.sources.proxy!);
  const host = values.text('proxyHost');
  const port = values.number('proxyPort', 'the number of a port');
  const user = values.text('proxyUsername');
  const password = values.text('proxyPassword');
  if (host === undefined) {
    const rest = (['proxyPort', 'proxyUsername', 'proxyPassword'] as const).find((name) =>
      values.has(name),
    );
    return rest && refuse(values.any(rest)!, 'has no effect without the host of the proxy');
  }
  const [, scheme = 'http://', name = host] = /^(\w+:\/\/)?(.*)$/.exec(host) ?? [];
  const credentials = [user, password]
    .filter((each) => each !== undefined)
    .map(encodeURIComponent)
    .join(':');
  return parseProxy(
    `${scheme}${credentials && `${credentials}@`}${name}${port === undefined ? '' : `:${port}`}`,
    values.sources.proxyHost!,
  );
}
