import { expect } from 'vitest';
import { OktaConfigError, type OperationDescriptor } from '../../../src/runtime/index.js';
import { send } from '../../../src/runtime/send.js';
import { failure, testCore } from './client.js';
import { json, serve } from './server.js';

/** The message of a call that must be refused, and must send nothing. */
export async function refusal(
  operation: OperationDescriptor,
  params: unknown,
  options = {},
): Promise<string> {
  const server = await serve(json({}));
  const error = await failure(send(testCore(server), operation, params as object, options));
  expect(error).toBeInstanceOf(OktaConfigError);
  expect(error).toMatchObject({ operationId: operation.id });
  expect(server.requests).toEqual([]);
  return String(error).replace('OktaConfigError: ', '');
}
