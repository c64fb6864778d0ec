import type { Namesake, Operation } from './types.js';

/**
 * What Okta's own SDK for Node.js (8.1) calls operations: those whose name a description gives to another one, and those that
 * get such a name.
 */
const official: readonly (readonly [request: string, name: string])[] = [
  ['POST /api/v1/users/{userId}', 'updateUser'],
  ['PUT /api/v1/users/{userId}', 'replaceUser'],
  ['POST /api/v1/inlineHooks/{inlineHookId}', 'updateInlineHook'],
  ['PUT /api/v1/inlineHooks/{inlineHookId}', 'replaceInlineHook'],
  ['POST /api/v1/templates/sms/{templateId}', 'updateSmsTemplate'],
  ['PUT /api/v1/templates/sms/{templateId}', 'replaceSmsTemplate'],
  ['GET /api/v1/iam/roles/{roleIdOrLabel}', 'getRole'],
  ['GET /api/v1/groups/{groupId}/roles/{roleAssignmentId}', 'getGroupAssignedRole'],
  ['POST /api/v1/iam/resource-sets/{resourceSetIdOrLabel}/resources', 'addResourceSetResource'],
  ['PATCH /api/v1/iam/resource-sets/{resourceSetIdOrLabel}/resources', 'addResourceSetResources'],
];

const named = new Map(official.map(([request, name]) => [shapeOf(request), name]));
const requested = new Map(official.map(([request, name]) => [name, request]));

/** The operations, with the namesake of those whose name means another operation in Okta's own SDK. */
export function withNamesakes(operations: readonly Operation[]): readonly Operation[] {
  const byPlace = new Map(operations.map((operation) => [placeOf(operation), operation]));
  return operations.map((operation) => {
    const namesake = namesakeOf(operation, byPlace);
    return namesake === undefined
      ? operation
      : { ...operation, docs: { ...operation.docs, namesake } };
  });
}

function namesakeOf(
  operation: Operation,
  byPlace: ReadonlyMap<string, Operation>,
): Namesake | undefined {
  const place = placeOf(operation);
  const request = requested.get(operation.id);
  const calledThere = named.get(place);
  if (request === undefined || calledThere === undefined || shapeOf(request) === place) {
    return undefined;
  }
  const here = byPlace.get(shapeOf(request));
  const isPartial = operation.method === 'PUT' && shapeOf(request) === place.replace('PUT', 'POST');
  return { request, isPartial, calledThere, ...(here === undefined ? {} : { here: here.id }) };
}

function placeOf({ method, path }: Operation): string {
  return shapeOf(`${method} ${path}`);
}

/** What is requested, without names of parameters: those change with every description. */
function shapeOf(request: string): string {
  return request.replaceAll(/\{[^}]*\}/g, '{}');
}
