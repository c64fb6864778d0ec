import { type Json, type JsonObject, isObject, nodesIn, objectsIn } from './json.js';
import type { Repair } from './repairs.js';

/** What Okta's current description needs, with its newer slips. */

/** hey-api and orval follow the references of the JSON Schemas that examples show. */
export const deadReferences: Repair = {
  name: 'references that lead nowhere are removed',
  apply: (document) =>
    changed(objectsIn(document), (node) => {
      const { $ref: reference } = node;
      if (typeof reference !== 'string' || leadsSomewhere(reference, document)) return false;
      delete node['$ref'];
      return true;
    }),
};

/** hey-api makes no fixture for a member of allOf that has no type, and breaks off where another fixture asks for it. */
export const untypedObjects: Repair = {
  name: 'schemas with properties or required ones are of type object',
  apply: (document) =>
    changed(nodesIn(document), (node) => {
      const isOfObjects = isObject(node['properties']) || Array.isArray(node['required']);
      if (node['type'] !== undefined || !isOfObjects) return false;
      node['type'] = 'object';
      return true;
    }),
};

/** The same for a member of allOf that only describes the others. */
export const describingMembers: Repair = {
  name: 'members of allOf that only describe the others are removed',
  apply: (document) =>
    changed(nodesIn(document), (node) => {
      const { allOf } = node;
      if (!Array.isArray(allOf)) return false;
      const kept = allOf.filter((member) => !isObject(member) || saysSomething(member));
      if (kept.length === allOf.length || kept.length === 0) return false;
      node['allOf'] = kept;
      return true;
    }),
};

/** orval validates first, and refuses a parameter of the path that is not said to be required. */
export const optionalPathParameters: Repair = {
  name: 'parameters of the path are required',
  apply: (document) =>
    changed(nodesIn(document), (node) => {
      if (node['in'] !== 'path' || node['required'] === true) return false;
      node['required'] = true;
      return true;
    }),
};

/** orval refuses patterns that JavaScript cannot compile: `(?i)` of other languages, stray brackets. */
export const foreignPatterns: Repair = {
  name: 'patterns that JavaScript does not compile are removed',
  apply: (document) =>
    changed(nodesIn(document), (node) => {
      const { pattern } = node;
      if (typeof pattern !== 'string' || isRegularExpression(pattern)) return false;
      delete node['pattern'];
      return true;
    }),
};

function changed(nodes: Iterable<JsonObject>, change: (node: JsonObject) => boolean): number {
  let count = 0;
  for (const node of nodes) if (change(node)) count++;
  return count;
}

function leadsSomewhere(reference: string, document: Json): boolean {
  if (!reference.startsWith('#/')) return true;
  let node: Json | undefined = document;
  for (const step of reference.slice(2).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    node = isObject(node) ? node[key] : Array.isArray(node) ? node[Number(key)] : undefined;
  }
  return node !== undefined && node !== null;
}

const describing = new Set([
  'description',
  'title',
  'readOnly',
  'nullable',
  'deprecated',
  'example',
]);

function saysSomething(member: JsonObject): boolean {
  return Object.keys(member).some((key) => !describing.has(key) && !key.startsWith('x-'));
}

function isRegularExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').unicode;
  } catch {
    return false;
  }
}
