/**
 * A path template without the names of its parameters, which differ between descriptions, and without a query:
 * `/api/v1/users/{userId}/factors` and `/api/v1/users/{id}/factors` are both `/api/v1/users/{}/factors`.
 */
export function shapeOf(template: string): string {
  const [path = ''] = template.split('?', 1);
  return path.replaceAll(PARAMETER, '{}');
}

/** The names of the parameters of a path template, in their order. */
export function parametersOf(template: string): string[] {
  return [...template.matchAll(PARAMETER)].map(([, name = '']) => name);
}

const PARAMETER = /\{([^{}]*)\}/g;
