import type { MockOkta } from '../../src/index.js';

type Params = Readonly<Record<string, unknown>>;

/** Operations that want more than any valid params: what they want, by operationId. */
export const special: Readonly<Record<string, (mock: MockOkta, params: Params) => Params>> = {};
