import { without } from '../../runtime/engine/merge.js';
import type { JsonObject } from '../../runtime/json.js';

/**
 * How an application signs on by SAML. The org sets all of its own applications; of one of the catalog it may only replace
 * what the catalog says. Empty texts count as null.
 */
export function samlSignOn(sent: JsonObject, isCustom: boolean): JsonObject {
  const known = isCustom
    ? { ...CUSTOM, ...without(sent, Object.keys(OVERRIDES)) }
    : { ...OF_CATALOG, ...sent };
  return Object.fromEntries(
    Object.entries(known).map(([key, value]) => [key, value === '' ? null : value]),
  );
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
