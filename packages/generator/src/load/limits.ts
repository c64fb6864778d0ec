/** How much a description may make the generator read. */

/** Largest file that is read, in bytes: twenty times the biggest description of Okta so far. */
export const fileLimit = { bytes: 64 * 1024 * 1024, shown: '64 MiB' };
/** Largest download. */
export const downloadLimit = { bytes: 32_000_000, shown: '32 MB' };
/** Longest download, with all its redirects, in milliseconds. */
export const timeLimit = 60_000;
export const redirectLimit = 5;

/** What the references to other files may add, all together: DigitalOcean's description has 2,900 files. */
export const referenceLimits = { files: 3000, bytes: 64 * 1024 * 1024, milliseconds: timeLimit };
