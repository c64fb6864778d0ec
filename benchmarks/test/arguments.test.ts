import { describe, expect, it } from 'vitest';
import { type Arguments, parseArguments, WrongUsage } from '../src/arguments.js';

describe('parseArguments', () => {
  const cases: [readonly string[], Arguments][] = [
    [[], { json: false }],
    [['--json'], { json: true }],
    [['sizes', '--', '--json'], { only: 'sizes', json: true }],
    [['import'], { only: 'import', json: false }],
    [['current'], { only: 'current', json: false }],
  ];
  it.each(cases)('%j', (given, want) => {
    expect(parseArguments(given)).toEqual(want);
  });

  it.each([[['speed']], [['--jsn']], [['sizes', 'import']]])('refuses %j', (given) => {
    expect(() => parseArguments(given)).toThrow(WrongUsage);
  });
});
