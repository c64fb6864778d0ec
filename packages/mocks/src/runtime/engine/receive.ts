import type { RequestMatcher } from '@oktaforge/validators/runtime';
import { malformed, OktaFault, validationFailed } from './fault.js';
import type { Params } from './types.js';

/** A request that is one of the operations. */
export interface Received {
  readonly operationId: string;
  readonly params: Params;
}

/** A matcher that names operations by their id only. */
export type Matcher = RequestMatcher<Record<string, Readonly<Record<string, unknown>>>>;

/** Finds the operation of a request. Throws {@link OktaFault} where there is none, and where the request is not valid. */
export async function receive(
  request: Request,
  matcher: Matcher,
  matched: (received: Received) => void,
): Promise<Received> {
  const match = await matcher.match(request);
  switch (match.outcome) {
    case 'matched': {
      const { operationId, params } = match;
      matched({ operationId, params });
      if (match.ok) return { operationId, params };
      const [first] = match.issues;
      const subject = String(first?.path.at(-1) ?? operationId);
      throw validationFailed(
        subject,
        match.issues.map(({ message }) => message),
      );
    }
    case 'not_found':
      throw new UnknownOperation(new URL(request.url).pathname);
    case 'method_not_allowed': {
      const allow = match.allow.join(', ');
      throw new OktaFault(
        405,
        'E0000022',
        'The endpoint does not support the provided HTTP method',
        [],
        { allow },
      );
    }
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

/** A path that the API does not have. */
export class UnknownOperation extends OktaFault {
  constructor(path: string) {
    super(404, 'E0000007', `Not found: Resource not found: ${path.slice(0, 100)} (Path)`);
  }
}
