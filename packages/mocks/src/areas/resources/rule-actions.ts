import {
  asObject,
  isJsonArray,
  isJsonObject,
  type Json,
  type JsonObject,
} from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { since } from '../links.js';

/** Since this date rules for applications say whether users stay signed in. */
const KEEP_SIGNED_IN = '2025-02-05';

/** The actions of a rule, with what rules of its type always have. */
export function actionsOf({ type, actions }: JsonObject, world: World): JsonObject {
  const sent = asObject(actions);
  const { appSignOn, signon, idp, postAuthSession } = sent;
  return {
    ...sent,
    ...(isJsonObject(signon) && { signon: signOn(signon, world) }),
    ...(isJsonObject(idp) && { idp: provider(idp) }),
    ...(isJsonObject(postAuthSession) && { postAuthSession: afterSignOn(postAuthSession) }),
    ...(type === 'ACCESS_POLICY' &&
      isJsonObject(appSignOn) && { appSignOn: appAccess(appSignOn, world) }),
  };
}

/** Identity Engine takes any factor first, Classic Engine a password. */
function signOn(sent: JsonObject, { engine }: World): JsonObject {
  const primary = engine === 'classic' ? 'PASSWORD_IDP' : 'PASSWORD_IDP_ANY_FACTOR';
  return { ...sent, primaryFactor: sent['primaryFactor'] ?? primary };
}

/** Which provider a user is sent to. A dynamic choice goes by the provider's name. */
function provider({ shouldFallBackToOkta: _fallBack, ...sent }: JsonObject): JsonObject {
  const { matchCriteria } = sent;
  return {
    idpSelectionType: 'SPECIFIC',
    ...sent,
    ...(isJsonArray(matchCriteria) && {
      matchCriteria: matchCriteria.map((one) => ({ propertyName: 'name', ...asObject(one) })),
    }),
  };
}

function afterSignOn(sent: JsonObject): JsonObject {
  const { failureActions } = sent;
  if (!isJsonArray(failureActions)) return sent;
  const shown = failureActions.map((one): Json => {
    const isEnd = isJsonObject(one) && one['action'] === 'TERMINATE_SESSION';
    return isEnd ? { slo: null, ...one } : one;
  });
  return { ...sent, failureActions: shown };
}

function appAccess(
  { keepMeSignedIn, verificationMethod, ...sent }: JsonObject,
  world: World,
): JsonObject {
  const isSet = isJsonObject(keepMeSignedIn);
  return {
    ...sent,
    ...(isJsonObject(verificationMethod) && {
      verificationMethod: verification(verificationMethod),
    }),
    ...(isSet
      ? { keepMeSignedIn }
      : since(KEEP_SIGNED_IN, world, { keepMeSignedIn: { postAuth: 'NOT_ALLOWED' } })),
  };
}

/** Completes a verification method. A chain of authenticators needs no further properties. */
function verification(method: JsonObject): JsonObject {
  if (method['type'] === 'AUTH_METHOD_CHAIN') {
    const { factorMode: _mode, inactivityPeriod: _period, ...chain } = method;
    return chain;
  }
  const { constraints } = method;
  return {
    reauthenticateIn: 'PT12H',
    ...method,
    ...(isJsonArray(constraints) && { constraints: constraints.map(constraint) }),
  };
}

/** Okta keeps of a constraint what it knows: what users know and what they have. */
function constraint(sent: Json): Json {
  if (!isJsonObject(sent)) return sent;
  const known = Object.entries(sent).filter(([key]) => /^(knowledge|possession)$/.test(key));
  return Object.fromEntries(known);
}
