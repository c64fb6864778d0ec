import type { OktaClientOptions } from '../runtime/client-options.js';
import { OktaConfigError } from '../runtime/errors.js';
import { refusePlaceholder } from '../runtime/org-url.js';
import { parseUrl } from '../runtime/url.js';

/** Every option of a client; the type sees to it that none is left out. */
const known: Readonly<Record<keyof OktaClientOptions, true>> = {
  orgUrl: true,
  auth: true,
  allowHttp: true,
  fetch: true,
  headers: true,
  hooks: true,
  linkOrigins: true,
  log: true,
  maxResponseBytes: true,
  maxRetries: true,
  rateLimit: true,
  timeout: true,
  userAgent: true,
};

const names = Object.keys(known);

/** The options, unless one has a name that there is not, or `auth` has credentials of several kinds: then an `OktaConfigError`. */
export function checkOptions(options: OktaClientOptions): OktaClientOptions {
  for (const [name, value] of Object.entries({ ...options })) {
    if (value !== undefined && !names.includes(name)) {
      throw new OktaConfigError(`there is no option ${name}: ${advice(name)}`);
    }
  }
  const kinds = ['token', 'accessToken', 'authorize'].filter((kind) => Object(options?.auth)[kind]);
  if (kinds.length > 1) {
    throw new OktaConfigError(
      `auth has ${kinds.join(' and ')}: only one of them can be sent, leave out the rest`,
    );
  }
  refusePlaceholder(options?.orgUrl);
  if (![options?.linkOrigins ?? []].flat().every((each) => parseUrl(each)?.origin === each)) {
    throw new OktaConfigError('linkOrigins must be origins alone, like https://acme.okta.com');
  }
  return { ...options };
}

function advice(name: string): string {
  if (/^(api|access)?token$/i.test(name)) {
    return `write auth: { ${/^access/i.test(name) ? 'accessToken' : 'token'} }`;
  }
  if (/^(client|key)_?id$|^private_?key$|^scopes?$|^dpop$/i.test(name)) {
    return 'write auth: privateKey({ … }), which the subpath /auth has';
  }
  const [best] = names
    .map((each) => ({ each, likeness: likeness(each, name) }))
    .toSorted((a, b) => b.likeness - a.likeness);
  return best && best.likeness > 2 ? `did you mean ${best.each}?` : `there are ${names.join(', ')}`;
}

/** How many letters two names have in common at their beginning and at their end. */
function likeness(...two: readonly [string, string]): number {
  const [a, b] = two.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
  let [start, end] = [0, 0];
  while (a![start] && a![start] === b![start]) start++;
  while (a!.at(-1 - end) && a!.at(-1 - end) === b!.at(-1 - end)) end++;
  return start + end;
}
