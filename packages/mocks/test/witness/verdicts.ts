import type { Difference } from './compare.js';

/** What is to be thought of a kind of difference. */
export interface Verdict {
  /** Versions of the official client that differ so. */
  readonly versions: readonly string[];
  readonly part: Difference['part'];
  /** Only in these requests: methods and path templates. */
  readonly requests?: readonly string[];
  readonly where?: (difference: Difference) => boolean;
  /** Only of requests for second pages. */
  readonly isNext?: true;
  /** What the official client does. */
  readonly differs: string;
  readonly right: 'oktaforge' | 'official' | 'both';
  readonly why: string;
}

const EITHER = ['4.6.1', '8.1.0'];

const RENAMED = /(^|\.)(enum|const|default|x5t#S256)$/;

/** The first that fits a difference judges it. */
export const verdicts: readonly Verdict[] = [
  {
    versions: EITHER,
    part: 'call',
    where: ({ theirs }) => theirs === 'GET /api/v1/',
    differs: 'A path parameter `..` is sent, and leads to another path.',
    right: 'oktaforge',
    why: 'Such an id is wrong input. It must not choose what is called. Ours throws an `OktaConfigError` and sends nothing.',
  },
  {
    versions: ['8.1.0'],
    part: 'call',
    where: ({ theirs = '' }) => theirs.includes('/%7B'),
    differs: 'An empty path parameter is sent as the name in braces (`/users/%7BuserId%7D`).',
    right: 'oktaforge',
    why: 'No such thing exists: the error is a 404 that hides the cause. Ours says which parameter is missing and sends nothing.',
  },
  {
    versions: ['4.6.1'],
    part: 'path',
    where: sameText(decodeURIComponent),
    differs: 'A path parameter keeps its `@`.',
    right: 'both',
    why: 'RFC 3986 allows `@` in a path segment, and a server decodes both spellings to the same.',
  },
  {
    versions: ['4.6.1'],
    part: 'path',
    differs:
      'A path parameter is put into the URL as it is: its `/`, `?`, `#` and `%` become parts of the URL.',
    right: 'oktaforge',
    why: 'The request goes to another resource. Logins may contain these characters.',
  },
  {
    versions: ['4.6.1'],
    part: 'query',
    requests: ['GET /api/v1/users/{userId}'],
    where: ({ ours }) => ours === undefined,
    differs: 'What follows a `?` in a path parameter becomes a query.',
    right: 'oktaforge',
    why: 'As before: the parameter is not escaped.',
  },
  {
    versions: EITHER,
    part: 'query',
    where: sameText((text) => decodeURIComponent(text.replaceAll('+', ' '))),
    differs:
      'Spaces are written `%20` instead of `+`; the signs `!~*()` are not escaped. 8.1.0 also writes next links anew so; 4.6.1 and ours follow them as they came.',
    right: 'both',
    why: 'All of them decode to the same value, for a form (URL standard) and for RFC 3986.',
  },
  {
    versions: EITHER,
    part: 'query',
    isNext: true,
    where: ({ theirs, ours }) => theirs === undefined && ours !== undefined,
    differs: 'A next link is followed without the query parameters of the call that it leaves out.',
    right: 'oktaforge',
    why: 'Okta leaves out `expand` (recorded for users of an app), so that only the first page is what was asked for. Ours puts back all but the cursor.',
  },
  {
    versions: ['4.6.1'],
    part: 'query',
    requests: ['DELETE /api/v1/groups/rules/{ruleId}'],
    differs: 'It has no `removeUsers`.',
    right: 'oktaforge',
    why: 'Every description has it, those of 2024 and 2026 too, and 8.1.0 sends it.',
  },
  {
    versions: ['4.6.1'],
    part: 'type',
    requests: ['POST /api/v1/authorizationServers/{authServerId}/credentials/lifecycle/keyRotate'],
    differs: 'A JSON body goes as `text/plain`.',
    right: 'oktaforge',
    why: 'The description says `application/json`, and 8.1.0 sends it so.',
  },
  {
    versions: ['8.1.0'],
    part: 'path',
    requests: [
      'POST /api/v1/users/{userId}/lifecycle/expire_password',
      'POST /api/v1/users/{userId}/credentials/forgot_password',
    ],
    differs:
      'The call has a path of its own (`…/expire_password_with_temp_password`, `…/forgot_password_recovery_question`).',
    right: 'both',
    why: 'The descriptions of 2024 and 2026 have these paths, and ours sends them when it is generated from one. 2.16.0 has them not.',
  },
  {
    versions: ['8.1.0'],
    part: 'query',
    requests: ['POST /api/v1/users/{userId}/lifecycle/expire_password'],
    differs: 'It has no `tempPassword`, as each way has a path of its own.',
    right: 'both',
    why: 'As before. `tempPassword=false` is what the API does without it.',
  },
  {
    versions: ['8.1.0'],
    part: 'query',
    requests: [
      'GET /api/v1/users/{userId}/linkedObjects/{relationshipName}',
      'GET /api/v1/users/{userId}/clients/{clientId}/tokens/{tokenId}',
      'GET /api/v1/apps/{appId}/users',
      'GET /api/v1/authorizationServers/{authServerId}/scopes',
    ],
    differs:
      'It lacks query parameters that 2.16.0 has (`limit`, `after`, `filter`, `query_scope`, `cursor`).',
    right: 'both',
    why: 'Each client follows its description: that of 2026 has them no more.',
  },
  {
    versions: ['8.1.0'],
    part: 'type',
    requests: [
      'POST /api/v1/apps/{appId}/credentials/csrs/{csrId}/lifecycle/publish',
      'POST /api/v1/idps/{idpId}/credentials/csrs/{csrId}/lifecycle/publish',
    ],
    differs: 'The media type of a certificate is guessed from its text.',
    right: 'oktaforge',
    why: 'The guess takes any text of base64 for DER, and its caller can choose no other. Ours has a call for each type.',
  },
  {
    versions: ['8.1.0'],
    part: 'body',
    requests: ['POST /api/v1/brands/{brandId}/templates/email/{templateName}/test'],
    differs: 'It sends no body (`customizationId`).',
    right: 'both',
    why: 'Each client follows its description: those of 2024 and 2026 have `language` in the query instead.',
  },
  {
    versions: ['8.1.0'],
    part: 'type',
    requests: ['POST /api/v1/brands/{brandId}/templates/email/{templateName}/test'],
    differs: 'As it sends no body, it has no media type.',
    right: 'both',
    why: 'As before.',
  },
  {
    versions: ['8.1.0'],
    part: 'body',
    where: ({ place = '', theirs }) => theirs === undefined && RENAMED.test(place),
    differs:
      'It takes some properties under other names (`_enum`, `_const`, `_default`, `x5tS256`). Under the name of the API they are left out, without an error.',
    right: 'oktaforge',
    why: 'JSON of the documentation, or of an answer, loses them when it is sent. Ours has the names of the API.',
  },
  {
    versions: ['8.1.0'],
    part: 'body',
    where: ({ theirs, ours }) => theirs === undefined && ours !== undefined,
    differs: 'Properties of a body that its models do not declare are left out, without an error.',
    right: 'oktaforge',
    why: 'Data of the caller is lost: settings of an application, what Okta has added since, the attributes of a type that is new. Some of the properties are gone from newer descriptions. Ours sends a body as it was given, and Okta decides.',
  },
];

/** Whether both sides say the same once they are decoded. */
function sameText(decode: (text: string) => string): (difference: Difference) => boolean {
  return ({ theirs, ours }) => {
    if (theirs === undefined || ours === undefined) return false;
    try {
      return decode(theirs) === decode(ours);
    } catch {
      return false;
    }
  };
}

/** The index of the verdict on a difference; -1 where there is none yet. */
export function verdictOn(
  version: string,
  request: string,
  difference: Difference,
  isNextPage: boolean,
): number {
  return verdicts.findIndex(
    ({ versions, part, requests, where, isNext }) =>
      versions.includes(version) &&
      part === difference.part &&
      (!isNext || isNextPage) &&
      (requests?.includes(request) ?? true) &&
      (where?.(difference) ?? true),
  );
}
