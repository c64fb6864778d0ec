/** Where documentation goes. */
export const docsRoot = 'docs';
