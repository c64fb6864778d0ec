import { asObject, isJsonObject, type JsonObject } from '../../runtime/json.js';

/** Drops properties that are null, as these were not set. */
function set(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
}

/** The conditions of a rule, with what rules of its type always have. */
export function conditionsOf({ type, conditions }: JsonObject): JsonObject {
  const sent = set(asObject(conditions));
  const { people, scopes, platform, app, elCondition, ...rest } = sent;
  const shown = {
    ...rest,
    ...(type !== 'IDP_DISCOVERY' && { people: peopleOf(asObject(people)) }),
    ...(type === 'IDP_DISCOVERY' && isJsonObject(people) && { people }),
    ...(Object.keys(asObject(elCondition)).length > 0 && { elCondition }),
    ...(isJsonObject(scopes) && { scopes: { include: [], ...scopes } }),
    ...(isJsonObject(app) && { app: lists(app) }),
    ...(type === 'SIGN_ON' && isJsonObject(rest['riskScore']) && { risk: { behaviors: [] } }),
  };
  const where = asObject(platform);
  const hasPlatform = Object.keys(set(where)).length > 0;
  if (type !== 'ACCESS_POLICY') return { ...shown, ...(hasPlatform && { platform: lists(where) }) };
  return {
    ...shown,
    ...(hasPlatform && { platform: lists(where) }),
    riskScore: sent['riskScore'] ?? { level: 'ANY' },
    userType: lists(asObject(sent['userType'])),
  };
}

/** Adds the two lists, which may be empty. */
function lists(value: JsonObject): JsonObject {
  return { include: [], exclude: [], ...set(value) };
}

function peopleOf({ users, ...rest }: JsonObject): JsonObject {
  return { users: { exclude: [], ...asObject(users) }, ...set(rest) };
}

/** The actions of a rule, with what rules of its type always have. */
export function actionsOf({ type, actions }: JsonObject): JsonObject {
  const sent = asObject(actions);
  const { appSignOn, signon, idp } = sent;
  return {
    ...sent,
    ...(isJsonObject(signon) && {
      signon: { ...signon, primaryFactor: signon['primaryFactor'] ?? 'PASSWORD_IDP_ANY_FACTOR' },
    }),
    ...(isJsonObject(idp) && { idp: { idpSelectionType: 'SPECIFIC', ...idp } }),
    ...(type === 'ACCESS_POLICY' && isJsonObject(appSignOn) && { appSignOn: appAccess(appSignOn) }),
  };
}

function appAccess(sent: JsonObject): JsonObject {
  const method = asObject(sent['verificationMethod']);
  return {
    ...sent,
    ...(isJsonObject(sent['verificationMethod']) && { verificationMethod: verification(method) }),
    keepMeSignedIn: sent['keepMeSignedIn'] ?? { postAuth: 'NOT_ALLOWED' },
  };
}

/** Completes a verification method. A chain of authenticators needs no further properties. */
function verification({ factorMode, inactivityPeriod, ...method }: JsonObject): JsonObject {
  if (method['type'] === 'AUTH_METHOD_CHAIN') return method;
  return {
    reauthenticateIn: 'PT12H',
    ...method,
    ...(factorMode !== undefined && { factorMode }),
    ...(inactivityPeriod !== undefined && { inactivityPeriod }),
  };
}
