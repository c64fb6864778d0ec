export interface SizeBudget {
  readonly id: string;
  readonly what: string;
  /** File in `programs/*`; peers that have no such program are left out. */
  readonly program: string;
  /** Bytes; undefined for a size that is shown for information. */
  readonly limit: number | undefined;
}

/** What the project has promised. A kB is 1000 bytes. */
export const sizeBudgets: readonly SizeBudget[] = [
  {
    id: 'size.getUser',
    what: 'Bundle of getUser alone, gzipped',
    program: 'get-user.ts',
    limit: 5_000,
  },
  {
    // A bundler drops the paging from a program that lists nothing; this one has it.
    id: 'size.getAndList',
    what: 'Bundle of getUser and listUsers, with paging, gzipped',
    program: 'get-and-list.ts',
    limit: undefined,
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
];

/** Milliseconds to import the whole client. */
export const importLimit = 30;

/** CPU seconds to generate everything, and to find that nothing has changed. */
export const generationLimits = { cold: 5, unchanged: 0.5 } as const;

/** The peer that type checks and generation are compared with, in the same run. */
export const rival = 'hey-api';
