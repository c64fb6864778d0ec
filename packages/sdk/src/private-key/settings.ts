import { OktaConfigError } from '../runtime/errors.js';
import { readKey } from './key.js';
import type { PrivateKeyOptions } from './options.js';

/** What `privateKey` takes, checked, with what takes time put off until the first call. */
export interface Settings {
  readonly clientId: string;
  readonly scope: string;
  readonly keyId: string | undefined;
  readonly dpop: boolean;
  readonly loadKey: () => Promise<CryptoKey>;
  readonly loadOauth: () => Promise<typeof import('./oauth.js')>;
  /** For DPoP. */
  readonly loadKeyPair: () => Promise<CryptoKeyPair>;
}

/** Throws `OktaConfigError`, which never repeats anything of the key. */
export function readSettings(options: PrivateKeyOptions): Settings {
  // Callers without types may leave out all options.
  const {
    clientId,
    key,
    scopes,
    keyId,
    dpop = false,
    ...others
  }: PrivateKeyOptions = {
    ...options,
  };
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) fail(`has no option ${unknown}`);
  if (typeof clientId !== 'string' || !clientId.trim()) fail('clientId is missing or empty');
  const scope = scopeOf(scopes);
  if (keyId !== undefined && typeof keyId !== 'string') fail('keyId must be a string');
  if (typeof dpop !== 'boolean') fail('dpop must be true or false');
  const read = readKey(key);
  const loadOauth = once(importOauth);
  return {
    clientId: clientId.trim(),
    scope,
    keyId: keyId ?? read.keyId,
    dpop,
    loadKey: once(read.load),
    loadOauth,
    loadKeyPair: once(async () => (await loadOauth()).newKeyPair()),
  };
}

function scopeOf(scopes: unknown): string {
  const all = [scopes]
    .flat()
    .flatMap((each) => (typeof each === 'string' ? each.split(/\s+/) : fail(MISSING)));
  const named = [...new Set(all)].filter(Boolean);
  return named.join(' ') || fail(MISSING);
}

const MISSING = "scopes must name the scopes to ask for, such as ['okta.users.read']";

function fail(problem: string): never {
  throw new OktaConfigError(`privateKey: ${problem}`);
}

async function importOauth(): Promise<typeof import('./oauth.js')> {
  try {
    return await import('./oauth.js');
  } catch (cause) {
    throw new OktaConfigError(
      'privateKey needs the package oauth4webapi: npm install oauth4webapi',
      { cause },
    );
  }
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}
