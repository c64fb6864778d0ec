import type { Simulation } from '../simulation.js';
import type { OperationFacts } from '../facts.js';
import type { Reply } from '../types.js';

/** What a role does. Throws {@link OktaFault} for what Okta would refuse. */
export type ItemOperation = (
  operation: OperationFacts,
  params: Readonly<Record<string, unknown>>,
  simulation: Simulation,
) => Reply;
