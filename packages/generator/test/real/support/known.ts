/** Sizes of a part of a description, and what of its packages is not as it should be, yet. */
export interface Known {
  readonly operations: number;
  readonly models: number;
  /** How many errors the compiler finds in the mocks, by folder and code. */
  readonly faults: Readonly<Record<string, number>>;
  /** How many places of fixtures the validators refuse, by the code of the issue. */
  readonly refused: Readonly<Record<string, number>>;
  /** How many paths can be read without a parameter, where that is fewer than a few. */
  readonly asked?: number;
}

export const slices: Readonly<Record<string, Known>> = {
  'management-2024.06.1': {
    operations: 69,
    models: 144,
    faults: {},
    refused: {},
  },
  'management-2026.06.3': {
    operations: 86,
    models: 180,
    faults: {},
    refused: {},
  },
};

/** Okta's other products. */
export const products: Readonly<Record<string, Known>> = {
  'oauth-2026.06.3': { operations: 44, models: 86, faults: {}, refused: {} },
  'oag-2026.06.3': {
    operations: 55,
    models: 51,
    faults: {},
    refused: {},
  },
  'governance-enduser': { operations: 30, models: 214, faults: {}, refused: {} },
  'idp-2026.06.3': { operations: 40, models: 31, faults: {}, refused: {} },
  'opa-2026.06.3': { operations: 194, models: 256, faults: {}, refused: {}, asked: 0 },
};

export const wholes: Readonly<Record<string, Known>> = {
  'management-2024.06.1': {
    operations: 585,
    models: 1045,
    faults: {},
    refused: {},
  },
  'management-2026.06.3': {
    operations: 732,
    models: 1541,
    faults: {},
    refused: {},
  },
};
