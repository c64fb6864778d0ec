import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/areas/access/expression/parse.js';
import { ExpressionFault } from '../../../src/areas/access/expression/tokens.js';

const subject = {
  user: {
    id: '00u1',
    status: 'ACTIVE',
    profile: { city: 'San José', department: 'Sales', level: 3, tags: ['a', 'b'], remote: true },
  },
  groups: () => [{ id: '00g1', name: 'West Coast' }],
};

describe('an expression holds', () => {
  it.each([
    ['user.department=="Sales"', true],
    ["user.department == 'Sales'", true],
    ['user.profile.department == "Sales"', true],
    ['user.department != "Sales"', false],
    ['user.status == "ACTIVE"', true],
    ['user.nothing == null', true],
    ['user.remote == true', true],
    ['user.remote', true],
    ['user.level > 2 and user.level <= 3', true],
    ['user.level < 3 || user.level >= 4', false],
    ['user.department < "T"', true],
    ['user.level > "2"', false],
    ['user.city == "Oslo" OR user.department == "Sales" AND user.level == 3', true],
    ['(user.city == "Oslo" or user.department == "Sales") and user.level == 4', false],
    ['not (user.city == "Oslo")', true],
    ['!!user.remote', true],
    ['user.level == 3 ? user.remote : false', true],
    ['String.startsWith(user.city, "San")', true],
    ['String.startsWith(user.city,"san")', false],
    ['String.endsWith(user.city, "é")', true],
    ['String.stringContains(user.department, "ale")', true],
    ['String.stringContains(user.nothing, "ale")', false],
    ['String.len(user.department) == 5', true],
    ['String.toUpperCase(user.department) == "SALES"', true],
    ['String.substringBefore(user.city, " ") == "San"', true],
    ['String.substringAfter(user.city, " ") == "José"', true],
    ['String.append(user.department, "!") == "Sales!"', true],
    ['Convert.toInt("3") == user.level', true],
    ['Arrays.contains(user.tags, "b")', true],
    ['Arrays.isEmpty(user.nothing)', true],
    ['isMemberOfAnyGroup("00g0", "00g1")', true],
    ['isMemberOfAnyGroup("00g0")', false],
    ['isMemberOfGroupName("West Coast")', true],
    ['isMemberOfGroupNameStartsWith("West")', true],
    ['isMemberOfGroupNameContains("East")', false],
    ['user.department == "with \\"quotes\\""', false],
  ])('%s: %s', (text, want) => {
    expect(parseExpression(text)(subject) === true).toBe(want);
  });
});

describe('an expression is refused', () => {
  it.each([
    ['', /ends too early/],
    ['user.city ==', /ends too early/],
    ['user.city == "San" and', /ends too early/],
    ['user.city = "San"', /character 11/],
    ['(user.remote', /lacks '\)'/],
    ['user.remote)', /'\)' was not expected/],
    ['user.remote ? true', /lacks ':'/],
    ['City.is("San")', /unknown function: City.is/],
    ['String.startsWith(user.city "San")', /lacks ','/],
    ['city == "San"', /unknown name: city/],
    ['user', /unknown name: user/],
    ['"open', /character 1/],
    ['('.repeat(1000), /nested too deeply/],
    ['user.__proto__.constructor == (', /ends too early/],
  ])('%j', (text, message) => {
    expect(() => parseExpression(text)).toThrow(ExpressionFault);
    expect(() => parseExpression(text)).toThrow(message);
  });

  it('and nothing but own properties is read', () => {
    expect(parseExpression('user.constructor == null')(subject)).toBe(true);
  });
});
