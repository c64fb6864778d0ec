import { createUserRequest } from '@oktaforge/validators/user';

export const check = (params: unknown) => createUserRequest.validate(params);
