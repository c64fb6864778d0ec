import { PassThrough } from 'node:stream';

import { expect, test } from 'vitest';

import { takeClosing } from '../../src/cli/terminal.js';

test.each([
  ['EPIPE', false],
  ['ENOSPC', true],
])('an output that ends with %s: the command ends with it: %s', (code, throws) => {
  const stream = new PassThrough();
  takeClosing(stream);
  const emit = (): boolean => stream.emit('error', Object.assign(new Error(code), { code }));
  if (throws) expect(emit).toThrow(code);
  else expect(emit()).toBe(true);
});
