import type { Api, Operation, TypeRef } from '@oktaforge/generator';
import { modelOf } from './collections.js';
import { allFixtures, fixtureName, fixtureOf } from './fixtures.js';
import { models } from '../../src/generated/models.js';
import { operations } from '../../src/generated/operations.js';
import { factsOf } from '../../src/runtime/engine/models.js';
import { fill } from '../../src/runtime/engine/paths.js';
import type { MockOkta } from '../../src/index.js';

type Params = Readonly<Record<string, unknown>>;

const facts = new Map(operations.map((operation) => [operation.id, operation]));

/** Brings a mock into a state in which an operation can succeed, and gives the params to call it with. */
export function situationOf(operation: Operation, api: Api, mock: MockOkta): Params {
  const { target, param, parents, refersTo } = factsFor(operation.id);
  const steps = [
    ...parents,
    ...(param === undefined ? [] : [{ collection: refersTo ?? target, param }]),
  ];
  const params: Record<string, unknown> = { ...plainParams(operation, api) };
  for (const { collection, param: name } of steps) {
    params[name] = thingIn(collection, fill(collection, params), mock);
  }
  return { ...params, ...bodyOf(operation) };
}

function factsFor(id: string): (typeof operations)[number] {
  const found = facts.get(id);
  if (found === undefined) throw new Error(`no facts of ${id}`);
  return found;
}

const OWN = ['system', 'default'];

/** The id of a thing of a collection: one that is there, or one that is put there. */
function thingIn(collection: string, path: string, mock: MockOkta): string {
  const model = modelOf(collection);
  const made = fixtureOf(model);
  const { id: name = 'id' } = factsOf(model, made, models);
  const own = made[name];
  const id = typeof own === 'string' ? own : 'thing';
  const { _links, ...rest } = made;
  // A thing of the org's own: Okta's are not to be deleted.
  const flags = OWN.filter((key) => key in rest);
  const stored = { ...rest, ...Object.fromEntries(flags.map((key) => [key, false])) };
  if (mock.get(`${path}/${id}`) === undefined) mock.put(`${path}/${id}`, stored);
  return id;
}

/** Parameters that are required, or tell variants apart, with any value that they may have. */
function plainParams({ params }: Operation, api: Api): Params {
  const wanted = params.filter(
    (param) => param.in === 'part' || (param.in !== 'body' && param.required),
  );
  return Object.fromEntries(wanted.map(({ property, type }) => [property, valueOf(type, api)]));
}

function valueOf(type: TypeRef, api: Api): unknown {
  switch (type.kind) {
    case 'enum':
      return type.values[0];
    case 'boolean':
      return true;
    case 'number':
      return 2;
    case 'binary':
      return new Blob(['bytes']);
    case 'array':
      return [valueOf(type.items, api)];
    case 'model': {
      const model = api.models.find(({ name }) => name === type.name);
      return model?.kind === 'enum' ? model.type.values[0] : {};
    }
    default:
      return 'thing';
  }
}

function bodyOf({ id, body }: Operation): Params {
  if (body === undefined) return {};
  const { bodyModel, body: key } = factsFor(id);
  if (key === undefined) return {};
  if (bodyModel === undefined) return { [key]: body.encoding === 'json' ? {} : 'bytes' };
  return { [key]: allFixtures[fixtureName(bodyModel, true)]?.() };
}
