import { describe, expect, it } from 'vitest';
import { loadOktaDescription } from '../support/description.js';
import { openEditor } from '../support/editor.js';

// Variables whose types an application would come to by calling.
const editor = openEditor(`
import type { Application, OktaClient, User } from '@oktaforge/sdk';
import { getUser, listUsers } from '@oktaforge/sdk/user';
declare const okta: OktaClient;
declare const app: Application;
declare const user: User;
`);

const { paths } = await loadOktaDescription();
const listUsers = paths['/api/v1/users']?.['get'];

const signOnModes = [
  'AUTO_LOGIN',
  'BASIC_AUTH',
  'BOOKMARK',
  'BROWSER_PLUGIN',
  'OPENID_CONNECT',
  'SAML_1_1',
  'SAML_2_0',
  'SECURE_PASSWORD_STORE',
  'WS_FEDERATION',
];
const statuses = [
  'ACTIVE',
  'DEPROVISIONED',
  'LOCKED_OUT',
  'PASSWORD_EXPIRED',
  'PROVISIONED',
  'RECOVERY',
  'STAGED',
  'SUSPENDED',
];
const listParams = ['after', 'filter', 'limit', 'q', 'search', 'sortBy', 'sortOrder'];

describe('completions', () => {
  it.each([
    { line: 'okta.user.getUser({ | })', want: ['userId'] },
    { line: 'okta.user.listUsers({ | })', want: listParams },
    { line: "if (app.signOnMode === '|') {}", want: signOnModes },
    { line: 'okta.user.updateUser({ | })', want: ['body', 'strict', 'user', 'userId'] },
    {
      // Without a name: the modes whose applications have no name of their own.
      line: "okta.application.createApplication({ body: { signOnMode: '|' } })",
      want: ['AUTO_LOGIN', 'SAML_1_1', 'SAML_2_0'],
    },
    {
      line: "okta.application.createApplication({ application: { name: 'bookmark', signOnMode: '|' } })",
      want: ['AUTO_LOGIN', 'BOOKMARK', 'BROWSER_PLUGIN', 'OPENID_CONNECT', 'SAML_1_1', 'SAML_2_0'],
    },
    { line: "if (user.status === '|') {}", want: statuses },
    {
      line: 'okta.user.getUser({ userId: "" }, { | })',
      want: ['headers', 'maxResponseBytes', 'maxRetries', 'query', 'signal', 'timeout'],
    },
    {
      line: 'okta.user.listUsers({}, { | })',
      want: ['cursor', 'headers', 'maxResponseBytes', 'maxRetries', 'query', 'signal', 'timeout'],
    },
  ])('at $line are exactly what may stand there', ({ line, want }) => {
    expect(editor.completions(line)).toEqual(want);
  });

  it.each([
    { line: 'okta.|', want: ['orgUrl', 'user', 'userFactor', 'authorizationServer', 'log'] },
    { line: 'okta.user.|', want: ['getUser', 'listUsers', 'createUser', 'deactivateUser'] },
    { line: 'okta.user.listUsers().|', want: ['then', 'withResponse', 'pages'] },
    { line: 'user.profile!.|', want: ['login', 'email', 'firstName'] },
  ])('at $line hold what people look for', ({ line, want }) => {
    expect(editor.completions(line)).toEqual(expect.arrayContaining(want));
  });
});

describe('hovering', () => {
  it.each([
    {
      line: 'okta.group.listGroup|Rules()',
      want: [
        'params.limit - Specifies the number of rule results in a page (default 50)',
        'params.after - Specifies the pagination cursor for the next page of rules',
        'params.search - Specifies the keyword to search fules for',
        'params.expand - If specified as `groupIdToGroupNameMap`, then show group names (since Okta API 1.3.0)',
      ],
    },
    { line: "okta.user.getU|ser({ userId: '' })", want: [] },
  ])('over $line lists the parameters of which there is something to say', ({ line, want }) => {
    const params = editor.hover(line).tags.filter(([name]) => name === 'param');
    expect(params.map(([, text]) => text)).toEqual(want);
  });

  it.each(['okta.user.list|Users()', 'list|Users(okta)'])(
    'over %s tells what the operation does',
    (line) => {
      const { code, text, tags } = editor.hover(line);
      expect(code).toContain('params?: ListUsersParams');
      expect(code).toContain('options?: ListOptions');
      expect(code).toContain('OktaListRequest<User>');
      expect(text.startsWith(`${listUsers?.summary}\n\nLists users that do not have a`)).toBe(true);
      expect(text).toContain('`GET /api/v1/users`');
      expect(tags).toContainEqual([
        'param',
        'params.limit - Specifies the number of results returned (default 10)',
      ]);
      expect(tags.map(([name]) => name)).toEqual(expect.arrayContaining(['returns', 'throws']));
    },
  );

  it('over a call with a body tells its both names, in one signature', () => {
    const { code } = editor.hover('okta.user.update|User({ userId: "", body: user })');
    expect(code).toContain('params: UpdateUserParams | WithBody<UpdateUserParams, "user">');
    expect(code).not.toContain('overload');
  });

  it.each([
    {
      line: "okta.user.activateUser({ userId: '', send|Email: true })",
      want: {
        code: '(property) ActivateUserParams.sendEmail?: boolean | undefined',
        text: 'Sends an activation email to the user if true',
        tags: [['default', 'true']],
      },
    },
    {
      line: "okta.group.listGroupRules({ exp|and: '' })",
      want: {
        code: '(property) ListGroupRulesParams.expand?: string | undefined',
        text: 'If specified as `groupIdToGroupNameMap`, then show group names',
        tags: [['since', 'Okta API 1.3.0']],
      },
    },
    {
      line: "okta.user.getUser({ user|Id: '' })",
      want: { code: '(property) GetUserParams.userId: string', text: '', tags: [] },
    },
    {
      line: "okta.authenticator.createAuthenticator({ bo|dy: { name: '' } })",
      want: { code: '(property) body: AuthenticatorInput', text: '', tags: [] },
    },
    {
      line: 'user.crea|ted',
      want: { code: '(property) User.created: string', text: '', tags: [] },
    },
  ])('at $line shows what a property is: description, default, age', ({ line, want }) => {
    expect(editor.hover(line)).toEqual(want);
  });

  it.each([
    { line: "const us|er2 = await getUser(okta, { userId: '' })", want: 'const user2: User' },
    { line: 'const us|ers = await okta.user.listUsers()', want: 'const users: Page<User>' },
    { line: 'ap|p', want: 'const app: Application' },
    {
      line: "if (app.signOnMode === 'BROWSER_PLUGIN') ap|p",
      want: 'const app: SwaApplication | SwaThreeFieldApplication | OtherBrowserPluginApplication',
    },
  ])('at $line shows a type by its name', ({ line, want }) => {
    expect(editor.hover(line).code).toBe(want);
  });
});
