import type { OperationDescriptor } from '../runtime/operation.js';

/** A segment that names a thing: an id or an e-mail address, unlike `v1` and `oauth2`. */
const NAME = /^(?!v\d+$|oauth2$).*[\d@%]/;

/** Which lane a request belongs to: its method, and its path without what names things. */
export function laneOf(
  operation: OperationDescriptor,
  method: string,
  url: string,
): { readonly key: string; readonly path: string; readonly isDescribed: boolean } {
  const segments = new URL(url).pathname.split('/');
  const template = operation.path.split(/[?#]/, 1)[0]!.split('/');
  const isDescribed =
    segments.length === template.length &&
    template.every((part, index) => part.includes('{') || part === segments[index]);
  // A token is asked for by the way, a redirect leads elsewhere, and a path of the caller's own has ids in it.
  const parts = (isDescribed ? template : segments).map((part) =>
    !part.includes('{') && NAME.test(part) ? '{id}' : part,
  );
  const path = `${method} ${parts.join('/')}`;
  return { key: path.replace(/\{[^{}]*\}/g, '{}'), path, isDescribed };
}
