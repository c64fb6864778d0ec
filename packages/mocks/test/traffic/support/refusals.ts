import type { Fault, MockOkta, OperationId } from '../../../src/index.js';
import { isJsonObject } from '../../../src/runtime/json.js';
import type { Exchange } from './exchange.js';

/** Ids that a 404 says there is nothing under. */
export function missingIn({ status, responseBody }: Exchange): readonly string[] {
  if (status !== 404 || !isJsonObject(responseBody)) return [];
  const id = /Resource not found: (.*) \(/.exec(String(responseBody['errorSummary']))?.[1];
  return id === undefined ? [] : [id];
}

/** What was no matter of the org's state: a bad token, a limit that was reached, a failure of the server. */
export function outsideCause(
  { operationId, status, responseBody }: Exchange,
  mock: MockOkta,
): boolean {
  if (!isJsonObject(responseBody)) return false;
  const fault = faultOf(status, String(responseBody['errorCode']));
  if (fault === undefined) return false;
  mock.fail(operationId as OperationId, fault);
  return true;
}

function faultOf(status: number, errorCode: string): Fault | undefined {
  if (errorCode === 'E0000011') return { kind: 'expired_token' };
  if (errorCode === 'E0000047') return { kind: 'rate_limited' };
  if (errorCode === 'E0000009') return { kind: 'server_error' };
  return errorCode === 'E0000015' ? { kind: 'error', status, errorCode } : undefined;
}
