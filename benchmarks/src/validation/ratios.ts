/** What is asked of a workload: how many times as fast as ajv our validators are at least, and ahead of whom. */
export interface Ratio {
  /** A fifth less than what is measured, for noise. */
  readonly atLeast: number;
  readonly aheadOf: readonly string[];
  /** What is wanted, where that is more. */
  readonly aim?: Partial<Pick<Ratio, 'atLeast' | 'aheadOf'>>;
}

/** Those whose answers are the same as ours; typia takes dates that are none, and inherited values for an object's own. */
const SAME_ANSWERS = ['hey-api with zod', 'typebox'];

export const ratios = {
  createUser: { atLeast: 1.5, aheadOf: ['typia', ...SAME_ANSWERS], aim: { atLeast: 2 } },
  userList: { atLeast: 15, aheadOf: ['typia', ...SAME_ANSWERS], aim: { atLeast: 19 } },
  updatePolicyRule: { atLeast: 0.9, aheadOf: SAME_ANSWERS, aim: { aheadOf: ['typia'] } },
  manyPolicyRules: { atLeast: 1.1, aheadOf: SAME_ANSWERS, aim: { aheadOf: ['typia'] } },
  inTurn: {
    atLeast: 1.9,
    aheadOf: ['hey-api with zod'],
    aim: { atLeast: 4, aheadOf: ['typebox', 'typia'] },
  },
} as const satisfies Readonly<Record<string, Ratio>>;
