import type { Extent } from './measures/bundle.js';

export interface SizeBudget {
  readonly id: string;
  readonly what: string;
  /** File in `programs/*`; peers that have no such program are left out. */
  readonly program: string;
  /** Bytes; undefined for a size that is shown for information. */
  readonly limit: number | undefined;
  /** What is wanted, where the limit holds no more than what has been reached. */
  readonly aim?: number;
  /** `at once` when absent: without what is loaded by `import()` later. */
  readonly extent?: Extent;
}

/** What the project has promised. A kB is 1000 bytes. */
export const sdkSizes: readonly SizeBudget[] = [
  {
    id: 'size.getUser',
    what: 'Bundle of getUser alone, gzipped',
    program: 'get-user.ts',
    // Rate limits, `around`, Dates and the refusal of wrong values cost some 350 bytes of every call.
    limit: 5_500,
    aim: 5_200,
  },
  {
    // A bundler drops the paging from a program that lists nothing; this one has it.
    id: 'size.getAndList',
    what: 'Bundle of getUser and listUsers, with paging, gzipped',
    program: 'get-and-list.ts',
    limit: 6_260,
    aim: 5_900,
  },
  {
    id: 'size.privateKey',
    what: 'Bundle of getUser with a private key, and what that loads later, gzipped',
    program: 'get-user-with-private-key.ts',
    limit: 16_000,
    extent: 'all',
  },
  {
    id: 'size.tenOperations',
    what: 'Bundle of ten operations, gzipped',
    program: 'ten-operations.ts',
    limit: 6_950,
    aim: 6_500,
  },
  {
    id: 'size.wholeClient',
    what: 'Bundle of the whole client, gzipped',
    program: 'whole-client.ts',
    limit: 20_000,
  },
];

/** The same for the validators; `.validate` is in all of them, with its messages. */
export const validatorSizes: readonly SizeBudget[] = [
  {
    id: 'size.validateCreateUser',
    what: 'Bundle that validates createUser, gzipped',
    program: 'validate-create-user.ts',
    limit: 2_560,
  },
  {
    id: 'size.validateTenOperations',
    what: 'Bundle that validates ten operations, gzipped',
    program: 'validate-ten-operations.ts',
    limit: 3_900,
  },
  {
    id: 'size.validateUser',
    what: 'Bundle that validates the model User, gzipped',
    program: 'validate-user.ts',
    limit: undefined,
  },
  {
    id: 'size.matchRequests',
    what: 'Bundle that matches and validates requests of all operations, gzipped',
    program: 'match-requests.ts',
    limit: 24_500,
  },
  {
    id: 'size.matchPaths',
    what: 'Bundle that matches paths of all operations, gzipped',
    program: 'match-paths.ts',
    limit: 7_400,
  },
];

/** And for the mocks: a fixture drags no library of names along. */
export const mockSizes: readonly SizeBudget[] = [
  {
    id: 'size.userFixture',
    what: 'Bundle of one user fixture, gzipped',
    program: 'user-fixture.ts',
    limit: 6_000,
  },
  {
    id: 'size.wholeMock',
    what: 'Bundle of the whole mock in a process, gzipped',
    program: 'whole-mock.ts',
    // What verifies tokens, and what signs requests for certificates, is loaded when it is used.
    limit: 130_000,
  },
];

/** Of what is generated from Okta's current description. */
export const currentSizes: readonly SizeBudget[] = [
  {
    id: 'current.size.getUser',
    what: 'Bundle of getUser of the current description, gzipped',
    program: 'get-user.ts',
    // That of the pinned description, which is measured in the same run, and a few bytes for one more parameter and a header.
    limit: undefined,
  },
  {
    id: 'current.size.wholeClient',
    what: 'Bundle of the whole current client, gzipped',
    program: 'whole-client.ts',
    // What a client loads later is not counted, and a bundler makes a file of its own of what that shares.
    limit: 30_400,
    aim: 30_000,
  },
  {
    id: 'current.size.mock',
    what: 'Bundle of the mock of the current description, gzipped',
    program: 'whole-mock.ts',
    // 195,600 before the matcher's checks were a table; 152,600 before the mock knew what Okta stores of each kind of thing.
    limit: 176_000,
    aim: 160_000,
  },
];

/** Of the generator on the current description. */
export const currentBudgets = {
  /** CPU, of hey-api's with zod, faker and msw, from nothing. */
  times: { cold: 1, changed: 0.45, unchanged: 0.1 },
  /** The same: what is wanted of a run after a change, of which reading, checking, correcting and printing are left. */
  aims: { changed: 0.25 },
  /** Bytes. */
  memory: 500_000_000,
  /** CPU for four times the description, in times of what one needs: near linear. */
  growth: 4.4,
} as const;

/**
 * All that is timed is held against a peer in the same run, as seconds say nothing on a machine that does other things.
 * Each of these is how many times the peer's figure ours may be.
 */
export const timesOfPeers = {
  /** CPU of the import of the whole client, of hey-api's. 1.26 before logs, limits and raw calls; 1.4 to 1.5 with them, as a run may say. */
  import: 1.7,
  /** CPU of a generation from nothing. */
  generation: { ofClient: 1.2, ofAll: 0.6 },
  /** CPU of finding that nothing has changed, of hey-api's generation of a client. */
  unchanged: 0.15,
  /** From the start of the mock server to its first answer, of Prism's. */
  mockStart: 0.2,
  /** CPU of fixtures of 10,000 users, of the same number of orval's user types, which are much smaller. 0.42 to 0.47 as runs say. */
  users: 0.5,
} as const;

/**
 * Paths that are matched in a second of CPU time: the one figure without a peer, as it was promised. Some 1,250,000 are measured on a
 * busy machine.
 */
export const matchesPerSecond = 1_000_000;

/** The peer that imports, type checks and generation are compared with, in the same run. */
export const rival = 'hey-api';

/** The same with its validators and mocks: what all three of our packages do. */
export const rivalWithAll = 'hey-api with zod, faker and msw';
