import { OktaConfigError } from './errors.js';

/** Sets `values` on `headers`, replacing; undefined and null take a header out. Throws `OktaConfigError`, which never repeats a value. */
export function setHeaders(
  headers: Headers,
  values: Readonly<Record<string, unknown>> | undefined,
): void {
  for (const [name, value] of Object.entries(values ?? {})) {
    try {
      if (/^authorization$/i.test(name)) throw name;
      if (value !== undefined && value !== null) headers.set(name, String(value));
      else headers.delete(name);
    } catch {
      throw new OktaConfigError(
        `header ${name} is set by auth, or has characters that no header may have`,
      );
    }
  }
}
