import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { link, onIdentityEngine } from '../links.js';
import { linkNames } from './app-catalog.js';
import { isCustom } from './app-kinds.js';
import { policiesOf } from './app-policies.js';

/** Path of the logo of an application. */
export const logoPath = (app: string): string => `#appLogo/${app}`;

/** What may be done with an application in its state, and what belongs to it. */
export function appLinks(item: JsonObject, href: string, world: World): JsonObject {
  const { orgUrl } = world;
  const { id, name, status } = item;
  const appId = String(id);
  const { accessPolicy, profileEnrollment } = policiesOf(appId, world);
  const policyAt = (policy: string): JsonObject => ({
    href: `${orgUrl}/api/v1/policies/${policy}`,
  });
  const change = status === 'ACTIVE' ? 'deactivate' : 'activate';
  return {
    ...ofMode(item, href, world),
    uploadLogo: link(`${href}/logo`, 'POST'),
    appLinks: linksTo(item, world).map((one) => ({
      name: one,
      href: `${orgUrl}/home/${String(name)}/${appId}/aln${appId.slice(3)}`,
      type: 'text/html',
    })),
    ...onIdentityEngine(world, {
      profileEnrollment: policyAt(profileEnrollment),
      policies: link(`${href}/policies`, 'PUT'),
      accessPolicy: policyAt(accessPolicy),
    }),
    groups: { href: `${href}/groups` },
    logo: [{ name: 'medium', href: logoOf(appId, String(name), world), type: 'image/png' }],
    users: { href: `${href}/users` },
    [change]: { href: `${href}/lifecycle/${change}` },
  };
}

/** The links on the dashboard that are shown. */
function linksTo({ name, visibility }: JsonObject, world: World): readonly string[] {
  const all = Object.entries(objectIn({ visibility }, 'visibility')['appLinks'] ?? {});
  if (all.length === 0) return linkNames(String(name), isCustom(name, world));
  return all.filter(([, shown]) => shown !== false).map(([one]) => one);
}

/** Links that depend on how the application signs on. */
function ofMode(item: JsonObject, href: string, world: World): JsonObject {
  const { id, name, signOnMode, credentials } = item;
  const isClient = objectIn(objectIn({ credentials }, 'credentials'), 'oauthClient');
  if (isClient['client_secret'] !== undefined) {
    return { clientCredentials: [{ name: 'secrets', href: `${href}/credentials/secrets` }] };
  }
  if (signOnMode !== 'SAML_2_0') return {};
  const help = isCustom(name, world) ? 'instructions' : 'external-doc';
  return {
    help: {
      href: `${world.orgUrl}/app/${String(name)}/${String(id)}/setup/help/SAML_2_0/${help}`,
      type: 'text/html',
    },
    metadata: { href: `${href}/sso/saml/metadata`, type: 'application/xml' },
  };
}

function logoOf(app: string, name: string, { orgUrl, store }: World): string {
  const uploaded = store.single(logoPath(app))?.['href'];
  return typeof uploaded === 'string' ? uploaded : `${orgUrl}/assets/img/logos/${name}.png`;
}
