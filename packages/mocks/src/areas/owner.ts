/** The id of the administrator who has made and changed all things: the mock takes every token for theirs. */
export const OWNER = '00u00000000000000001';
/** The id of the org, as Okta's names of resources (ORNs) have it. */
export const ORG = '00o00000000000000001';
