import { OktaConfigError } from './errors.js';
import { textOf, valuesOf } from './url.js';

/** Sets `values` on `headers`, replacing; undefined and null take a header out. Throws `OktaConfigError`, which never repeats a value. */
export function setHeaders(
  headers: Headers,
  values: Readonly<Record<string, unknown>> | undefined,
): void {
  for (const [name, value] of Object.entries(values ?? {})) {
    const texts = valuesOf(value).map(textOf);
    try {
      if (/^authorization$/i.test(name) || texts.includes(undefined)) throw name;
      if (texts.length) headers.set(name, texts.join());
      else headers.delete(name);
    } catch {
      throw new OktaConfigError(
        `header ${name} is set by auth, or has characters that no header may have`,
      );
    }
  }
}
