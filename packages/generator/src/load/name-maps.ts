/**
 * Keys whose value is a map from names that the author chose, so that `example` or `x-y` below them
 * means nothing.
 */
export const nameMaps: ReadonlySet<string> = new Set(
  (
    'properties patternProperties definitions $defs dependentSchemas schemas responses parameters requestBodies headers ' +
    'securitySchemes securityDefinitions links callbacks paths webhooks pathItems content encoding variables scopes mapping'
  ).split(' '),
);
