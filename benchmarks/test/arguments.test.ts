import { describe, expect, it } from 'vitest';
import { type Arguments, parseArguments, WrongUsage } from '../src/arguments.js';

describe('parseArguments', () => {
  const cases: [readonly string[], Arguments][] = [
    [[], { sizesOnly: false, json: false }],
    [['--json'], { sizesOnly: false, json: true }],
    [['sizes', '--', '--json'], { sizesOnly: true, json: true }],
  ];
  it.each(cases)('%j', (given, want) => {
    expect(parseArguments(given)).toEqual(want);
  });

  it.each([[['speed']], [['--jsn']]])('refuses %j', (given) => {
    expect(() => parseArguments(given)).toThrow(WrongUsage);
  });
});
