// Enums offer what is known and stay open for what is not.
import type { User, UserStatus } from '@oktaforge/sdk';

export const known: UserStatus = 'ACTIVE';
export const unknown: UserStatus = 'A_STATUS_OF_NEXT_YEAR';
// @ts-expect-error: still a string
export const wrong: UserStatus = 5;

export function isNew(user: User): boolean {
  return user.status === 'ACTIVE' || user.status === 'A_STATUS_OF_NEXT_YEAR';
}
