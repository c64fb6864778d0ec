import { describe, expect, it } from 'vitest';
import { groupModel } from '../../src/generated/models.js';
import { getUserRequest, updateGroupRequest } from '../../src/generated/requests.js';
import type { Validator } from '../../src/index.js';

class Group {
  profile = { name: 'Everyone' };
}

class Rename {
  groupId = '00g1';
  group = new Group();
}

class Inheriting {
  get groupId(): string {
    return '00g1';
  }
  group = new Group();
}

const hidden = (value: unknown): PropertyDescriptor => ({ value, enumerable: false });
const group = { profile: { name: 'Everyone' } };
const params = { groupId: '00g1', group };

/** Objects whose keys are their own, or not, in all ways that a comparison of the prototype could get wrong. */
const objects: readonly [string, { given: object; want: boolean }][] = [
  ['a plain object', { given: params, want: true }],
  [
    'an object without prototype',
    { given: Object.assign(Object.create(null) as object, params), want: true },
  ],
  ['an instance of a class', { given: new Rename(), want: true }],
  ['an inherited getter', { given: new Inheriting(), want: false }],
  ['all inherited', { given: Object.create(params) as object, want: false }],
  [
    'inherited from what has no prototype',
    {
      given: Object.create(Object.assign(Object.create(null) as object, params)) as object,
      want: false,
    },
  ],
  ['a prototype as JSON has it', { given: proto(params), want: false }],
  ['with a key __proto__', { given: Object.assign(proto(null), params), want: true }],
  [
    'inherited, with Object.prototype as an own key __proto__',
    {
      given: Object.defineProperty(Object.create(params) as object, '__proto__', {
        value: Object.prototype,
        enumerable: true,
      }),
      want: false,
    },
  ],
  [
    'a required key that is not enumerable',
    { given: Object.defineProperty({ group }, 'groupId', hidden('00g1')), want: false },
  ],
  [
    'an inherited key beside its own',
    {
      given: Object.assign(Object.create({ unknown: 1, group: 7 }) as object, params),
      want: true,
    },
  ],
];

/** An object with an own key `__proto__`. */
function proto(value: unknown): object {
  return JSON.parse(`{"__proto__":${JSON.stringify(value)}}`) as object;
}

describe('own keys', () => {
  it.each(objects)('are what is checked: %s', (_name, { given, want }) => {
    expect(updateGroupRequest.is(given)).toBe(want);
    expect(updateGroupRequest.validate(given).ok).toBe(want);
  });

  it.each<[string, Validator<unknown>, object]>([
    ['a key that nothing describes', getUserRequest, { userId: '00u1' }],
    ['a key of the params', updateGroupRequest, params],
    ['a model', groupModel, { id: '00g1' }],
  ])('are told from those on Object.prototype: %s', (_name, validator, value) => {
    const before = [validator.is(value), validator.validate(value, { unknownKeys: 'report' })];
    Object.assign(Object.prototype, { unknown: 1, profile: 7, userId: 7, group: 7 });
    const after = [validator.is(value), validator.validate(value, { unknownKeys: 'report' })];
    for (const key of ['unknown', 'profile', 'userId', 'group']) {
      delete (Object.prototype as Record<string, unknown>)[key];
    }
    expect(after).toEqual(before);
    expect(validator.is(value)).toBe(before[0]);
  });
});
