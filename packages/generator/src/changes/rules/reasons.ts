/** What rules about requests have in common. */

export const callers = 'Calls that were complete no longer are.';
export const nobody = 'Calls as they are go on working.';

/** Who sends through the SDK notices nothing; who answers does. */
export const refusing = {
  sdk: 'patch',
  validators: 'major',
  mocks: 'major',
} as const;
