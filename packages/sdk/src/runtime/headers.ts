import { OktaConfigError } from './errors.js';

/**
 * Sets `values` on `headers`, replacing. Undefined and null are left out, or take a header out if `removing`. Throws
 * `OktaConfigError`, which never repeats a value.
 */
export function setHeaders(
  headers: Headers,
  values: Readonly<Record<string, unknown>> | undefined,
  removing?: true,
): void {
  for (const [name, value] of Object.entries(values ?? {})) {
    try {
      if (/^authorization$/i.test(name)) throw name;
      if (value !== undefined && value !== null) headers.set(name, String(value));
      else if (removing) headers.delete(name);
    } catch {
      throw new OktaConfigError(
        `header ${name} is set by auth, or has characters that no header may have`,
      );
    }
  }
}
