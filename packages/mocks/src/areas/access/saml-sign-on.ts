import { only, without } from '../../runtime/engine/merge.js';
import { type Json, type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';

/**
 * How an application signs on by SAML. The org sets all of its own applications; of one of the catalogue it may only replace
 * what the catalogue says, and Okta ignores the rest.
 */
export function samlSignOn(sent: JsonObject, isCustom: boolean, world: World): JsonObject {
  if (!isCustom) return withoutEmpty({ ...OF_CATALOG, ...only(sent, Object.keys(OF_CATALOG)) });
  const own = withoutEmpty({ ...CUSTOM, ...without(sent, Object.keys(OVERRIDES)) });
  const { enabled, issuer } = objectIn(own, 'slo');
  return {
    ...own,
    spIssuer: enabled === true ? (issuer ?? own['spIssuer'] ?? null) : null,
    ...(sent['defaultRelayState'] === '' && keepsEmptyState(world) && EMPTY_STATE),
  };
}

const EMPTY_STATE: JsonObject = { defaultRelayState: '' };

/** Recordings of 2025-03 to 2026-03 have an empty text as it is; later ones, and the official client's suites before, have null. */
function keepsEmptyState({ asOf }: World): boolean {
  return asOf >= Date.parse('2025-03-01') && asOf < Date.parse('2026-05-01');
}

/** Okta stores null for an empty text. */
function withoutEmpty(signOn: JsonObject): JsonObject {
  const entries = Object.entries(signOn).map(([key, value]): [string, Json | undefined] => [
    key,
    value === '' ? null : value,
  ]);
  return Object.fromEntries(entries);
}

const OVERRIDES: JsonObject = {
  ssoAcsUrlOverride: null,
  audienceOverride: null,
  recipientOverride: null,
  destinationOverride: null,
};

const OF_CATALOG: JsonObject = { defaultRelayState: null, ...OVERRIDES, attributeStatements: [] };

const CUSTOM: JsonObject = {
  defaultRelayState: null,
  ssoAcsUrl: null,
  idpIssuer: 'http://www.okta.com/${org.externalKey}',
  audience: null,
  recipient: null,
  destination: null,
  subjectNameIdTemplate: '${user.userName}',
  subjectNameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
  responseSigned: true,
  assertionSigned: true,
  signatureAlgorithm: 'RSA_SHA256',
  digestAlgorithm: 'SHA256',
  honorForceAuthn: true,
  authnContextClassRef: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
  spIssuer: null,
  requestCompressed: false,
  attributeStatements: [],
  inlineHooks: [],
  assertionEncryption: { enabled: false },
  allowMultipleAcsEndpoints: false,
  acsEndpoints: [],
  samlSignedRequestEnabled: false,
  slo: { enabled: false },
};
