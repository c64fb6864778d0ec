import type { World } from '../../world/types.js';
import type { Knowledge } from '../context.js';
import type { OperationFacts } from '../facts.js';
import type { Reply } from '../types.js';

/** What a role does. Throws {@link OktaFault} for what Okta would refuse. */
export type ItemOperation = (
  operation: OperationFacts,
  params: Readonly<Record<string, unknown>>,
  knowledge: Knowledge,
  world: World,
) => Reply;
