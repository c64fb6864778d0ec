/** Sizes of a part of a description, where they are to be looked at, and what of its packages is not as it should be, yet. */
export interface Known {
  readonly operations?: number;
  readonly models?: number;
  /** How many errors the compiler finds in the mocks, by folder and code. */
  readonly faults: Readonly<Record<string, number>>;
  /** How many places of fixtures the validators refuse, by the code of the issue. */
  readonly refused: Readonly<Record<string, number>>;
  /** How many paths can be read without a parameter, where that is fewer than a few. */
  readonly asked?: number;
}

/** One is enough for `npm test`: the long suite has all descriptions as a whole. */
export const slices: Readonly<Record<string, Known>> = {
  'management-2026.06.3': {
    operations: 86,
    models: 180,
    faults: {},
    refused: {},
  },
};

/** Of whole descriptions; nothing is wrong with those that are not listed. Their sizes are in docs/descriptions.md. */
export const wholes: Readonly<Record<string, Known>> = {
  'management-2024.06.1': {
    faults: {},
    refused: {},
  },
  'opa-2026.06.3': { faults: {}, refused: {}, asked: 0 },
};
