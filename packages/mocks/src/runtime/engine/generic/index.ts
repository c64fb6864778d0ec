import type { OperationFacts, Role } from '../facts.js';
import type { Simulation } from '../simulation.js';
import type { Params, Reply } from '../types.js';
import { clear, create, read, remove, replace, transition, update } from './items.js';
import { assign, list, listAssigned } from './list.js';
import { make } from './make.js';
import type { ItemOperation } from './operation.js';
import { deleteSingle, readSingle, replaceSingle, updateSingle } from './singles.js';

/** An operation that changes no state of the mock. The answer is made up, in the right form. */
const action: ItemOperation = ({ target, path, model, status }, _params, simulation) => {
  if (model === undefined) return status === 204 ? { status } : { status, body: {} };
  return { status, body: make({ target, path, model, sent: {}, whole: true }, simulation) };
};

const byRole: Readonly<Record<Role, ItemOperation>> = {
  list,
  create,
  read,
  replace,
  update,
  delete: remove,
  clear,
  readSingle,
  replaceSingle,
  updateSingle,
  deleteSingle,
  assign,
  unassign: assign,
  listAssigned,
  transition,
  action,
};

/** Does what the role of an operation says. Throws {@link OktaFault}. */
export function generic(operation: OperationFacts, params: Params, simulation: Simulation): Reply {
  return byRole[operation.role](operation, params, simulation);
}
