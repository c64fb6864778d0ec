import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/runtime/json.js';
import { at, orgToAsk, said } from '../../support/requests.js';
import { wholeApp } from '../../support/whole-app.js';

const APPS = '/api/v1/apps';

const client = (oauthClient: JsonObject): JsonObject =>
  wholeApp({
    name: 'oidc_client',
    settings: { oauthClient: { redirect_uris: [], ...oauthClient } },
  });
const blank = (...names: string[]): string =>
  `400 E0000001 ${names.map((one) => `${one}: The field cannot be left blank`).join(' ')}`;
const INVALID = '400 E0000001';

const cases: readonly (readonly [what: string, sent: JsonObject, want: string])[] = [
  ['no label', { signOnMode: 'SAML_2_0' }, blank('label')],
  ['a blank label', { label: ' ', signOnMode: 'SAML_2_0' }, blank('label')],
  ['no name', { label: 'A', signOnMode: 'OPENID_CONNECT' }, INVALID],
  ['no name and no mode', { label: 'A' }, INVALID],
  ['no name of an own app with SAML', { label: 'A', signOnMode: 'SAML_2_0' }, '200'],
  ['no name of an own app with a login', { label: 'A', signOnMode: 'AUTO_LOGIN' }, '200'],
  ['a bookmark of nothing', { label: 'A', name: 'bookmark' }, blank('url')],
  ['empty settings', wholeApp({ name: 'bookmark', settings: { app: { url: '' } } }), blank('url')],
  ['two empty settings', { label: 'A', name: 'office365' }, blank('msftTenant', 'domain')],
  ['a client without redirect', client({}), blank('redirect_uris')],
  ['implicit without redirect', client({ grant_types: ['implicit'] }), blank('redirect_uris')],
  ['a service without redirect', client({ grant_types: ['client_credentials'] }), '200'],
  [
    'a password without redirect',
    client({ grant_types: ['password', 'authorization_code'] }),
    '200',
  ],
  [
    'a device without redirect',
    client({ grant_types: ['urn:ietf:params:oauth:grant-type:device_code'] }),
    '200',
  ],
];

describe('an application', () => {
  it.each(cases)('sent with %s is answered by %s', async (_what, sent, want) => {
    const { send, mock } = orgToAsk();
    expect((await send('POST', APPS, sent).then(said)).startsWith(want)).toBe(true);
    if (want === '200') return;
    expect(Object.keys(mock.contents()).filter((path) => path.startsWith(APPS))).toEqual([]);
  });

  it.each(cases.filter(([what]) => !what.startsWith('no name')))(
    'replaced with %s is answered alike',
    async (_what, sent, want) => {
      const { send } = orgToAsk();
      const name = sent['name'] ?? 'pagerduty';
      const modes: Readonly<Record<string, string>> = {
        bookmark: 'BOOKMARK',
        oidc_client: 'OPENID_CONNECT',
      };
      const signOnMode = modes[String(name)] ?? 'SAML_2_0';
      const made = await send('POST', APPS, wholeApp({ name, signOnMode }));
      const path = `${APPS}/${String(at(made.body, 'id'))}`;
      const answer = said(await send('PUT', path, { name, signOnMode, ...sent }));
      expect(answer.startsWith(want) ? want : answer).toBe(want);
    },
  );

  it('is made by the wizard once by the same name', async () => {
    const { send } = orgToAsk();
    const { body } = await send('POST', APPS, { label: 'A', signOnMode: 'SAML_2_0' });
    const again = { label: 'B', signOnMode: 'SAML_2_0', name: at(body, 'name') };
    expect(said(await send('POST', APPS, again))).toBe(
      '400 E0000001 Cannot create an existing App Wizard App',
    );
    expect(said(await send('PUT', `${APPS}/${String(at(body, 'id'))}`, again))).toBe('200');
  });

  it('without SAML has no metadata', async () => {
    const { send } = orgToAsk();
    const { body } = await send('POST', APPS, wholeApp({ name: 'bookmark' }));
    const path = `${APPS}/${String(at(body, 'id'))}/sso/saml/metadata?kid=a`;
    expect(said(await send('GET', path))).toBe('400 E0000019');
  });
});
