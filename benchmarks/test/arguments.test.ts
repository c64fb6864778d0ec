import { describe, expect, it } from 'vitest';
import { type Arguments, parseArguments, WrongUsage } from '../src/arguments.js';

describe('parseArguments', () => {
  const cases: [readonly string[], Arguments][] = [
    [[], { json: false, markdown: false }],
    [['--json'], { json: true, markdown: false }],
    [['sizes', '--', '--json'], { only: 'sizes', json: true, markdown: false }],
    [['import'], { only: 'import', json: false, markdown: false }],
    [['current'], { only: 'current', json: false, markdown: false }],
    [['mocks'], { only: 'mocks', json: false, markdown: false }],
    [['validators', '--markdown'], { only: 'validators', json: false, markdown: true }],
  ];
  it.each(cases)('%j', (given, want) => {
    expect(parseArguments(given)).toEqual(want);
  });

  it.each([
    [['speed']],
    [['--jsn']],
    [['sizes', 'import']],
    [['--markdown']],
    [['mocks', '--markdown']],
  ])('refuses %j', (given) => {
    expect(() => parseArguments(given)).toThrow(WrongUsage);
  });
});
