/** On the schema of a value: null may be sent in its place, and removes it. */
export const removedByNullKey = 'x-oktaforge-removed-by-null';
