/**
 * Why differences are left between recorded sessions and the mock. A difference without a reason fails the test: it is either
 * mended, or explained here. First match wins.
 */
export const reasons: readonly (readonly [difference: RegExp, reason: string])[] = [
  [
    /\.master: not in/,
    'One org has no mastering of single attributes: neither a date nor what was sent tells it from others.',
  ],
  [
    /realmId|credentials\.emails/,
    'Realms came to one org after another: the mock has them since 2025-10-01, some orgs had them before, and others not until later.',
  ],
  [
    /emOptInStatus|participate_slo|universalLogout|\[\]\._embedded: not in/,
    'It depends on the products that an org has bought: orgs of one engine differ on the same day. The mock does what most do.',
  ],
  [
    /listUsers \[\]\.profile\./,
    'The search found another user of the recorded org, who was there before the session.',
  ],
  [
    /lastName\.required|custom\.required: missing|updateGroupSchema|UserProfile definitions\.custom\.properties|getUserSchema definitions\.custom\.properties|getApplicationUserSchema definitions\.custom/,
    'The recorded org had changed its schemas before the session began, or changed them by several calls at once.',
  ],
  [
    /updateConfiguration created: not echoed/,
    'A read-only date was sent back, which the recorded org had from its first day.',
  ],
  [
    /listProfileMappings status 404/,
    'The recorded answer is no error of Okta: something before Okta refused it.',
  ],
  [
    /uploadApplicationLogo/,
    'The recording has no file: the replay sends JSON, where the operation takes a form.',
  ],
  [
    /listAuthenticators/,
    'Whether an authenticator is active was decided by an administrator of the recorded org.',
  ],
  [/createApplication status 400/, 'The recorded org had as many applications as it may have.'],
  [
    /nextRotation/,
    'An administrator of the recorded org rotates the keys of its default server by hand.',
  ],
  [
    /createAuthorizationServer status 401/,
    'The recorded org has no licence for authorization servers.',
  ],
];

export function reasonOf(difference: string): string | undefined {
  return reasons.find(([pattern]) => pattern.test(difference))?.[1];
}
