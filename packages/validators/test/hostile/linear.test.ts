import { describe, expect, it } from 'vitest';
import { ionFormModel, logEventModel, userProfileModel } from '../../src/generated/models.js';
import { createPolicyRuleRequest, createUserRequest } from '../../src/generated/requests.js';
import type { Validator } from '../../src/index.js';
import { createCounter } from './reads.js';
import { nested } from './values.js';

/** Values of a size, each for a validator that looks into them. */
const growing: readonly (readonly [string, Validator<unknown>, (size: number) => unknown])[] = [
  [
    'an array of strings',
    createUserRequest,
    (size) => ({ body: { profile: {}, groupIds: texts(size) } }),
  ],
  [
    'an array of wrong items',
    createUserRequest,
    (size) => ({ body: { groupIds: Array(size).fill(1) } }),
  ],
  ['custom attributes', createUserRequest, (size) => ({ body: { profile: keys(size) } })],
  ['unknown keys', userProfileModel, keys],
  ['a map', logEventModel, (size) => ({ debugContext: { debugData: keys(size) } })],
  ['free-form nesting', userProfileModel, (size) => ({ more: nested(size, (inner) => [inner]) })],
  ['nested forms', ionFormModel, (size) => forms(size)],
  [
    'forms side by side',
    ionFormModel,
    (size) => ({ value: Array.from({ length: size }, () => ({ form: {} })) }),
  ],
  [
    'unique items',
    createPolicyRuleRequest,
    (size) => ({ policyId: 'p', policyRule: behaviors(texts(size)) }),
  ],
];

describe('a value twice as large is looked at at most twice as often', () => {
  it.each(growing)('%s', (_name, validator, make) => {
    const [small, large] = [2_000, 4_000].map((size) => readsOf(validator, make(size)));
    expect(large).toBeLessThanOrEqual(2 * (small ?? 0) + 100);
  });
});

describe('what is shared is looked at once', () => {
  it('2 ** 50 ways to one form', () => {
    let form: object = { name: 'core' };
    for (let level = 0; level < 50; level++) form = { value: [{ form }, { form }] };
    expect(ionFormModel.is(form)).toBe(true);
    expect(readsOf(ionFormModel, form)).toBeLessThan(50 * 50);
  });

  it('2 ** 50 ways to one wrong form', () => {
    let form: object = { name: 42 };
    for (let level = 0; level < 50; level++) form = { value: [{ form }, { form }] };
    expect(ionFormModel.is(form)).toBe(false);
    expect(readsOf(ionFormModel, form)).toBeLessThan(100 * 50);
  });
});

function readsOf(validator: Validator<unknown>, value: unknown): number {
  const counter = createCounter();
  validator.validate(counter.watch(value));
  return counter.reads;
}

function texts(size: number): string[] {
  return Array.from({ length: size }, (_, index) => `text ${index}`);
}

function keys(size: number): Record<string, unknown> {
  return Object.fromEntries(texts(size).map((key) => [key, key]));
}

function forms(depth: number): unknown {
  return nested(depth, (inner) => ({ value: [{ form: inner }] }));
}

function behaviors(items: readonly unknown[]): object {
  return { type: 'ACCESS_POLICY', conditions: { risk: { behaviors: items } } };
}
