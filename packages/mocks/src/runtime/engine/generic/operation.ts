import type { OperationFacts } from '../facts.js';
import type { Simulation } from '../simulation.js';
import type { Params, Reply } from '../types.js';

/** What a role does. Throws {@link OktaFault} for what Okta would refuse. */
export type ItemOperation = (
  operation: OperationFacts,
  params: Params,
  simulation: Simulation,
) => Reply;
