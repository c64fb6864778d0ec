import { OktaConfigError } from './errors.js';

/** Sets `values` on `headers`, replacing; undefined and null are left out. Throws `OktaConfigError`, which never repeats a value. */
export function setHeaders(
  headers: Headers,
  values: Readonly<Record<string, unknown>> | undefined,
  operationId?: string,
): void {
  for (const [name, value] of Object.entries(values ?? {})) {
    if (value === undefined || value === null) continue;
    try {
      if (/^authorization$/i.test(name)) throw name;
      headers.set(name, String(value));
    } catch {
      throw new OktaConfigError(
        `header ${name} is set by auth, or has characters that no header may have`,
        { operationId },
      );
    }
  }
}
