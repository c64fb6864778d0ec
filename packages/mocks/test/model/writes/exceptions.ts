type Exception = readonly [path: RegExp, why: string];

const SCHEMA: readonly Exception[] = [
  [/^definitions\.(base|custom)\.(id|type|required)$/, 'follows from the properties'],
  [
    /^definitions\.(base|custom)\.properties\.\w+\.(master|items)\./,
    'sent whole: its other parts depend on its type',
  ],
  [/^definitions\.(base|custom)\.properties\..*\.required$/, 'only written where it is true'],
  [/^properties\./, 'decided by Okta, though not every description says so'],
];

const CATALOGUE: readonly Exception[] = [
  [/^settings\.signOn\./, 'decided by the catalogue, where the application has its name'],
];

/** What Okta stores otherwise than it was sent, by resource, or by resource and model of what is sent: dot paths, and why. */
const notEchoed: Readonly<Record<string, readonly Exception[]>> = {
  '/api/v1/apps': [
    [/^(features|licensing|credentials\.userNameTemplate\.pushStatus)/, 'set by Okta only'],
    [/^credentials\.(password|userName$)/, 'of the modes that have it; a password is never shown'],
    [/^credentials\.oauthClient\.client_id$/, 'the id of a client never changes'],
    [/^signOnMode$/, 'decided by the name of a template'],
  ],
  '/api/v1/groups': [[/^type$/, 'decided by Okta, though not every description says so']],
  '/api/v1/apps AutoLoginApplication': CATALOGUE,
  '/api/v1/apps Org2OrgApplication': CATALOGUE,
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
  '/api/v1/policies': [[/^(priority|system)$/, 'decided by the other policies']],
  '/api/v1/users': [
    [/^type\.id$/, 'one of the types that there are'],
    [/^realmId$/, 'a realm that is named, though this description has it read-only'],
  ],
  '/api/v1/zones': [[/^system$/, 'only Okta makes those of the system']],
  '/api/v1/trustedOrigins': [[/^(createdBy|lastUpdatedBy)$/, 'whoever has written it']],
  '/api/v1/apps/{appId}/users': [
    [/^id$/, 'the id of the user'],
    [/^scope$/, 'says how the user was assigned'],
  ],
  '/api/v1/apps/{appId}/connections/default': [
    [/^(authScheme|profile\.authScheme|baseUrl)$/, 'a profile of an unknown scheme sets nothing'],
  ],
  '/api/v1/mappings': [[/^(source|target)\./, 'a mapping leads where it has led before']],
  '/api/v1/meta/schemas/group/default': SCHEMA,
  '/api/v1/meta/schemas/user': SCHEMA,
  '/api/v1/meta/schemas/apps/{appInstanceId}/default': [
    [/^definitions\.base\./, 'decided by the kind of application'],
    ...SCHEMA,
  ],
  '/api/v1/policies/{policyId}/rules': [
    [/^(actions|conditions)\./, 'Okta keeps what the type of the rule has'],
    [/^(priority|system)$/, 'decided by the policy'],
  ],
};

/** Whether Okta decides what is stored at a path, whatever is sent. */
export function isDecided(target: string, model: string, path: string): boolean {
  const known = [target, `${target} ${model}`].flatMap((key) => notEchoed[key] ?? []);
  return volatile.test(path) || known.some(([pattern]) => pattern.test(path));
}

/** `[steps, what the answer says, why]`. */
type Refusal = readonly [steps: readonly string[], said: RegExp, why: string];

/** Writes that Okta refuses, by resource. All others are accepted. */
export const refused: Readonly<Record<string, readonly Refusal[]>> = {
  '/api/v1/brands/{brandId}/templates/email/{templateName}/customizations': [
    [['change'], /can't be set to false/, 'one customization is the default'],
  ],
  '/api/v1/groups/rules': [[['change'], /expression: has an unknown name/, 'expressions are read']],
  '/api/v1/zones': [[['change'], /Invalid IP address/, 'addresses are read']],
  '/api/v1/users': [
    [['activate'], /the user is already active/, 'only what waits for it is activated'],
    [['deactivate'], /in the user's current status/, 'a user is deactivated once'],
  ],
};

/** Where what is sent is only a part of the thing, by resource. */
export const sentAs: Readonly<Record<string, string>> = {
  '/api/v1/apps/{appId}/features': 'capabilities',
};

/** What changes with every write. */
export const volatile =
  /^(lastUpdated|lastMembershipUpdated|statusChanged|status|lastUpdatedBy)$|_links|nextRotation/;
