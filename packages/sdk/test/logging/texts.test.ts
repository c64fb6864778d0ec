import { expect, test } from 'vitest';
import { redactText } from '../../src/runtime/logging/redact.js';

test.each([
  ['{"password":"S3cret"}', '{"password":"[redacted]"}'],
  ['{"client_secret": "S3cret", "a": 1}', '{"client_secret": "[redacted]", "a": 1}'],
  ['password=S3cret&a=1', 'password=[redacted]&a=1'],
  ['<password>S3cret</password>', '<password>[redacted]</password>'],
  ['access_token=S3cret&x=1', 'access_token=[redacted]&x=1'],
  ['{"passwordPolicy":"strong"}', '{"passwordPolicy":"strong"}'],
  ['the password is wrong', 'the password is wrong'],
])('of a text %s is printed', (given, want) => {
  expect(redactText(given)).toBe(want);
});
