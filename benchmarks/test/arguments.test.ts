import { describe, expect, it } from 'vitest';
import { type Arguments, parseArguments, WrongUsage } from '../src/arguments.js';

describe('parseArguments', () => {
  const cases: [readonly string[], Arguments][] = [
    [[], { sizesOnly: false, currentOnly: false, json: false }],
    [['--json'], { sizesOnly: false, currentOnly: false, json: true }],
    [['sizes', '--', '--json'], { sizesOnly: true, currentOnly: false, json: true }],
  ];
  it.each(cases)('%j', (given, want) => {
    expect(parseArguments(given)).toEqual(want);
  });

  it.each([[['speed']], [['--jsn']]])('refuses %j', (given) => {
    expect(() => parseArguments(given)).toThrow(WrongUsage);
  });
});
