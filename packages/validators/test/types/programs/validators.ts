import type { StandardSchemaV1, Validator } from '@oktaforge/validators';
import { OktaValidationError, type Issue } from '@oktaforge/validators';
import { userInputModel, userModel } from '@oktaforge/validators/models';
import { createUserRequest, type CreateUserParams, type User } from '@oktaforge/validators/user';

declare const input: unknown;

// A guard narrows.
if (createUserRequest.is(input)) {
  const params: CreateUserParams = input;
  void params.body.profile.login;
  // @ts-expect-error -- there is no such parameter
  void params.bodi;
}

// A result is one or the other.
const result = userModel.validate(input, { unknownKeys: 'report', maxIssues: 5 });
if (result.ok) {
  const user: User = result.value;
  const id: string = user.id;
  void id;
  // @ts-expect-error -- there are no issues of a valid value
  void result.issues;
} else {
  const issues: readonly Issue[] = result.issues;
  void issues[0]?.path;
  // @ts-expect-error -- and no value of an invalid one
  void result.value;
}

// @ts-expect-error -- no such option
userModel.validate(input, { unknownKey: 'report' });
// @ts-expect-error -- no such choice
userModel.validate(input, { readOnly: 'allow' });

// What is read has an id, what is written need not.
const read: User = userModel.parse(input);
// @ts-expect-error -- `id` is never written
void userInputModel.parse(input).id;
void read;

// Standard Schema's types are inferred.
type OutputOf<S extends StandardSchemaV1> = NonNullable<S['~standard']['types']>['output'];
declare const params: OutputOf<typeof createUserRequest>;
const same: CreateUserParams = params;
void same;

const validators: readonly Validator<unknown>[] = [createUserRequest, userModel];
void validators;

try {
  createUserRequest.parse(input);
} catch (error) {
  if (error instanceof OktaValidationError) void error.issues[0]?.code;
}
