import { describe, expect, it } from 'vitest';
import { createUserParams } from '../../src/validation/payloads/create-user.js';
import { faultyCopies } from '../../src/validation/payloads/faults.js';
import { manyPolicyRuleParams } from '../../src/validation/payloads/policy-rules.js';
import { userList } from '../../src/validation/payloads/user-list.js';
import { createRandom } from '../../src/validation/random.js';

/** The keys of a value and of what is in it, in order: what an engine makes a hidden class of. */
function shape(value: unknown): string {
  return JSON.stringify(value, (_, child: unknown) =>
    typeof child === 'object' && child !== null && !Array.isArray(child) ? child : typeof child,
  );
}

describe('payloads', () => {
  it('are the same in every run', () => {
    expect(createUserParams()).toEqual(createUserParams());
    expect(userList()).toEqual(userList());
  });

  it('has 16 shapes of createUser', () => {
    expect(new Set(createUserParams().map(shape)).size).toBe(16);
  });

  it('has 64 shapes of policy rules', () => {
    const keys = manyPolicyRuleParams().map((params) => {
      const { policyRule } = params as { readonly policyRule: { readonly type: string } };
      return [policyRule.type, ...Object.keys(policyRule)].join();
    });
    expect(new Set(keys).size).toBe(64);
  });

  it('has 200 users, most of them with different keys', () => {
    const users = userList();
    expect(users).toHaveLength(200);
    expect(new Set(users.map(shape)).size).toBeGreaterThan(150);
  });
});

describe('faultyCopies', () => {
  it('puts an object into each place, the last one first', () => {
    const wrong = { unexpected: true };
    const value = { id: 'a', list: [1, null], deep: { on: true } };
    expect(faultyCopies(value)).toEqual([
      { ...value, deep: { on: wrong } },
      { ...value, list: [wrong, null] },
      { ...value, id: wrong },
    ]);
    expect(value.deep.on).toBe(true);
  });

  it.each([[{}], [{ nothing: null }]])('finds no place in %j', (value) => {
    expect(faultyCopies(value)).toEqual([]);
  });
});

describe('createRandom', () => {
  it('stays within its limits', () => {
    const random = createRandom(7);
    const numbers = Array.from({ length: 1000 }, () => random.below(3));
    expect(new Set(numbers)).toEqual(new Set([0, 1, 2]));
    expect(random.letters(20)).toMatch(/^[a-z0-9]{20}$/);
    expect(random.chance(1)).toBe(true);
    expect(random.chance(0)).toBe(false);
    expect(() => random.pick([])).toThrow(RangeError);
  });
});
