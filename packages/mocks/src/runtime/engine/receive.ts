import type { MatchOf, RequestMatcher, RequestParts } from '@oktaforge/validators/runtime';
import type { OperationFacts } from './facts.js';
import { malformed, OktaFault, validationFailed } from './fault.js';
import type { Params } from './types.js';
import { receiveUnlisted, unlistedMethods } from './unlisted.js';

/** A request that is one of the operations. */
export interface Received {
  readonly operationId: string;
  readonly params: Params;
}

/** A matcher of any operations. */
export interface Matcher extends Pick<RequestMatcher<never>, 'operations'> {
  match(request: Request | RequestParts): Promise<MatchOf<Readonly<Record<string, object>>>>;
}

/**
 * Finds the operation of a request. Throws {@link OktaFault} where there is none, and where the request is not valid.
 *
 * @param matched Called with an operation of the description.
 */
export async function receive(
  request: Request,
  matcher: Matcher,
  unlisted: readonly OperationFacts[],
  matched: (received: Received) => void,
): Promise<Received> {
  const match = await matcher.match(request);
  switch (match.outcome) {
    case 'matched': {
      const { operationId } = match;
      const params: Params = { ...match.params };
      matched({ operationId, params });
      if (match.ok) return { operationId, params };
      const [first] = match.issues;
      // An empty body is no JSON, whatever it should have been.
      if (first?.in === 'body' && first.code === 'required' && first.path.length === 1) {
        throw malformed();
      }
      const subject = String(first?.path.at(-1) ?? operationId);
      throw validationFailed(
        subject,
        match.issues.map(({ message }) => message),
      );
    }
    case 'not_found':
    case 'method_not_allowed':
      return (
        (await receiveUnlisted(request, unlisted)) ??
        refuse(request, [
          ...(match.outcome === 'not_found' ? [] : match.allow),
          ...unlistedMethods(request, unlisted),
        ])
      );
    case 'unsupported_media_type':
      throw new OktaFault(
        415,
        'E0000021',
        'Bad request. Accept and/or Content-Type headers likely do not match supported values.',
      );
    case 'body_too_large':
      throw new OktaFault(413, 'E0000003', `The request body is larger than ${match.limit} bytes.`);
    case 'bad_request':
      throw match.reason === 'unknown_variant' || match.reason === 'malformed_url'
        ? validationFailed('request', [match.message])
        : malformed();
  }
}

/** @param allowed Methods that the path has. */
function refuse(request: Request, allowed: readonly string[]): never {
  if (allowed.length === 0) throw new UnknownOperation(new URL(request.url).pathname);
  const allow = allowed.toSorted().join(', ');
  const summary = 'The endpoint does not support the provided HTTP method';
  throw new OktaFault(405, 'E0000022', summary, [], { allow });
}

/** A path that the API does not have. */
export class UnknownOperation extends OktaFault {
  constructor(path: string) {
    super(404, 'E0000007', `Not found: Resource not found: ${path.slice(0, 100)} (Path)`);
  }
}
