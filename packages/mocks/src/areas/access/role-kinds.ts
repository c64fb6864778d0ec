import { GROUPS, USERS } from '../paths.js';

export const USER_ROLES = `${USERS}/{userId}/roles`;
export const GROUP_ROLES = `${GROUPS}/{groupId}/roles`;

/** Roles that may be limited to some groups or applications: their ids are made of their names. */
export const LIMITED_TO: Readonly<Record<string, 'apps' | 'groups'>> = {
  APP_ADMIN: 'apps',
  GROUP_MEMBERSHIP_ADMIN: 'groups',
  HELP_DESK_ADMIN: 'groups',
  USER_ADMIN: 'groups',
};
