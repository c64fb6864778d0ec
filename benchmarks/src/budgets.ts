/** What the project has promised. A kB is 1000 bytes. */
export const sizeBudgets = [
  {
    id: 'size.getUser',
    what: 'Bundle of getUser alone, gzipped',
    program: 'get-user.ts',
    limit: 5_000,
  },
  {
    id: 'size.tenOperations',
    what: 'Bundle of ten operations, gzipped',
    program: 'ten-operations.ts',
    limit: 6_000,
  },
  {
    id: 'size.wholeClient',
    what: 'Bundle of the whole client, gzipped',
    program: 'whole-client.ts',
    limit: 40_000,
  },
] as const;

/** Milliseconds to import the whole client. */
export const importLimit = 30;

/** CPU seconds to generate everything, and to find that nothing has changed. */
export const generationLimits = { cold: 5, unchanged: 0.5 } as const;

/** The peer that type checks and generation are compared with, in the same run. */
export const rival = 'hey-api';
