import { describe, expect, test } from 'vitest';

import { decodeBody } from '../../src/runtime/http/decode-body.js';
import { Refused } from '../../src/runtime/http/refusal.js';
import type { RouteBody } from '../../src/runtime/http/routes.js';

const expected: RouteBody = {
  encoding: 'json',
  mediaType: 'application/json',
  others: [{ encoding: 'text', mediaType: 'text/plain' }],
};
const versioned: RouteBody = {
  encoding: 'text',
  mediaType: 'application/secevent+jwt;v=1',
};

const decoded = (body: RouteBody, type: string | undefined): Promise<unknown> =>
  decodeBody(body, new TextEncoder().encode('"a"'), (name) =>
    name === 'content-type' ? type : undefined,
  );

describe('a body in one of several media types', () => {
  test.each([
    [expected, 'application/json', 'a'],
    [expected, 'application/merge-patch+json', 'a'],
    [expected, undefined, 'a'],
    [expected, 'text/plain', '"a"'],
    [expected, 'Text/Plain; charset=utf-8', '"a"'],
    [versioned, 'application/secevent+jwt', '"a"'],
    [versioned, 'application/secevent+jwt; v=2', '"a"'],
  ])('%o as %s', async (body, type, value) => {
    expect(await decoded(body, type)).toEqual({ value });
  });

  test('is refused in another one, and told which there are', async () => {
    const refusal = await decoded(expected, 'text/xml').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refused);
    expect(refusal).toMatchObject({
      refusal: { status: 415, accept: ['application/json', 'text/plain'] },
    });
  });
});
