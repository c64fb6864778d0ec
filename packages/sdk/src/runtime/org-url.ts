import { OktaConfigError } from './errors.js';
import { parseUrl } from './url.js';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;
const PLACEHOLDER = /[{}<>$]|your[-_]?(okta|org|sub|domain|company|tenant)|dev-[x*#]+\./i;

function reject(problem: string): never {
  throw new OktaConfigError(`orgUrl ${problem}`);
}

/**
 * The origin of an org, such as `https://acme.okta.com`, from what the caller gave as its URL. Throws `OktaConfigError`
 * that says what to change. Plain http is taken for loopback hosts, and for others when `allowHttp` is true.
 */
export function parseOrgUrl(orgUrl: unknown, allowHttp?: unknown): string {
  if (typeof orgUrl !== 'string' || !orgUrl) {
    reject('is missing: give the URL of your org, such as https://acme.okta.com');
  }
  // Before any message that repeats the value: what stands before an @ may be a password.
  if (orgUrl.includes('@')) reject('must not hold credentials');
  if (PLACEHOLDER.test(orgUrl)) reject(`still has a placeholder: ${orgUrl}`);
  if (/\s/.test(orgUrl)) reject('must not hold white space');
  if (!/^https?:\/\//i.test(orgUrl)) {
    reject(`must begin with https://, as in https://${orgUrl.replace(/^\w*:?\/+/, '')}`);
  }
  const url = parseUrl(orgUrl) ?? reject(`is not a URL: ${orgUrl}`);
  if (url.protocol === 'http:' && allowHttp !== true && !LOOPBACK.test(url.hostname)) {
    reject(
      'must use https: over http the token could be read on the way (allowHttp: true allows it)',
    );
  }
  if (/^[^.]+-admin\.okta/.test(url.hostname)) {
    reject(`is the admin console; use ${url.origin.replace('-admin.', '.')}`);
  }
  if (url.href !== `${url.origin}/`) reject(`must not have a path or a query: use ${url.origin}`);
  return url.origin;
}
