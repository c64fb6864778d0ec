import { readFile } from 'node:fs/promises';
import type { PrivateKeyInput } from '../../private-key/options.js';
import { createAuth, type AuthProvider } from '../../runtime/auth.js';
import { OktaConfigError } from '../../runtime/errors.js';
import type { Found } from './layer.js';
import { places, variableOf, type SettingName } from './settings.js';
import { from, refuse, type Values } from './values.js';

/** By the name of `authorizationMode`, in lower case: what it needs, and how it authenticates. */
const modes: Readonly<Record<string, Mode>> = {
  ssws: { needs: ['token'], provide: (values) => byToken(values, 'token') },
  bearer: { needs: ['token'], provide: (values) => byToken(values, 'accessToken') },
  privatekey: { needs: ['clientId', 'scopes', 'privateKey'], provide: byPrivateKey },
};

interface Mode {
  readonly needs: readonly SettingName[];
  provide(values: Values): AuthProvider | Promise<AuthProvider>;
}

/** How the settings authenticate. Throws `OktaConfigError`, for all that is missing at once; `files` are those that were looked for. */
export function authentication(
  values: Values,
  files: readonly string[],
): () => AuthProvider | Promise<AuthProvider> {
  const found = values.any('authorizationMode');
  const mode = modes[String(found?.value ?? usualMode(values)).toLowerCase()];
  if (!mode) {
    return refuse(found!, 'must be SSWS, Bearer or PrivateKey');
  }
  const missing = (['orgUrl', ...mode.needs] as const).filter((name) => !values.has(name));
  if (missing.length) throw new OktaConfigError(missingSettings(missing, files));
  return () => mode.provide(values);
}

/** Okta's clients take SSWS. Where that cannot be meant, as there is a key and no token, it is not. */
function usualMode(values: Values): string {
  return values.has('privateKey') && !values.has('token') ? 'PrivateKey' : 'SSWS';
}

function missingSettings(missing: readonly SettingName[], files: readonly string[]): string {
  const usual = missing.map((name) => places[name][0]!);
  const variables = usual.map(variableOf).join(', ');
  const keys = usual.map((place) => `okta.${place}`).join(', ');
  const alternative = files.length ? `, or ${keys} in ${files.join(' or ')}` : '';
  return `${missing.join(', ')} not configured: set ${variables}${alternative}`;
}

function byToken(values: Values, kind: 'token' | 'accessToken'): AuthProvider {
  const token = values.text('token') ?? '';
  return from(values.sources.token, () =>
    createAuth(kind === 'token' ? { token } : { accessToken: token }),
  );
}

async function byPrivateKey(values: Values): Promise<AuthProvider> {
  const { privateKey } = await import('../../private-key/private-key.js');
  const clientId = values.text('clientId') ?? '';
  const scopes = values.list('scopes') ?? [];
  const key = await keyOf(values.any('privateKey')!);
  const options = { clientId, scopes, key, keyId: values.text('keyId'), dpop: values.flag('dpop') };
  return from(values.sources.privateKey, () => privateKey(options));
}

/** A key is PEM, a JWK, or the path of a file that has one of them: containers get their secrets as files. */
async function keyOf(found: Found): Promise<PrivateKeyInput> {
  const { value } = found;
  // `privateKey` checks it.
  if (typeof value !== 'string') return value as PrivateKeyInput;
  if (/^\s*\{|-----BEGIN/.test(value)) return value;
  try {
    return await readFile(value.trim(), 'utf8');
  } catch {
    // What is thrown repeats the value, which may be a key without its first line.
    return refuse(found, 'must be PEM text, a JWK, or the path of a file with one of them');
  }
}
