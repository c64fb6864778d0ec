import { describe, expect, it } from 'vitest';
import { csrModel, ionFormModel, userProfileModel } from '../../src/generated/models.js';
import {
  createPolicyRuleRequest,
  createUserRequest,
  getUserRequest,
  listUsersRequest,
} from '../../src/generated/requests.js';
import type { Validator } from '../../src/index.js';
import { nested } from './values.js';

const million = 1_000_000;
const large = '9'.repeat(10 * million);
const date = '2024-01-01T00:00:00.';
const csr = { id: 'c', csr: 'c', kty: 'RSA' };

/** A form whose field holds the form itself. */
function ownForm(): object {
  const form: Record<string, unknown> = {};
  return Object.assign(form, { value: [{ form }] });
}

/** Paths with the code of the issue there; none where the value is right. */
const cases: readonly (readonly [string, Validator<unknown>, unknown, readonly string[]])[] = [
  ['a path of 10 MB', getUserRequest, { userId: large }, []],
  ['a query of 10 MB', listUsersRequest, { search: large }, []],
  ['a number of 10 MB of text', listUsersRequest, { limit: large }, ['limit wrong_type']],
  ['a date of 10 MB', csrModel, { ...csr, created: date + large + 'Z' }, []],
  ['a wrong date of 10 MB', csrModel, { ...csr, created: date + large }, ['created bad_format']],
  [
    'a value of 10 MB',
    createPolicyRuleRequest,
    { policyId: 'p', policyRule: { type: large } },
    ['policyRule.type unknown_value'],
  ],
  [
    'a million items',
    createUserRequest,
    { body: { profile: {}, groupIds: Array(million).fill('g') } },
    [],
  ],
  [
    'a million wrong items, of which one is asked for',
    createUserRequest,
    { body: { profile: {}, groupIds: Array(million).fill(1) } },
    ['body.groupIds.0 wrong_type'],
  ],
  [
    'forms 100,000 deep',
    ionFormModel,
    nested(100_000, (form) => ({ value: [{ form: form === 'core' ? {} : form }] })),
    ['deep too_deep'],
  ],
  ['a form in itself', ionFormModel, ownForm(), ['value.0.form too_deep']],
];

describe('what is huge gets an answer in few words', () => {
  it.each(cases)('%s', (_name, validator, value, want) => {
    const result = validator.validate(value, { maxIssues: 1 });
    const issues = result.ok ? [] : result.issues;
    const said = issues.map(
      ({ path, code }) => `${path.length > 9 ? 'deep' : path.join('.')} ${code}`,
    );
    expect(said).toEqual(want);
    expect(validator.is(value)).toBe(want.length === 0);
    for (const { message, path } of issues) {
      expect(message.length).toBeLessThan(3_000 + path.length * 20);
    }
  });

  it('100,000 keys, 100,000 levels of what is free-form', () => {
    const keys = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 1]),
    );
    const deep = nested(100_000, (inner) => ({ inner }));
    const wrong = userProfileModel.validate({ ...keys, deep, login: 42 });
    const paths = wrong.ok ? [] : wrong.issues.map(({ path }) => path.join('.'));
    expect(paths).toContain('login');
    expect(paths.filter((path) => /^k\d|^deep/.test(path))).toEqual([]);
  });
});
