import { camelCase, capitalise, inputName, fileSlug, kebabCase } from '../../basics/words.js';

/** The names that the packages make of the name of an operation or a model. Every package takes them from here. */

/** `getUser` -> `GetUserParams`: the type of what it takes. */
export function paramsName(operation: string): string {
  return `${capitalise(operation)}Params`;
}

/** `getUser` -> `getUserRequest`: the validator of what it takes. */
export function requestName(operation: string): string {
  return `${operation}Request`;
}

/** `getUser` -> `getUserResponse`: what it answers with, as a fixture and as a validator. */
export function responseName(operation: string): string {
  return `${operation}Response`;
}

/** `createUser` -> `createUserRequestExamples`: fixtures of the bodies that the description gives as examples. */
export function requestExamplesName(operation: string): string {
  return `${operation}RequestExamples`;
}

/** `createUser` -> `createUserResponseExamples`. */
export function responseExamplesName(operation: string): string {
  return `${operation}ResponseExamples`;
}

/** `App` -> `OtherApp`: the subtypes that the description does not know. */
export function otherName(model: string): string {
  return `Other${model}`;
}

/** `UserFactor` -> `userFactorModel`: the validator of a type. */
export function validatorName(type: string): string {
  return `${camelCase(type)}Model`;
}

/** `UserFactor` -> `userFactorFixture`. */
export function fixtureName(type: string): string {
  return `${camelCase(type)}Fixture`;
}

/** `UserFactor` -> `userFactorFixtures`. */
export function fixturesName(type: string): string {
  return `${fixtureName(type)}s`;
}

/** `User` -> `userResource`: the function that binds data to methods. */
export function handleName(model: string): string {
  return `${camelCase(model)}Resource`;
}

/** `User` -> `UserResource`: the type of its result. */
export function handleTypeName(model: string): string {
  return `${model}Resource`;
}

/** `UserFactor` -> `resources/user-factor`. */
export function resourceModule(model: string): string {
  return `resources/${fileSlug(kebabCase(model))}`;
}

/** Where names must differ: the exports of a module, the files of a folder. */
export type Scope =
  'sdk' | 'validators' | 'validators/models' | 'mocks/fixtures' | 'namespaces' | 'files';

/** A name that users of the packages see. */
export type Exported = readonly [scope: Scope, name: string];

/** Every exported name of an operation, whether it is needed today or not: what it will need never renames it. */
export function exportsOfOperation(id: string): readonly Exported[] {
  return [
    ['sdk', id],
    ['sdk', paramsName(id)],
    ['validators', paramsName(id)],
    ['validators', requestName(id)],
    ['validators', responseName(id)],
    ['mocks/fixtures', responseName(id)],
    ['mocks/fixtures', requestExamplesName(id)],
    ['mocks/fixtures', responseExamplesName(id)],
  ];
}

/** What decides which names a model has. */
export interface ModelTraits {
  readonly isDiscriminated: boolean;
  readonly hasMethods: boolean;
}

/** Every exported name of a model. */
export function exportsOfModel(
  model: string,
  { isDiscriminated, hasMethods }: ModelTraits,
): readonly Exported[] {
  const names = [model, ...(isDiscriminated ? [otherName(model)] : [])];
  const types = names.flatMap((name) => [name, inputName(name)]);
  const made = [model, inputName(model)];
  const handles: readonly Exported[] = [
    ['sdk', handleName(model)],
    ['sdk', handleTypeName(model)],
    ['files', resourceModule(model)],
  ];
  return [
    ...types.map((name) => ['sdk', name] as const),
    ...types.map((name) => ['validators', name] as const),
    ...made.map((name) => ['validators/models', validatorName(name)] as const),
    ...made.map((name) => ['mocks/fixtures', fixtureName(name)] as const),
    ...made.map((name) => ['mocks/fixtures', fixturesName(name)] as const),
    ...(hasMethods ? handles : []),
  ];
}
