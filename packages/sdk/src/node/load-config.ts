import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PrivateKeyInput } from '../private-key/options.js';
import type { AuthProvider } from '../runtime/auth.js';
import type { OktaCoreOptions } from '../runtime/client-options.js';
import { OktaConfigError } from '../runtime/errors.js';
import { parseOrgUrl, refusePlaceholder } from '../runtime/org-url.js';
import { authentication } from './config/authentication.js';
import { environmentLayer } from './config/environment-layer.js';
import { fileLayer } from './config/file-layer.js';
import { type Layer, merged } from './config/layer.js';
import { configuredProxy } from './config/proxies.js';
import { settingsLayer } from './config/settings-layer.js';
import type { SettingName } from './config/settings.js';
import { from, Values } from './config/values.js';
import { refuseOthers, type Environment } from './environment.js';

/** What `loadOktaConfig` takes. */
export interface LoadOktaConfigOptions {
  /** Settings of the program itself, which win over all others: what it always needs, such as its scopes. */
  readonly settings?: OktaSettings | undefined;
  /** Environment variables. Those of the process when absent. */
  readonly env?: Environment | undefined;
  /**
   * Files of YAML; a later one wins. They must exist. When absent: `~/.okta/okta.yaml` and `okta.yaml` in the current folder, as far
   * as there are such files.
   */
  readonly files?: readonly string[] | undefined;
}

/** The settings, as a program gives them. */
export interface OktaSettings {
  readonly orgUrl?: string | undefined;
  /** How to authenticate. `SSWS` when absent; `PrivateKey` when there is a private key and no token. */
  readonly authorizationMode?: 'SSWS' | 'Bearer' | 'PrivateKey' | undefined;
  /** An API token, or with `Bearer` an access token. */
  readonly token?: string | undefined;
  readonly clientId?: string | undefined;
  readonly scopes?: string | readonly string[] | undefined;
  /** PEM text, a JWK, a `CryptoKey`, or the path of a file with PEM text or a JWK. */
  readonly privateKey?: PrivateKeyInput | undefined;
  readonly keyId?: string | undefined;
  readonly dpop?: boolean | undefined;
  /** URL of a proxy. */
  readonly proxy?: string | undefined;
  readonly userAgent?: string | undefined;
  /** Seconds that one call may take, as in Okta's files; 0 for no limit. */
  readonly requestTimeout?: number | undefined;
  readonly maxRetries?: number | undefined;
  readonly allowHttp?: boolean | undefined;
}

/** Options for `createOktaClient` and `createOktaCore`. Secrets are in none of its properties: it may be logged. */
export interface OktaConfig extends OktaCoreOptions {
  readonly auth: AuthProvider;
  /** Where each setting came from, such as `OKTA_CLIENT_TOKEN` or `okta.client.orgUrl in /app/okta.yaml`. Not copied by `{ ...config }`. */
  readonly sources: Readonly<Partial<Record<SettingName, string>>>;
  /** Settings of Okta's other clients that were found and have no effect here, such as those of a cache. Not copied either. */
  readonly unused: readonly string[];
}

/**
 * Reads the configuration that Okta's own clients read. Value by value, the first of these that has it wins: `settings`, environment
 * variables (`OKTA_CLIENT_ORGURL`, `OKTA_CLIENT_TOKEN`, …), `okta.yaml` in the current folder, `~/.okta/okta.yaml`. The proxy is the
 * configured one, or else that of HTTPS_PROXY and NO_PROXY.
 *
 * Needs the package yaml where there is a file, undici where there is a proxy, and oauth4webapi for a private key. Rejects with
 * `OktaConfigError` without them, for what is missing, unknown or wrong, and for a file that cannot be read.
 */
export async function loadOktaConfig(options: LoadOktaConfigOptions = {}): Promise<OktaConfig> {
  // Callers without types may give anything.
  const { settings, env = process.env, files, ...others }: LoadOktaConfigOptions = { ...options };
  refuseOthers('loadOktaConfig', others);
  const searched = files ? [files].flat().map((file) => resolve(file)) : usualFiles();
  const all = merged([
    ...(await fileLayers(searched, files !== undefined)),
    environmentLayer(env),
    settingsLayer(settings ?? {}),
  ]);
  const values = new Values(all);
  const provide = authentication(values, searched);
  const allowHttp = values.flag('allowHttp');
  const given = values.text('orgUrl');
  const orgUrl = from(values.sources.orgUrl, () => {
    refusePlaceholder(given);
    return parseOrgUrl(given, allowHttp);
  });
  const proxy = await configuredProxy(values, env, orgUrl);
  const config: Shown = {
    orgUrl,
    auth: await provide(),
    ...(allowHttp !== undefined && { allowHttp }),
    ...(proxy.fetch && { fetch: proxy.fetch }),
    ...behaviour(values),
  };
  const sources = { ...values.sources, ...(proxy.source !== undefined && { proxy: proxy.source }) };
  return withOrigins(config, sources, all.unused);
}

async function fileLayers(paths: readonly string[], mustExist: boolean): Promise<Layer[]> {
  const layers: Layer[] = [];
  for (const path of paths) {
    const layer = await fileLayer(path);
    if (layer) layers.push(layer);
    else if (mustExist) throw new OktaConfigError(`${path} cannot be read: there is no such file`);
  }
  return layers;
}

/** What does not depend on the org. */
function behaviour(values: Values): Pick<OktaCoreOptions, 'userAgent' | 'timeout' | 'maxRetries'> {
  const userAgent = values.text('userAgent');
  const seconds = values.number('requestTimeout', 'a number of seconds, from 0 on');
  const maxRetries = values.number('maxRetries', 'a number of retries, from 0 on');
  return {
    ...(userAgent !== undefined && { userAgent }),
    ...(seconds !== undefined && { timeout: seconds * 1000 || Infinity }),
    ...(maxRetries !== undefined && { maxRetries }),
  };
}

type Shown = OktaCoreOptions & { readonly auth: AuthProvider };

/** Not enumerable, so that a client sees its options only. */
function withOrigins(
  config: Shown,
  sources: OktaConfig['sources'],
  unused: readonly string[],
): OktaConfig {
  const hidden = { sources: { value: sources }, unused: { value: unused } };
  // The return type of `defineProperties` does not include the new ones.
  return Object.defineProperties(config, hidden) as OktaConfig;
}

/** A later one wins. A process may have no home, and its folder may be gone. */
function usualFiles(): string[] {
  const attempts = [() => join(homedir(), '.okta', 'okta.yaml'), () => resolve('okta.yaml')];
  return attempts.flatMap((attempt) => {
    try {
      return [attempt()];
    } catch {
      return [];
    }
  });
}
