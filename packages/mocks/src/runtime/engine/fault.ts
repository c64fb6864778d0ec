/** An error that Okta would answer with. Its message is the `errorSummary`. */
export class OktaFault extends Error {
  override readonly name = 'OktaFault';
  readonly status: number;
  readonly errorCode: string;
  readonly causes: readonly string[];
  readonly headers: Readonly<Record<string, string>>;

  /** @param causes Sentences for `errorCauses`. */
  constructor(
    status: number,
    errorCode: string,
    summary: string,
    causes: readonly string[] = [],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(summary);
    this.status = status;
    this.errorCode = errorCode;
    this.causes = causes;
    this.headers = headers;
  }
}

/** An error quotes at most so many characters of what a caller sent. */
const QUOTED = 100;

/** 404 E0000007. @param entity Okta's own name for the kind of thing: `UserGroup`. */
export function notFound(id: string, entity: string): OktaFault {
  const quoted = id.slice(0, QUOTED);
  return new OktaFault(404, 'E0000007', `Not found: Resource not found: ${quoted} (${entity})`);
}

/** 400 E0000001. @param subject What was being validated: `newUser`, `login`. */
export function validationFailed(subject: string, causes: readonly string[]): OktaFault {
  return new OktaFault(400, 'E0000001', `Api validation failed: ${subject}`, causes);
}

/** 400 E0000003. */
export function malformed(): OktaFault {
  return new OktaFault(400, 'E0000003', 'The request body was not well-formed.');
}

/** 403 E0000006. @param causes What Okta, or the mock, says of the reason. */
export function noPermission(causes: readonly string[] = []): OktaFault {
  return new OktaFault(403, 'E0000006', NO_PERMISSION, causes);
}

/** The `errorSummary` of E0000006. */
export const NO_PERMISSION = 'You do not have permission to perform the requested action';

/** 403 E0000038: not in this state. */
export function notAllowedInState(): OktaFault {
  return new OktaFault(
    403,
    'E0000038',
    "This operation is not allowed in the user's current status.",
  );
}

/** 403 E0000056. */
export function deleteWhileActive(): OktaFault {
  return new OktaFault(403, 'E0000056', 'Delete application forbidden.', [
    'The application must be deactivated before deletion.',
  ]);
}
