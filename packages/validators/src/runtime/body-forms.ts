import { findMediaType } from './media-type.js';
import type { RequestValidateOptions, RequestValidator } from './types.js';

/**
 * A validator that checks by the media type of the body, where the body's type depends on that. Only operations with several
 * types of a body need it, and bundle it.
 *
 * @param any validator that takes a body of any of the types
 * @param forms validators for single types, by media type
 */
export function byMediaType<T>(
  any: RequestValidator<T>,
  forms: Readonly<Record<string, RequestValidator<T>>>,
): RequestValidator<T> {
  const chosen = ({ contentType }: RequestValidateOptions = {}): RequestValidator<T> => {
    const known = contentType && findMediaType(Object.keys(forms), contentType);
    return (known && forms[known]) || any;
  };
  return {
    ...any,
    validate: (value, options) => chosen(options).validate(value, options),
    parse: (value, options) => chosen(options).parse(value, options),
  };
}
