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
const versions: RouteBody = {
  encoding: 'json',
  mediaType: 'application/json;okta-version=1.0.0',
  others: [{ encoding: 'text', mediaType: 'application/json;okta-version=2.0.0' }],
};

const decoded = (body: RouteBody, type: string | undefined): Promise<unknown> =>
  decodeBody(body, new TextEncoder().encode('"a"'), (name) =>
    name === 'content-type' ? type : undefined,
  );

describe('a body in one of several media types', () => {
  test.each([
    [expected, 'application/json', 'a', 'application/json'],
    [expected, 'application/merge-patch+json', 'a', 'application/json'],
    [expected, undefined, 'a', 'application/json'],
    [expected, 'text/plain', '"a"', 'text/plain'],
    [expected, 'Text/Plain; charset=utf-8', '"a"', 'text/plain'],
    [versioned, 'application/secevent+jwt', '"a"', versioned.mediaType],
    [versioned, 'application/secevent+jwt; v=2', '"a"', versioned.mediaType],
    [versions, 'application/json', 'a', versions.mediaType],
    [versions, 'application/json; okta-version=1.0.0', 'a', versions.mediaType],
    [
      versions,
      'application/json; okta-version=2.0.0',
      '"a"',
      'application/json;okta-version=2.0.0',
    ],
  ])('%o as %s', async (body, type, value, mediaType) => {
    expect(await decoded(body, type)).toEqual({ value, mediaType });
  });

  test('is refused in another one, and told which there are', async () => {
    const refusal = await decoded(expected, 'text/xml').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refused);
    expect(refusal).toMatchObject({
      refusal: { status: 415, accept: ['application/json', 'text/plain'] },
    });
  });
});
