import type { Api } from '@oktaforge/generator';
import { requestReference, type Subject } from './contestants/validation-peer.js';
import { createUserParams, faultyCreateUserParams } from './payloads/create-user.js';
import { faultyCopies } from './payloads/faults.js';
import {
  faultyPolicyRuleParams,
  manyPolicyRuleParams,
  policyRuleParams,
} from './payloads/policy-rules.js';
import { sampleParams } from './payloads/samples.js';
import { faultyUserLists, userList } from './payloads/user-list.js';
import { createRandom } from './random.js';
import { type Ratio, ratios } from './ratios.js';

/** A value, with the key of the schema that it is checked against. */
export interface Case {
  readonly check: string;
  readonly value: unknown;
}

/** A list of values. One pass checks all of them, one after the other. */
export interface Workload {
  readonly id: string;
  readonly what: string;
  readonly ratio: Ratio;
  readonly subjects: readonly Subject[];
  /** Valid values, which are timed. */
  readonly valid: readonly Case[];
  /** Invalid values, which are not timed. */
  readonly invalid: readonly Case[];
}

/** Number of different operations in turn: so many that no validator and no shape stays hot. */
const operationsInTurn = 100;

/** The workloads of the validators, with the same values in every run. */
export function workloads(api: Api): Workload[] {
  return [
    {
      id: 'validate.createUser',
      what: 'Validate createUser, 16 shapes',
      ratio: ratios.createUser,
      ...request('createUser', createUserParams(), faultyCreateUserParams()),
    },
    {
      id: 'validate.userList',
      what: 'Validate a list of 200 users',
      ratio: ratios.userList,
      subjects: [{ key: 'UserList', reference: 'okta:read#/$defs/UserList' }],
      valid: [{ check: 'UserList', value: userList() }],
      invalid: faultyUserLists().map((value) => ({ check: 'UserList', value })),
    },
    {
      id: 'validate.updatePolicyRule',
      what: 'Validate updatePolicyRule, 4 subtypes',
      ratio: ratios.updatePolicyRule,
      ...request('updatePolicyRule', policyRuleParams(), faultyPolicyRuleParams()),
    },
    {
      id: 'validate.manyPolicyRules',
      what: 'Validate updatePolicyRule, 64 shapes',
      ratio: ratios.manyPolicyRules,
      ...request('updatePolicyRule', manyPolicyRuleParams(), faultyPolicyRuleParams()),
    },
    {
      id: 'validate.inTurn',
      what: `Validate ${operationsInTurn} operations in turn`,
      ratio: ratios.inTurn,
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

/** Requests of operations with a JSON body or none, evenly spaced among all of them. */
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
