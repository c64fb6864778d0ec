import type { JsonObject } from '../../../src/runtime/json.js';
import type { Exchange } from './exchange.js';

/** The status that a thing must have had, for its operation to be answered as it was. */
const before: Readonly<Record<string, string>> = {
  suspendUser: 'ACTIVE',
  unsuspendUser: 'SUSPENDED',
  expirePassword: 'ACTIVE',
  deleteApplication: 'INACTIVE',
  deleteClientSecretForApplication: 'INACTIVE',
  deleteGroupRule: 'INACTIVE',
  updateGroupRule: 'INACTIVE',
};

export function statusBefore({ operationId, status }: Exchange): JsonObject {
  if (status >= 300) return {};
  const own = before[operationId];
  if (own !== undefined) return { status: own };
  if (operationId.startsWith('activate')) return { status: 'INACTIVE' };
  return operationId.startsWith('deactivate') ? { status: 'ACTIVE' } : {};
}
