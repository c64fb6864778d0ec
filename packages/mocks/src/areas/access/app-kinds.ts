import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';

/** Names of applications that have no name of their own, by sign-on mode. */
const NAMES: Readonly<Record<string, string>> = {
  BASIC_AUTH: 'template_basic_auth',
  BOOKMARK: 'bookmark',
  BROWSER_PLUGIN: 'template_swa',
  OPENID_CONNECT: 'oidc_client',
  SECURE_PASSWORD_STORE: 'template_sps',
  WS_FEDERATION: 'template_wsfed',
};

/** Modes in which each user has a name and a password at the application. */
const WITH_PASSWORD = ['AUTO_LOGIN', 'BASIC_AUTH', 'BROWSER_PLUGIN', 'SECURE_PASSWORD_STORE'];

/** Modes in which Okta signs its assertions or tokens. */
const SIGNED = ['OPENID_CONNECT', 'SAML_1_1', 'SAML_2_0', 'WS_FEDERATION'];

/** What decides which properties an application has. Neither changes in its life, except for the mode. */
export interface AppKind {
  readonly name: string;
  readonly mode: string;
  /** Whether the application is the org's own, and of no catalogue. */
  readonly custom: boolean;
}

/** @param app As it was sent, or as it is stored. @param before The application that it replaces: a name never changes. */
export function kindOf(app: JsonObject, before: JsonObject | undefined, world: World): AppKind {
  const mode = String(
    app['signOnMode'] ?? modeOf(app['name']) ?? before?.['signOnMode'] ?? 'BROWSER_PLUGIN',
  );
  const known = before?.['name'] ?? app['name'] ?? NAMES[mode];
  const name = typeof known === 'string' ? known : customName(String(app['label']), world);
  const custom = isCustom(name, world);
  return { name, custom, mode: mode === 'AUTO_LOGIN' && !custom ? 'BROWSER_PLUGIN' : mode };
}

/** The mode of an application that is sent without one, by its name. */
function modeOf(name: unknown): string | undefined {
  return Object.entries(NAMES).find(([, known]) => known === name)?.[0];
}

/** Okta names the org's own applications by the org, the label and a number. */
function customName(label: string, world: World): string {
  const slug = label.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const taken = new Set(
    world.store
      .collection('/api/v1/apps')
      .items()
      .map(({ name }) => name),
  );
  let number = 1;
  while (taken.has(`${subdomain(world)}_${slug}_${String(number)}`)) number += 1;
  return `${subdomain(world)}_${slug}_${String(number)}`;
}

/** Whether a name is one that Okta makes up for the org's own applications. */
export function isCustom(name: unknown, world: World): boolean {
  const text = String(name);
  return text.startsWith(`${subdomain(world)}_`) && /_\d+$/.test(text);
}

function subdomain({ orgUrl }: World): string {
  return new URL(orgUrl).hostname.split('.')[0] ?? '';
}

export const hasPasswords = (mode: string): boolean => WITH_PASSWORD.includes(mode);

export const isSigned = (mode: string): boolean => SIGNED.includes(mode);
