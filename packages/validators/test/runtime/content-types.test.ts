import { describe, expect, test } from 'vitest';

import { OktaValidationError, validateRequests } from '../../src/hooks.js';
import {
  byMediaType,
  fail,
  hasOwn,
  isAnyOf,
  isObject,
  isString,
  requestValidator,
  type Place,
} from '../../src/runtime/index.js';
import { createMatcher } from '../../src/runtime/http/matcher.js';

const bodyOf = (value: unknown): unknown => (isObject(value) ? value['body'] : undefined);
const isText = (value: unknown, place: Place): boolean => isString(bodyOf(value), place);
const isNote = (value: unknown, place: Place): boolean => {
  const body = bodyOf(value);
  return (isObject(body) && hasOwn(body, 'title')) || fail(place, value, 'a note');
};

const validator = byMediaType(
  requestValidator<unknown>('putNote', (value, place) => isAnyOf(value, place, [isNote, isText])),
  {
    'application/json': requestValidator('putNote', isNote),
    'text/plain': requestValidator('putNote', isText),
  },
);
const note = { body: { title: 'A' } };
const text = { body: 'A' };

const cases: readonly (readonly [contentType: string | undefined, params: object, ok: boolean])[] =
  [
    [undefined, note, true],
    [undefined, text, true],
    ['application/json', note, true],
    ['application/json', text, false],
    ['text/plain', note, false],
    ['text/plain', text, true],
    ['Text/Plain; charset=utf-8', note, false],
    // Whether it is one of the operation's is not the question here.
    ['image/png', note, true],
    ['constructor', note, true],
    ['__proto__', text, true],
  ];

describe('the media type of a body', () => {
  test.each(cases)('%s tells the type of %o: %s', (contentType, params, ok) => {
    expect(validator.validate(params, { contentType }).ok).toBe(ok);
  });

  test.each(cases)('%s is told to the hook, for %o: %s', (contentType, params, ok) => {
    const { onRequest } = validateRequests([validator]);
    const headers = new Headers(contentType === undefined ? {} : { 'content-type': contentType });
    const call = {
      operationId: 'putNote',
      params: { ...params },
      attempt: 1,
      request: { headers },
    };
    const run = (): void => onRequest(call);
    if (ok) expect(run).not.toThrow();
    else expect(run).toThrow(OktaValidationError);
  });

  test.each([
    ['application/json', '{"title":"A"}', true],
    ['application/json', '"A"', false],
    ['text/plain', '{"title":"A"}', true],
    ['text/plain', '"A"', true],
  ])('%s of a request is that of %s: %s', async (contentType, body, ok) => {
    const { match } = createMatcher(
      [
        {
          id: 'putNote',
          method: 'PUT',
          path: '/note',
          body: {
            encoding: 'json',
            mediaType: 'application/json',
            others: [{ encoding: 'text', mediaType: 'text/plain' }],
            property: 'body',
          },
        },
      ],
      [validator],
    );
    const headers = { 'content-type': contentType };
    const found = await match({ method: 'PUT', url: '/note', headers, body });
    expect(found).toMatchObject({ outcome: 'matched', ok });
  });
});
