import type { QueryTable } from '../runtime/engine/types.js';

const people = ['profile.firstName', 'profile.lastName', 'profile.email'];

/** What each list can be asked for, by Okta's documentation of the operation. */
export const queries: QueryTable = {
  listUsers: {
    filter: {
      attributes: [
        'status',
        'lastUpdated',
        'id',
        'profile.login',
        'profile.email',
        'profile.firstName',
        'profile.lastName',
      ],
    },
    search: { ignoresCase: true },
    q: { attributes: people, match: 'startsWith', limit: 10 },
    limit: { default: 200, max: 200 },
  },
  listGroups: {
    filter: {
      attributes: [
        'type',
        'lastUpdated',
        'lastMembershipUpdated',
        'id',
        'objectClass',
        'source.id',
      ],
    },
    search: { ignoresCase: true },
    q: { attributes: ['profile.name'], match: 'startsWith', limit: 300 },
    limit: { default: 10_000, max: 10_000 },
  },
  listGroupUsers: { limit: { default: 1000, max: 1000 } },
  listGroupRules: {
    // Here `search` is a keyword, not an expression: its handler looks at the names.
    limit: { default: 50, max: 200 },
  },
  listApplications: {
    filter: {
      attributes: ['status', 'user.id', 'group.id', 'credentials.signing.kid', 'name', 'label'],
    },
    q: { attributes: ['name', 'label'], match: 'startsWith' },
    limit: { default: 20, max: 200 },
  },
  listApplicationUsers: {
    q: { attributes: ['credentials.userName', ...people], match: 'startsWith' },
    limit: { default: 50, max: 500 },
  },
  listApplicationGroupAssignments: {
    q: { attributes: ['profile.name'], match: 'startsWith' },
    limit: { default: 20, max: 200 },
  },
  listAuthorizationServers: {
    q: { attributes: ['name', 'audiences'], match: 'contains' },
    limit: { default: 200, max: 200 },
  },
  listOAuth2Scopes: {
    filter: { attributes: ['name', 'id'] },
    q: { attributes: ['name'], match: 'contains' },
  },
  listIdentityProviders: {
    q: { attributes: ['name'], match: 'startsWith' },
    limit: { default: 20, max: 200 },
  },
  listNetworkZones: {
    filter: { attributes: ['id', 'usage', 'type', 'status', 'name', 'system'] },
    limit: { default: 1000, max: 1000 },
  },
  listOrigins: {
    filter: { attributes: ['id', 'name', 'origin', 'status', 'scopes.type'] },
    q: { attributes: ['name', 'origin'], match: 'startsWith' },
    limit: { default: 200, max: 200 },
  },
  getLogs: {
    filter: { ignoresCase: true },
    q: {
      attributes: [
        'displayMessage',
        'eventType',
        'actor.displayName',
        'actor.alternateId',
        'target.displayName',
        'target.alternateId',
        'target.id',
        'uuid',
      ],
      match: 'contains',
    },
    limit: { default: 100, max: 1000 },
  },
};
