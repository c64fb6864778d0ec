import { merge } from '../../src/runtime/engine/merge.js';
import { isJsonObject, type JsonObject } from '../../src/runtime/json.js';

const url = 'https://a.example.com';
const login = { passwordField: 'password', usernameField: 'user', url };

/** Settings without which Okta refuses an application, by its name. */
const NEEDED: Readonly<Record<string, JsonObject>> = {
  bookmark: { app: { url } },
  oidc_client: { oauthClient: { redirect_uris: [`${url}/callback`] } },
  office365: { app: { msftTenant: 'tenant', domain: 'example.com' } },
  template_basic_auth: { app: { authURL: url, url } },
  template_sps: { app: login },
  template_swa: { app: { ...login, buttonField: 'button' } },
  template_wsfed: {
    app: {
      audienceRestriction: url,
      authnContextClassRef: 'urn:oasis:names:tc:SAML:1.0:am:password',
      groupValueFormat: 'windowsDomainQualifiedName',
      nameIDFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
      siteURL: url,
      usernameAttribute: 'username',
      wReplyURL: url,
    },
  },
};

/** What is sent to create an application, with what a test is not about: a label, and the settings that it needs. */
export function wholeApp(sent: JsonObject): JsonObject {
  const settings = NEEDED[String(sent['name'])];
  return merge({ label: 'App', ...(isJsonObject(settings) && { settings }) }, sent);
}
