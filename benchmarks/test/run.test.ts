import { describe, expect, it } from 'vitest';
import { childSeconds, runChild } from '../src/run/child.js';
import { lastWords } from '../src/run/failure.js';
import { inTurn, median } from '../src/run/statistics.js';

describe('median', () => {
  const cases: [readonly number[], number][] = [
    [[7], 7],
    [[10, 9, 2], 9],
    [[10, 1, 4, 2], 3],
  ];
  it.each(cases)('of %j', (given, want) => {
    expect(median(given)).toBe(want);
  });

  it('refuses no values', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('inTurn', () => {
  it('takes a sample of each before the next round', async () => {
    let count = 0;
    const next = () => Promise.resolve(count++);
    expect(await inTurn(3, [next, next])).toEqual([
      [0, 2, 4],
      [1, 3, 5],
    ]);
  });
});

describe('childSeconds', () => {
  const cases: [string, { given: string; want: number }][] = [
    ['of bash', { given: '0m0.001s 0m0.002s\n0m1.250s 0m0.500s\n', want: 1.75 }],
    ['of dash', { given: '0m0.000000s 0m0.000000s\n1m2.500000s 0m0.250000s\n', want: 62.75 }],
    ['of a shell that prints none', { given: '', want: Number.NaN }],
  ];
  it.each(cases)('%s', (_, { given, want }) => {
    expect(childSeconds(given)).toBe(want);
  });
});

function node(program: string) {
  return runChild(process.execPath, ['-e', program], { cwd: process.cwd() });
}

describe('runChild', () => {
  it('gives back what the program wrote', async () => {
    const result = await node('console.log("out"); console.error("err")');
    expect(result).toMatchObject({ ok: true, stdout: 'out\n', stderr: 'err\n' });
    expect(result.cpu).toBeGreaterThan(0);
  });

  it('tells a failure from a success', async () => {
    expect((await node('process.exit(3)')).ok).toBe(false);
  });

  it('kills a program that does not end, with its children', async () => {
    const endless = 'require("child_process").spawnSync("sleep", ["1000"])';
    const options = { cwd: process.cwd(), timeout: 300 };
    expect((await runChild(process.execPath, ['-e', endless], options)).ok).toBe(false);
  });
});

describe('lastWords', () => {
  it('takes the last lines that say something', () => {
    expect(lastWords('one\n two \n\nthree\n\n', 2)).toBe('two three');
    expect(lastWords('')).toBe('');
  });
});
