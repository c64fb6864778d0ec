/** What Okta stores otherwise than it was sent, by collection: dot paths, and why. */
export const notEchoed: Readonly<
  Record<string, readonly (readonly [path: RegExp, why: string])[]>
> = {
  '/api/v1/apps': [
    [/^(features|licensing|credentials\.userNameTemplate\.pushStatus)/, 'set by Okta only'],
    [
      /^credentials\.(password|userName$|scheme|revealPassword|signing)/,
      'of the modes that have it; a password is never shown',
    ],
    [/^signOnMode$/, 'decided by the name of a template'],
    [/^settings\.(app|signOn)\./, 'decided by the template or the catalogue'],
  ],
  '/api/v1/groups': [[/^type$/, 'decided by Okta, though not every description says so']],
  '/api/v1/authenticators': [
    [/^status$/, 'whether it is active follows from its kind'],
    [/^provider\.configuration\.integrationKey$/, 'hidden with the secret key'],
  ],
  '/api/v1/authorizationServers': [
    [/^issuer$/, "made of the server's id"],
    [/^credentials\.signing\./, 'keys are made by Okta, which rotates them itself at first'],
  ],
  '/api/v1/authorizationServers/{authServerId}/policies': [
    [/^priority$/, 'no higher than there are policies'],
    [/^system$/, 'only Okta makes those of the system'],
  ],
  '/api/v1/authorizationServers/{authServerId}/policies/{policyId}/rules': [
    [/^priority$/, 'no higher than there are rules'],
    [/^system$/, 'only Okta makes those of the system'],
  ],
  '/api/v1/authorizationServers/{authServerId}/claims': [
    [/^system$/, 'only Okta makes those of the system'],
  ],
  '/api/v1/authorizationServers/{authServerId}/scopes': [
    [/^system$/, 'only Okta makes those of the system'],
  ],
  '/api/v1/eventHooks': [
    [/^verificationStatus$/, 'verified by a call of Okta'],
    [/^createdBy$/, 'whoever has created it'],
  ],
  '/api/v1/idps': [
    [/^protocol\.(endpoints|algorithms|settings)\./, 'decided by the kind of provider'],
  ],
  '/api/v1/trustedOrigins': [[/^(createdBy|lastUpdatedBy)$/, 'whoever has written it']],
  '/api/v1/policies/{policyId}/rules': [
    [/^(actions|conditions)\./, 'Okta keeps what the type of the rule has'],
    [/^(priority|system)$/, 'decided by the policy'],
  ],
};

/** Secrets that Okta shows whenever the thing is read, by collection. */
export const shown: Readonly<Record<string, string>> = {
  '/api/v1/idps': 'the client secret of a provider is in every recorded answer',
};

/** What changes with every write. */
export const volatile =
  /^(lastUpdated|lastMembershipUpdated|statusChanged|status|lastUpdatedBy)$|_links|nextRotation/;
