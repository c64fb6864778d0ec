import type { Params } from './operation.js';
import type { ParamStyle } from './param-styles.js';

/** The headers that a call's params give, by their names on the wire. A function, so that only operations with some bundle it. */
export type HeaderEncoder = (params: Params) => Readonly<Record<string, unknown>>;

/** Header parameters: key -> name on the wire, and the styles of those that have one. */
export function headerParams(
  names: Readonly<Record<string, string>>,
  styles: Readonly<Record<string, ParamStyle>> = {},
): HeaderEncoder {
  return (params) => {
    const values: Record<string, unknown> = {};
    for (const key in names) {
      const style = Object.hasOwn(styles, key) ? styles[key] : undefined;
      const value = style ? style(names[key]!, params[key]) || undefined : params[key];
      // An absent one leaves the header that the client may have.
      if (value !== undefined && value !== null) values[names[key]!] = value;
    }
    return values;
  };
}
