import {
  asObject,
  isJsonArray,
  isJsonObject,
  type Json,
  type JsonObject,
  objectIn,
} from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { since } from '../links.js';

/** Drops properties that are null, as these were not set. */
function set(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
}

/** Rules of these types are about no people in particular. */
const WITHOUT_PEOPLE = ['IDP_DISCOVERY', 'SESSION_VIOLATION_DETECTION'];

/** Since this date rules for applications have a level of risk. */
const RISK = '2023-07-27';

/** The conditions of a rule, with what rules of its type always have. Catch-all rules have none. */
export function conditionsOf(rule: JsonObject, world: World): JsonObject | null {
  if (rule['name'] === 'Catch-all Rule' && rule['system'] === true) return null;
  const { type } = rule;
  const sent = set(objectIn(rule, 'conditions'));
  const { people, scopes, platform, app, elCondition, ...rest } = sent;
  const hasPeople = !WITHOUT_PEOPLE.includes(String(type)) || isJsonObject(people);
  const where = asObject(platform);
  const hasPlatform = Object.keys(set(where)).length > 0;
  return {
    ...rest,
    ...(hasPeople && { people: peopleOf(asObject(people), type) }),
    ...(Object.keys(asObject(elCondition)).length > 0 && { elCondition }),
    ...(isJsonObject(scopes) && { scopes: { include: [], ...scopes } }),
    ...(isJsonObject(app) && { app: lists(app, 'MFA_ENROLL' === type ? named : same) }),
    ...(hasPlatform && { platform: lists(where, withoutNulls) }),
    ...ofType(type, sent, world),
  };
}

function ofType(type: unknown, sent: JsonObject, world: World): JsonObject {
  const { riskScore } = sent;
  if (type === 'SIGN_ON' && isJsonObject(riskScore)) return { risk: { behaviors: [] } };
  if (type === 'IDP_DISCOVERY') {
    return {
      app: lists(objectIn(sent, 'app'), same),
      userIdentifier: { patterns: [], ...objectIn(sent, 'userIdentifier') },
    };
  }
  if (type === 'SESSION_VIOLATION_DETECTION') {
    return { network: sent['network'] ?? { connection: 'ANYWHERE' } };
  }
  if (type !== 'ACCESS_POLICY') return {};
  return {
    ...since(RISK, world, { riskScore: { level: 'ANY' } }),
    ...(riskScore !== undefined && { riskScore }),
    userType: lists(objectIn(sent, 'userType'), same),
  };
}

/** Adds the two lists, which may be empty. */
function lists(value: JsonObject, show: (item: Json) => Json): JsonObject {
  const entries = Object.entries(set(value)).map(([key, items]) => [
    key,
    isJsonArray(items) ? items.map(show) : items,
  ]);
  return { include: [], exclude: [], ...Object.fromEntries(entries) };
}

const same = (item: Json): Json => item;

/** Applications of enrollment rules have a name, which is null for one that is named by its id. */
const named = (item: Json): Json => (isJsonObject(item) ? { name: null, ...item } : item);

function withoutNulls(item: Json): Json {
  if (!isJsonObject(item)) return item;
  const entries = Object.entries(set(item)).map(([key, value]) => [
    key,
    isJsonObject(value) ? withoutNulls(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/** Rules of sessions show no empty list but that of excluded users. */
function peopleOf({ users, groups, ...rest }: JsonObject, type: unknown): JsonObject {
  const isOfSessions = type === 'POST_AUTH_SESSION';
  const shown = (value: Json | undefined): JsonObject =>
    isOfSessions ? filled(asObject(value)) : asObject(value);
  const groupsShown = shown(groups);
  const hasGroups = isJsonObject(groups) && (!isOfSessions || Object.keys(groupsShown).length > 0);
  return {
    users: { exclude: [], ...shown(users) },
    ...(hasGroups && { groups: groupsShown }),
    ...set(rest),
  };
}

function filled(value: JsonObject): JsonObject {
  const entries = Object.entries(value).filter(([, one]) => !isJsonArray(one) || one.length > 0);
  return Object.fromEntries(entries);
}
