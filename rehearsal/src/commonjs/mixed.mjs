// A program whose parts load the packages in both ways.
import { createRequire } from 'node:module';

import { createMockOkta } from '@oktaforge/mocks';
import * as imported from '@oktaforge/sdk';
import { getUser } from '@oktaforge/sdk/user';

const require = createRequire(import.meta.url);
const required = require('@oktaforge/sdk');
const core = require('@oktaforge/sdk/core');

function failing(call) {
  return call.then(
    () => undefined,
    (error) => error,
  );
}

const { orgUrl, fetch } = createMockOkta({ seed: 1 });
const options = { orgUrl, auth: { token: 'any' }, fetch };
const userId = 'nobody';
const errors = [
  await failing(imported.createOktaClient(options).user.getUser({ userId })),
  await failing(required.createOktaClient(options).user.getUser({ userId })),
  await failing(getUser(core.createOktaCore(options), { userId })),
];
for (const error of errors) {
  for (const sdk of [imported, required]) {
    const { isOktaError, OktaApiError, OktaError } = sdk;
    if (!(
      error instanceof OktaError &&
      error instanceof OktaApiError &&
      isOktaError(error, 'E0000007')
    ))
      throw new Error(`${error} is not an error of ${sdk === imported ? 'import' : 'require'}`);
  }
}
process.stdout.write('ok\n');
