import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { link } from '../links.js';
import { linkName } from './app-defaults.js';

/** Paths of the policy and the logo of an application. */
export const policyPath = (app: string): string => `#appPolicy/${app}`;
export const logoPath = (app: string): string => `#appLogo/${app}`;

/** What may be done with an application in its state, and what belongs to it. */
export function appLinks(item: JsonObject, href: string, { orgUrl, store }: World): JsonObject {
  const { id, name, status, signOnMode } = item;
  const appId = String(id);
  const policy = store.single(policyPath(appId))?.['id'];
  const change = status === 'ACTIVE' ? 'deactivate' : 'activate';
  return {
    uploadLogo: link(`${href}/logo`, 'POST'),
    appLinks: [
      {
        name: linkName(String(name)),
        href: `${orgUrl}/home/${String(name)}/${appId}/aln${appId.slice(3)}`,
        type: 'text/html',
      },
    ],
    groups: { href: `${href}/groups` },
    logo: [{ name: 'medium', href: logoOf(appId, String(name), orgUrl, store), type: 'image/png' }],
    users: { href: `${href}/users` },
    [change]: { href: `${href}/lifecycle/${change}` },
    ...(signOnMode === 'SAML_2_0' && {
      metadata: { href: `${href}/sso/saml/metadata`, type: 'application/xml' },
      help: {
        href: `${orgUrl}/app/${String(name)}/${appId}/setup/help/SAML_2_0/external-doc`,
        type: 'text/html',
      },
    }),
    ...(typeof policy === 'string' && {
      accessPolicy: { href: `${orgUrl}/api/v1/policies/${policy}` },
    }),
  };
}

function logoOf(app: string, name: string, orgUrl: string, store: World['store']): string {
  const uploaded = store.single(logoPath(app))?.['href'];
  return typeof uploaded === 'string' ? uploaded : `${orgUrl}/assets/img/logos/${name}.png`;
}
