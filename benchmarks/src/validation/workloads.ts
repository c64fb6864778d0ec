import type { Api } from '@oktaforge/generator';
import { validationRatios } from '../budgets.js';
import { requestReference, type Subject } from './contestants/validation-peer.js';
import { createUserParams, faultyCreateUserParams } from './payloads/create-user.js';
import { faultyCopies } from './payloads/faults.js';
import { faultyPolicyRuleParams, policyRuleParams } from './payloads/policy-rules.js';
import { sampleParams } from './payloads/samples.js';
import { faultyUserLists, userList } from './payloads/user-list.js';
import { createRandom } from './random.js';

/** A value, and the key of the subject that it is checked against. */
export interface Case {
  readonly check: string;
  readonly value: unknown;
}

/** Values that are checked one after the other; that is one pass. */
export interface Workload {
  readonly id: string;
  readonly what: string;
  /** How many times as fast as ajv we promise to be. */
  readonly atLeast: number | undefined;
  readonly subjects: readonly Subject[];
  /** What is timed. Everybody must accept them. */
  readonly valid: readonly Case[];
  /** Everybody must refuse them; they are not timed. */
  readonly invalid: readonly Case[];
}

/** Different operations in turn, so that no validator and no shape stays hot. */
const operationsInTurn = 100;

/** What the validators are timed with: the same values in every run. */
export function workloads(api: Api): Workload[] {
  return [
    {
      id: 'validate.createUser',
      what: 'Validate createUser, 16 shapes',
      atLeast: validationRatios.createUser,
      ...request('createUser', createUserParams(), faultyCreateUserParams()),
    },
    {
      id: 'validate.userList',
      what: 'Validate a list of 200 users',
      atLeast: validationRatios.userList,
      subjects: [{ key: 'UserList', reference: 'okta:read#/$defs/UserList' }],
      valid: [{ check: 'UserList', value: userList() }],
      invalid: faultyUserLists().map((value) => ({ check: 'UserList', value })),
    },
    {
      id: 'validate.updatePolicyRule',
      what: 'Validate updatePolicyRule, 4 subtypes',
      atLeast: undefined,
      ...request('updatePolicyRule', policyRuleParams(), faultyPolicyRuleParams()),
    },
    {
      id: 'validate.inTurn',
      what: `Validate ${operationsInTurn} operations in turn`,
      atLeast: validationRatios.inTurn,
      ...manyOperations(api),
    },
  ];
}

type Cases = Pick<Workload, 'subjects' | 'valid' | 'invalid'>;

function request(key: string, valid: readonly object[], invalid: readonly object[]): Cases {
  return {
    subjects: [{ key, reference: requestReference(key) }],
    valid: valid.map((value) => ({ check: key, value })),
    invalid: invalid.map((value) => ({ check: key, value })),
  };
}

/** Evenly spaced among all operations that take JSON or no body, each with a request of its own. */
function manyOperations(api: Api): Cases {
  const able = api.operations.filter(({ body, params }) =>
    body === undefined ? params.length > 0 : body.encoding === 'json',
  );
  const chosen = Array.from({ length: operationsInTurn }, (_, index) => {
    return able[Math.floor((index * able.length) / operationsInTurn)];
  }).filter((operation) => operation !== undefined);
  const valid = chosen.map((operation, index) => ({
    check: operation.id,
    value: sampleParams(api, operation, createRandom(3000 + index)),
  }));
  return {
    subjects: chosen.map(({ id }) => ({ key: id, reference: requestReference(id) })),
    valid,
    invalid: valid.flatMap(({ check, value }) =>
      faultyCopies(value)
        .slice(0, 1)
        .map((faulty) => ({ check, value: faulty })),
    ),
  };
}
