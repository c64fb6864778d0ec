import { OktaFault, validationFailed } from '../../runtime/engine/fault.js';
import type { Write } from '../../runtime/engine/types.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { APPS } from '../paths.js';
import { requiredSettings } from './app-catalog.js';
import { isCustom, kindOf } from './app-kinds.js';

const BLANK = 'The field cannot be left blank';

/** Refuses an application as Okta does. @param app As it would be stored, before anything is added. */
export function refuseApp(
  app: JsonObject,
  { kind, sent, before, world }: Omit<Write, 'path'>,
): void {
  if (kind === 'create') refuseName(app, world);
  if (before !== undefined) refuseIdle(before, world);
  // A label is never kept from before.
  const { label } = kind === 'replace' ? sent : app;
  if (typeof label !== 'string' || label.trim() === '') refuseBlank(['label']);
  const { name, mode } = kindOf(app, before, world);
  const settings = objectIn(app, 'settings');
  refuseBlank(requiredSettings(name).filter((one) => isBlank(objectIn(settings, 'app')[one])));
  if (mode === 'OPENID_CONNECT' && name === 'oidc_client') {
    refuseClient(objectIn(settings, 'oauthClient'));
  }
}

function refuseBlank([first, ...others]: readonly string[]): void {
  if (first === undefined) return;
  throw validationFailed(
    first,
    [first, ...others].map((one) => `${one}: ${BLANK}`),
  );
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Modes of applications that an org makes of its own. All others are in the catalogue, by name. */
const OWN_MODES = ['AUTO_LOGIN', 'SAML_1_1', 'SAML_2_0'];

/** Okta's wizard makes applications that are sent without a name. Its name for the request is `mediated`. */
function refuseName({ name, signOnMode, visibility }: JsonObject, world: World): void {
  if (
    isCustom(name, world) &&
    world.store
      .collection(APPS)
      .items()
      .some((one) => one['name'] === name)
  ) {
    throw validationFailed('mediated', ['Cannot create an existing App Wizard App']);
  }
  if (typeof name === 'string' || OWN_MODES.includes(String(signOnMode))) return;
  throw validationFailed('mediated', [
    'Invalid signOnMode',
    "The settings.signOn object doesn't match the type indicated by signOnMode value or is ill defined",
    ...(visibility === undefined ? ['Missing visibility', `visibility: ${BLANK}`] : []),
  ]);
}

/** An own application of this mode has data that Okta changes only while it is active. */
function refuseIdle({ name, signOnMode, status }: JsonObject, world: World): void {
  if (signOnMode !== 'AUTO_LOGIN' || status !== 'INACTIVE' || !isCustom(name, world)) return;
  const summary = 'This operation on app metadata is not yet supported';
  throw new OktaFault(400, 'E0000024', `Bad request. ${summary}.`, [
    `${summary}: No active instances.`,
  ]);
}

/** Grants for which a client is redirected to, and grants with which it need not be. */
const REDIRECTED = ['authorization_code', 'implicit', 'interaction_code'];
const DIRECT = ['client_credentials', 'password'];

/** Okta's description says which clients need a place to be redirected to. */
function refuseClient({ grant_types = ['authorization_code'], redirect_uris }: JsonObject): void {
  const grants = Array.isArray(grant_types) ? grant_types : [];
  const needs = grants.some((one) => REDIRECTED.includes(String(one)));
  if (!needs || grants.some((one) => DIRECT.includes(String(one)))) return;
  if (Array.isArray(redirect_uris) && redirect_uris.length > 0) return;
  refuseBlank(['redirect_uris']);
}
