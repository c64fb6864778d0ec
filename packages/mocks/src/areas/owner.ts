/** The administrator whose token all requests have, as far as the mock knows: who made and changed things. */
export const OWNER = '00u00000000000000001';
