/** Calls with values that a client must not take apart: what they try, the operation, and its params. */
export const unusual: readonly (readonly [
  about: string,
  id: string,
  params: Readonly<Record<string, unknown>>,
])[] = [
  [
    'a login with reserved characters in a path',
    'getUser',
    { userId: 'a+b/c?d#e%20f@example.com' },
  ],
  ['a login with letters beyond ASCII in a path', 'getUser', { userId: 'zoë.łuk@example.com' }],
  ['a path parameter that is a way up', 'getGroup', { groupId: '..' }],
  ['an empty path parameter', 'deactivateOrDeleteUser', { userId: '' }],
  [
    'a path parameter with a brace',
    'getLinkedObjectsForUser',
    { userId: '00u1', relationshipName: '{userId}' },
  ],
  [
    'a search with quotes and signs',
    'listUsers',
    { search: `profile.lastName eq "O'Neil & Søn+50%"` },
  ],
  ['a filter with brackets and asterisk', 'listUsers', { filter: '(status eq "ACTIVE")*!~' }],
  ['a query with a plus sign', 'listGroups', { q: 'R+D' }],
  ['an empty query value', 'listGroups', { q: '' }],
  ['false in a query', 'createUser', { activate: false, nextLogin: 'changePassword', body: {} }],
  [
    'dates in a query',
    'getLogs',
    { since: '2026-01-02T03:04:05.678Z', until: '2026-01-03T00:00:00+02:00' },
  ],
  [
    'null in a body, which clears an attribute',
    'partialUpdateUser',
    { userId: '00u1', user: { profile: { nickName: null } } },
  ],
  [
    'custom attributes in a profile',
    'createUser',
    {
      body: {
        profile: { login: 'a@example.com', ключ: 'é🙂', tags: ['x', 'y'], level: 0, on: false },
      },
    },
  ],
  [
    'a property that the description does not know',
    'updateUser',
    { userId: '00u1', user: { profile: { firstName: 'Ada' }, addedLater: { by: 'Okta' } } },
  ],
  [
    'a custom attribute of a group',
    'createGroup',
    { group: { profile: { name: 'G', costCenter: 7 } } },
  ],
  [
    'a type of policy that the description does not know',
    'createPolicy',
    { policy: { type: 'ADDED_LATER', name: 'P', settings: { strict: true } } },
  ],
  [
    'settings of an application that it does not describe',
    'createApplication',
    {
      application: {
        name: 'custom_1',
        label: 'C',
        signOnMode: 'SAML_2_0',
        settings: { app: { region: 'eu' } },
      },
    },
  ],
];
