import type { QueryTable } from '../runtime/engine/types.js';
import type { Operator } from '../runtime/query/filter.js';
import type { AttributeRules } from '../runtime/query/rules.js';

/*
 * What Okta's reference says of the query parameters of each list, and the later description where
 * the reference is silent. Attributes that an item does not hold (`user.id` of an application)
 * come from what the caller hands to `select`.
 */

const EQUAL: readonly Operator[] = ['eq'];
const COMPARABLE: readonly Operator[] = ['eq', 'gt', 'ge', 'lt', 'le'];
/** Searches do not support `ne` and `ew`, and `co` for a few attributes only. */
const SEARCHABLE: readonly Operator[] = [...COMPARABLE, 'sw', 'pr'];
const TEXT: readonly Operator[] = [...SEARCHABLE, 'co'];

const usersFilter: AttributeRules = {
  attributes: [
    'status',
    'lastUpdated',
    'id',
    'profile.login',
    'profile.email',
    'profile.firstName',
    'profile.lastName',
  ],
  operators: { lastUpdated: COMPARABLE, '*': EQUAL },
  not: false,
};

const usersSearch: AttributeRules = {
  attributes: [
    'profile.*',
    'id',
    'status',
    'created',
    'activated',
    'statusChanged',
    'lastUpdated',
    'type.id',
  ],
  operators: {
    'profile.firstName': TEXT,
    'profile.lastName': TEXT,
    'profile.email': TEXT,
    'profile.login': TEXT,
    '*': SEARCHABLE,
  },
  ignoresCase: true,
};

const groupsSearch: AttributeRules = {
  attributes: [
    'profile.*',
    'id',
    'type',
    'created',
    'lastUpdated',
    'lastMembershipUpdated',
    'source.id',
  ],
  operators: { 'profile.name': TEXT, 'profile.description': TEXT, '*': SEARCHABLE },
  ignoresCase: true,
};

export const queries = {
  'GET /api/v1/users': {
    filter: usersFilter,
    search: usersSearch,
    q: {
      attributes: ['profile.firstName', 'profile.lastName', 'profile.email'],
      match: 'startsWith',
      limit: 10,
    },
    exclusive: true,
    hidden: { attribute: 'status', value: 'DEPROVISIONED' },
    limit: { default: 200, max: 200 },
  },
  'GET /api/v1/groups': {
    filter: { attributes: ['id', 'type', 'lastUpdated', 'lastMembershipUpdated', 'objectClass'] },
    search: groupsSearch,
    q: { attributes: ['profile.name'], match: 'startsWith', limit: 300 },
    limit: { default: 10_000, max: 10_000 },
  },
  'GET /api/v1/groups/rules': {
    search: { attributes: ['name'], match: 'contains' },
    limit: { default: 50, max: 200 },
  },
  'GET /api/v1/apps': {
    filter: {
      attributes: [
        'id',
        'status',
        'name',
        'user.id',
        'group.id',
        'credentials.signing.kid',
        'settings.slo.enabled',
      ],
      operators: { '*': EQUAL },
    },
    q: { attributes: ['name', 'label'], match: 'startsWith' },
    limit: { default: 20, max: 200 },
  },
  'GET /api/v1/apps/{appId}/users': {
    filter: {},
    q: {
      attributes: [
        'credentials.userName',
        'profile.firstName',
        'profile.lastName',
        'profile.email',
      ],
      match: 'startsWith',
    },
    limit: { default: 50, max: 500 },
  },
  'GET /api/v1/apps/{appId}/groups': {
    q: { attributes: ['group.profile.name'], match: 'startsWith' },
    limit: { default: 20, max: 200 },
  },
  'GET /api/v1/authorizationServers': {
    q: { attributes: ['name', 'audiences'], match: 'contains' },
    limit: { default: 200, max: 200 },
  },
  'GET /api/v1/authorizationServers/{authServerId}/scopes': {
    filter: {},
    q: { attributes: ['name'], match: 'contains' },
    limit: { default: 200, max: 200 },
  },
  'GET /api/v1/idps': {
    q: { attributes: ['name'], match: 'contains' },
    equals: { type: 'type' },
    limit: { default: 20, max: 200 },
  },
  'GET /api/v1/mappings': {
    equals: { sourceId: 'source.id', targetId: 'target.id' },
    limit: { default: 20, max: 200 },
  },
  'GET /api/v1/trustedOrigins': {
    filter: {
      attributes: ['id', 'name', 'origin', 'status', 'type'],
      aliases: { type: 'scopes.type' },
    },
    q: { attributes: ['name', 'origin'], match: 'startsWith' },
    limit: { default: 20, max: 200 },
  },
  'GET /api/v1/zones': { filter: { attributes: ['id', 'usage', 'system'] } },
  'GET /api/v1/policies': { equals: { type: 'type', status: 'status' } },
  'GET /api/v1/templates/sms': { equals: { templateType: 'type' } },
  'GET /api/v1/users/{userId}/grants': { equals: { scopeId: 'scopeId' } },
  'GET /api/v1/logs': {
    // The time of an event is what since and until are for.
    filter: { except: ['published'] },
    q: { match: 'words' },
    limit: { default: 100, max: 1000 },
  },
} satisfies QueryTable;
