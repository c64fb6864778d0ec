import type { OperationFacts, Role } from '../facts.js';
import type { Simulation } from '../simulation.js';
import type { Params, Reply } from '../types.js';
import { clear, create, read, remove, replace, transition, update } from './items.js';
import { assign, list, listAssigned } from './list.js';
import { make } from './make.js';
import type { ItemOperation } from './operation.js';
import { deleteSingle, readSingle, replaceSingle, updateSingle } from './singles.js';

/** An operation that changes nothing that the mock knows: an answer of the right form. */
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

/** What the paths, methods and models of an API say that an operation does. Throws {@link OktaFault}. */
export function generic(operation: OperationFacts, params: Params, simulation: Simulation): Reply {
  return byRole[operation.role](operation, params, simulation);
}
