import { OktaApiError } from '@oktaforge/sdk';

/** How a call was refused: `404 E0000007`, or `done` where it was not. */
export async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (error) {
    if (!(error instanceof OktaApiError)) throw error;
    return `${String(error.status)} ${error.errorCode ?? ''}`;
  }
}
