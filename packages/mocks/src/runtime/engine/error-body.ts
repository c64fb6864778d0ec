import type { JsonObject } from '../json.js';
import type { World } from '../world/types.js';
import type { OktaFault } from './fault.js';

/** An error as Okta writes it. */
export function errorBody(
  { errorCode, message, causes }: OktaFault,
  { newRequestId }: World,
): JsonObject {
  return {
    errorCode,
    errorSummary: message,
    errorLink: errorCode,
    errorId: `oae${newRequestId(22)}`,
    errorCauses: causes.map((errorSummary) => ({ errorSummary })),
  };
}
