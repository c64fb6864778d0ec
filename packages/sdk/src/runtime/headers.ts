import { OktaConfigError } from './errors.js';
import { textOf, valuesOf } from './url.js';

/** Sets `values` on `headers`, replacing; undefined and null are left out. Throws `OktaConfigError`, which never repeats a value. */
export function setHeaders(
  headers: Headers,
  values: Readonly<Record<string, unknown>> | undefined,
  operationId?: string,
): void {
  for (const [name, value] of Object.entries(values ?? {})) {
    const texts = valuesOf(value).map(textOf);
    if (!texts.length) continue;
    try {
      if (/^authorization$/i.test(name) || texts.includes(undefined)) throw name;
      headers.set(name, texts.join());
    } catch {
      throw new OktaConfigError(
        `header ${name} is set by auth, or has characters that no header may have`,
        { operationId },
      );
    }
  }
}
