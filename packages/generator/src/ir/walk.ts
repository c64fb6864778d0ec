import { isThere } from './direction.js';
import type {
  Api,
  Area,
  Body,
  Direction,
  Discriminator,
  Model,
  Operation,
  Param,
  Property,
  ResourceMethod,
  Response,
  Result,
  TypeRef,
} from './types.js';

/** The one walk over the IR. */

/** A node of the IR, of whatever kind. */
export type Node = Readonly<Record<string, unknown>>;

/** Keys of `T` whose values are objects or lists. */
type NestingKeyOf<T> = T extends unknown
  ? { [K in keyof T]-?: [Extract<T[K], object>] extends [never] ? never : K }[keyof T]
  : never;
type Content = Response['content'][number];
type NestingKey = NestingKeyOf<
  | Api
  | Area
  | Body
  | Content
  | Discriminator
  | Model
  | NonNullable<Operation['pagination']>
  | Operation
  | Param
  | Property
  | ResourceMethod
  | Response
  | Result
  | TypeRef
>;

/**
 * For each key of the IR whether its value has nodes, which the walk visits, or data. Keys inside data come from the API or
 * from people, and have no meaning in the IR. The compiler demands an entry for each key of the IR.
 */
const holds: Readonly<Record<NestingKey, 'nodes' | 'data'>> = {
  access: 'data',
  additional: 'nodes',
  areas: 'nodes',
  body: 'nodes',
  constants: 'data',
  constraints: 'data',
  content: 'nodes',
  corrections: 'data',
  laidOver: 'data',
  default: 'data',
  demands: 'data',
  discriminatedBy: 'data',
  discriminator: 'nodes',
  docs: 'data',
  evidence: 'data',
  fixedQuery: 'data',
  instead: 'data',
  items: 'nodes',
  leftOut: 'data',
  mapping: 'nodes',
  members: 'nodes',
  methods: 'nodes',
  models: 'nodes',
  operations: 'nodes',
  others: 'nodes',
  pagination: 'nodes',
  params: 'nodes',
  parents: 'data',
  properties: 'nodes',
  remaining: 'data',
  responses: 'nodes',
  result: 'nodes',
  supplied: 'data',
  type: 'nodes',
  unlisted: 'data',
  usage: 'data',
  // A map has a type here. An enum has a list of scalars, in which there are no nodes.
  values: 'nodes',
  variantOf: 'data',
};

/**
 * Visits a node and all nodes inside it, depth first. References to models are not followed.
 *
 * @param isEntered decides for each inner node whether it is visited, with all nodes inside it; the default is yes
 */
export function nodesIn(
  node: object,
  isEntered: (inner: Node) => boolean = () => true,
): readonly Node[] {
  const found: Node[] = [];
  if (isNode(node)) addNodes(node, isEntered, found);
  return found;
}

function addNodes(node: Node, isEntered: (inner: Node) => boolean, found: Node[]): void {
  found.push(node);
  for (const key of Object.keys(node)) {
    if (!isNesting(key)) continue;
    const value = node[key];
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (isNode(inner) && isEntered(inner)) addNodes(inner, isEntered, found);
    }
  }
}

/** A copy of the node in which `change` is applied to each inner node, and then to the node itself. */
export function mapNodes<T extends object>(node: T, change: (node: Node) => Node): T {
  const copy: { [key: string]: unknown } = {};
  Object.assign(copy, node);
  for (const key of Object.keys(copy)) {
    if (!isNesting(key)) continue;
    const value = copy[key];
    if (Array.isArray(value)) {
      copy[key] = value.map((item: unknown) => (isNode(item) ? mapNodes(item, change) : item));
    } else if (isNode(value)) copy[key] = mapNodes(value, change);
  }
  return change(copy) as T;
}

/** Names of the models that a node refers to directly. With a direction, properties absent in that direction do not count. */
export function modelNamesIn(node: object, direction?: Direction): readonly string[] {
  const isEntered = (inner: Node): boolean =>
    direction === undefined || !isProperty(inner) || isThere(inner, direction);
  const names: string[] = [];
  for (const inner of nodesIn(node, isEntered)) {
    if (isModelReference(inner)) names.push(inner.name);
    else if (isMappingEntry(inner)) names.push(inner.model);
  }
  return names;
}

export function isProperty(node: Node): node is Node & Property {
  return typeof node['read'] === 'string' && typeof node['write'] === 'string';
}

export function isModelReference(node: Node): node is Node & Extract<TypeRef, { kind: 'model' }> {
  return node['kind'] === 'model';
}

function isMappingEntry(node: Node): node is Node & Discriminator['mapping'][number] {
  return typeof node['model'] === 'string' && typeof node['value'] === 'string';
}

const nesting: ReadonlySet<string> = new Set(
  Object.entries(holds).flatMap(([key, what]) => (what === 'nodes' ? [key] : [])),
);

function isNesting(key: string): boolean {
  return nesting.has(key);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
