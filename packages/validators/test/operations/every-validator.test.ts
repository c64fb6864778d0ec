import { describe, expect, it } from 'vitest';
import { counts } from '../../../../testing/described.js';

import * as sdk from '@oktaforge/sdk';
import { createOktaCore } from '@oktaforge/sdk/core';
import * as areas from '../../src/generated/areas/user.js';
import * as models from '../../src/generated/models.js';
import * as requests from '../../src/generated/requests.js';
import type { Validator } from '../../src/index.js';

const { createOktaClient } = sdk;
const auth = { token: 'none' };
const orgUrl = 'https://example.okta.com';
const core = createOktaCore({ orgUrl, auth });

/** Names of the functions on the SDK's client, over all areas: the operations. */
function operationsOfClient(): string[] {
  const client: object = createOktaClient({ orgUrl, auth });
  const areasOfClient = Object.entries(client).filter(([key]) => !(key in core));
  return areasOfClient.flatMap(([, area]) =>
    Object.keys(area as object).filter(
      (key) => typeof (area as Record<string, unknown>)[key] === 'function',
    ),
  );
}

function faultsOf(validator: Validator<unknown>): string[] {
  const { is, validate, parse } = validator;
  const functions = { is, validate, parse, standard: validator['~standard'].validate };
  return Object.entries(functions)
    .filter(([, method]) => typeof method !== 'function')
    .map(([name]) => name);
}

describe('requests', () => {
  it('are as many as the API has operations, each under its name', () => {
    const names = Object.entries(requests).map(([name, { operationId }]) => [name, operationId]);
    expect(names).toHaveLength(counts.operations);
    expect(names.filter(([name, id]) => name !== `${id}Request`)).toEqual([]);
  });

  it('are those of the SDK', () => {
    const ids = Object.values(requests).map(({ operationId }) => operationId);
    expect(ids.toSorted()).toEqual(operationsOfClient().toSorted());
  });

  it('are the same ones in the subpath of their area', () => {
    expect(areas.createUserRequest).toBe(requests.createUserRequest);
  });
});

describe('models', () => {
  it('have each a name of their own', () => {
    const names = Object.values(models).map(({ model }) => model);
    expect(names.length).toBeGreaterThan(400);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('every validator', () => {
  const all = Object.entries<Validator<unknown>>({ ...requests, ...models });

  it('has the methods', () => {
    expect(all.filter(([, validator]) => faultsOf(validator).length > 0)).toEqual([]);
  });

  it('takes no function, and says so', () => {
    const silent = all.filter(([, validator]) => {
      const result = validator.validate(() => undefined);
      return validator.is(() => undefined) || result.ok || result.issues[0]?.message === undefined;
    });
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});
