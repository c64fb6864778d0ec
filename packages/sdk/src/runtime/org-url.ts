import { OktaConfigError } from './errors.js';
import { parseUrl } from './url.js';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;
/** What stands in no URL, though `URL` takes it: it was copied with more than itself. */
const STRAY = /[\s{}<>$]/;

/**
 * The origin of an org, such as `https://acme.okta.com`, from what the caller gave as its URL. Throws `OktaConfigError`
 * that says what to give. Plain http is taken for loopback hosts, and for others when `allowHttp` is true.
 */
export function parseOrgUrl(orgUrl: unknown, allowHttp?: unknown): string {
  const text = typeof orgUrl === 'string' ? orgUrl : '';
  const url = parseUrl(text);
  // No message repeats the value: what stands before an @ may be a password.
  if (
    !url ||
    !/^https?:\/\//i.test(text) ||
    STRAY.test(text) ||
    (url.protocol === 'http:' && allowHttp !== true && !LOOPBACK.test(url.hostname))
  ) {
    throw new OktaConfigError(
      'orgUrl is missing or not like https://acme.okta.com (http: needs allowHttp: true)',
    );
  }
  // The admin console has a host of its own.
  const origin = url.origin.replace(/^([^.]+)-admin(?=\.okta)/, '$1');
  if (url.href !== `${origin}/`) throw new OktaConfigError(`orgUrl must be ${origin} alone`);
  return origin;
}

const PLACEHOLDER = /your[-_]?(okta|org|sub|domain|company|tenant)|dev-[x*#]+\./i;

/**
 * Throws `OktaConfigError` for a URL of documentation that was not filled in, such as `https://your-org.okta.com`. Apart, as a
 * bundle of single operations does not pay for it: its calls find no such host.
 */
export function refusePlaceholder(orgUrl: unknown): void {
  if (typeof orgUrl === 'string' && PLACEHOLDER.test(orgUrl)) {
    throw new OktaConfigError('orgUrl must be that of your own org, like https://acme.okta.com');
  }
}
