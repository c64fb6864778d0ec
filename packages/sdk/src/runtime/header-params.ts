import type { Params } from './operation.js';
import type { ParamStyle } from './param-styles.js';

/** The headers that a call's params give, by their names on the wire. A function, so that only operations with some bundle it. */
export type HeaderEncoder = (params: Params) => Readonly<Record<string, unknown>>;

/** Header parameters: key -> name on the wire, and the styles of those that have one. */
export function headerParams(
  names: Readonly<Record<string, string>>,
  styles: Readonly<Record<string, ParamStyle>> = {},
): HeaderEncoder {
  return (params) =>
    Object.fromEntries(
      Object.entries(names).map(([key, name]) => {
        const style = Object.hasOwn(styles, key) ? styles[key] : undefined;
        return [name, style ? style(name, params[key]) || undefined : params[key]];
      }),
    );
}
