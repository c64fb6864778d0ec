import { afterEach, describe, expect, it, vi } from 'vitest';
import { getUserResponse } from '../../src/generated/responses/user.js';
import { validateRequests, validateResponses } from '../../src/hooks.js';

afterEach(() => void vi.restoreAllMocks());

describe('options that are wrong', () => {
  it.each<[object, string]>([
    [{ rate: '1' }, "rate: expected a number from 0 to 1, got '1'"],
    [{ rate: null }, 'rate: expected a number from 0 to 1, got null'],
    [{ rate: Number.NaN }, 'rate: expected a number from 0 to 1, got NaN'],
    [{ report: 'error' }, "report: expected 'warn' or 'throw' or a function, got 'error'"],
    [{ report: {} }, "report: expected 'warn' or 'throw' or a function, got object"],
    [{ reports: 'warn' }, 'reports: is no option. The options are unknownKeys, unknownValues,'],
    [{ readOnly: 'report' }, 'readOnly: is no option.'],
    [{ unknownKeys: true }, "unknownKeys: expected 'allow' or 'report', got true"],
    [{ maxIssues: -1 }, 'maxIssues: expected a number that is not negative, got -1'],
  ])('of validateResponses: %j', (options, said) => {
    expect(() => validateResponses([], options)).toThrow(TypeError);
    expect(() => validateResponses([], options)).toThrow(said);
  });

  it.each<[object, string]>([
    [{ unknownOperations: 'drop' }, "unknownOperations: expected 'send' or 'refuse', got 'drop'"],
    [{ rate: 1 }, 'rate: is no option. The options are unknownKeys, readOnly, unknownValues,'],
    [{ readOnly: 'allow' }, "readOnly: expected 'ignore' or 'report', got 'allow'"],
  ])('of validateRequests: %j', (options, said) => {
    expect(() => validateRequests([], options)).toThrow(said);
  });

  it('are none that are left out', () => {
    expect(() => validateResponses([], { rate: undefined, report: undefined })).not.toThrow();
  });
});

describe('a report that fails', () => {
  const fault = new Error('no network');
  it.each([
    [
      'at once',
      () => {
        throw fault;
      },
    ],
    ['later', async () => Promise.reject(fault)],
  ])('%s does not make the call reject, and is said', async (_, report) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const hooks = validateResponses([getUserResponse], { report });
    const response = Response.json(null);
    await expect(
      Promise.resolve(hooks.onResponse({ operationId: 'getUser', data: { id: 1 }, response })),
    ).resolves.toBeUndefined();
    expect(error.mock.calls).toEqual([['The report of an answer of getUser failed', fault]]);
  });
});
