import { Diagnostics } from '../../src/diagnostics/collector.js';
import { buildApi } from '../../src/ir/build.js';
import type { Api, Model, ObjectModel, Operation } from '../../src/ir/types.js';
import { normalise } from '../../src/normalise/normalise.js';
import { outline } from './outline.js';

type Part = Readonly<Record<string, unknown>>;

/** A small OpenAPI 3 description around the given schemas and paths. */
export function openapi(schemas: Part, paths: Part = {}, version = '3.0.1'): Part {
  return { openapi: version, info: { title: 'T', version: '1' }, paths, components: { schemas } };
}

/** The same as Swagger 2.0. */
export function swagger(definitions: Part, paths: Part = {}): Part {
  return { swagger: '2.0', info: { title: 'T', version: '1' }, paths, definitions };
}

/** An operation that answers with nothing, and whatever is given on top. */
export function operation(operationId: string, rest: Part = {}): Part {
  return { operationId, tags: ['Thing'], responses: { '204': { description: 'Done' } }, ...rest };
}

export const ref = (name: string): Part => ({ $ref: `#/components/schemas/${name}` });
export const json = (schema: Part): Part => ({ 'application/json': { schema } });

/** The IR of a description that is expected to be sound, or at least to give one. */
export function build(document: unknown): { readonly api: Api; readonly found: string[] } {
  const diagnostics = new Diagnostics('test');
  const normal = normalise(document, diagnostics);
  if (normal === undefined) throw new Error(outline(diagnostics.all).join('\n'));
  const api = buildApi(normal, diagnostics);
  return { api, found: outline(diagnostics.all) };
}

/** What is said about a document, in the order of saying it. */
export function findings(document: unknown): string[] {
  const diagnostics = new Diagnostics('test');
  const normal = normalise(document, diagnostics);
  if (normal !== undefined) buildApi(normal, diagnostics);
  return outline(diagnostics.all);
}

export function modelOf(api: Api, name: string): Model {
  const model = api.models.find((candidate) => candidate.name === name);
  if (model === undefined) throw new Error(`no model ${name}`);
  return model;
}

export function objectOf(api: Api, name: string): ObjectModel {
  const model = modelOf(api, name);
  if (model.kind !== 'object') throw new Error(`${name} is no object but ${model.kind}`);
  return model;
}

export function operationOf(api: Api, id: string): Operation {
  const found = api.operations.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
}

/** The properties of a model by name, each as far as it matters to most tests. */
export function propertyTypes(model: ObjectModel): Record<string, unknown> {
  return Object.fromEntries(model.properties.map(({ name, type }) => [name, type]));
}
